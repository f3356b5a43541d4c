// SPDX-License-Identifier: Apache-2.0
#include "build/vendor_resolution.h"

#include "base/digest.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

QStringList archivesIn(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    return QDir(folder).entryList({u"*.whl"_s, u"*.tar.gz"_s, u"*.zip"_s}, QDir::Files, QDir::Name);
}

Error incomplete(const VendorQuestion &question, const Error &reason)
{
    const QString fact = question.folder.isEmpty()
        ? u"%1 requires other packages, but the project has no vendor folder: %2"_s.arg(
            question.package, reason.fact())
        : u"The vendor folder cannot install %1: %2"_s.arg(question.package, reason.fact());
    const QString hint = question.folder.isEmpty()
        ? u"Commit a folder with archives of all that it requires, and name it in the project's vendor."_s
        : reason.hint();
    return Error(Errc::Refused, fact).hint(hint).named(u"build.vendor-incomplete"_s);
}

/// What pip said of a file's digest is compared with the file: this is what hosts will be asked to prove.
Result<> addDigest(Pinned &pin, const VendorQuestion &question, const std::stop_token &stop)
{
    const bool isRelease = pin.fileName == QFileInfo(question.archive).fileName();
    const QString path = isRelease ? question.archive : question.folder + u'/' + pin.fileName;
    TRY(const Digests digests, digestFile(path, stop));
    if (!pin.sha256.isEmpty() && pin.sha256 != digests.sha256)
        return fail(Errc::Untrusted, u"\"%1\" changed while it was looked at"_s.arg(path));
    pin.sha256 = digests.sha256;
    return {};
}

} // namespace

Result<VendorResolution> resolveVendored(
    const VendorQuestion &question, const std::stop_token &stop, const QString &bubblewrap)
{
    TRY(const Workplace workplace, Workplace::open(question.sandbox, stop, bubblewrap));
    TRY(const Inspection inspection, inspectInterpreter(question.interpreter, {}, stop));
    const QString hostSeries = question.hostPython.section(u'.', 0, 1);
    const bool isOtherPython = !hostSeries.isEmpty() && hostSeries != inspection.interpreter.series();
    Result<QList<Pinned>> pins = resolve(workplace, inspection.interpreter,
        {.archive = question.archive,
            .folder = question.folder,
            .hostPython = isOtherPython ? question.hostPython : QString(),
            .deadline = Deadline::in(question.timeout)},
        stop);
    if (!pins && pins.error().code() == Errc::NotFound)
        return fail(incomplete(question, pins.error()));
    if (!pins)
        return fail(std::move(pins.error())
                        .during(u"Looking through the vendor folder of %1"_s.arg(question.package)));

    VendorResolution resolution{.pins = *std::move(pins)};
    const QString releaseFile = QFileInfo(question.archive).fileName();
    for (Pinned &pin : resolution.pins) {
        TRY_DO(addDigest(pin, question, stop));
        resolution.needsBuilding = resolution.needsBuilding || !pin.isWheel();
        if (pin.fileName != releaseFile)
            resolution.archives << pin.fileName;
    }
    if (resolution.needsBuilding)
        resolution.archives = archivesIn(question.folder);
    std::sort(resolution.pins.begin(), resolution.pins.end(),
        [](const Pinned &a, const Pinned &b) { return a.name < b.name; });
    resolution.archives.sort();
    return resolution;
}

QByteArray renderRequirements(const QList<Pinned> &pins)
{
    QByteArray text;
    for (const Pinned &pin : pins)
        text += u"%1==%2 --hash=sha256:%3\n"_s.arg(pin.name, pin.version, pin.sha256).toUtf8();
    return text;
}

} // namespace slipway::build
