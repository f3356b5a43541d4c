// SPDX-License-Identifier: Apache-2.0
#include "archive/store.h"

#include "base/displayable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUuid>
#include <condition_variable>
#include <cstdio>
#include <mutex>

using namespace Qt::StringLiterals;

namespace slipway::archive {

namespace {

using Kind = Creation::Kind;
using model::Presence;

constexpr qint64 longestSidecar = 4096;

/// True for troubles that may be gone in a minute: they leave a look without an answer.
bool isPassing(const Error &error)
{
    return error.code() == Errc::Unreachable || error.code() == Errc::TimedOut || error.code() == Errc::Failed
        || error.code() == Errc::Unknown;
}

/// False: stopped.
bool rest(std::chrono::milliseconds span, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop, span, [] { return false; });
    return !stop.stop_requested();
}

void begin(const Shelf::Work &work, const QString &activity, qint64 bytes)
{
    if (work.progress)
        work.progress->beginBytes(activity, bytes);
}

Error differs(const QString &name, const Sighting &sighting, const Digests &expected)
{
    const QString found = sighting.found.sha256.isEmpty()
        ? u"more than the %1 of the release"_s.arg(humanSize(expected.size))
        : u"SHA-256 %1"_s.arg(sighting.found.sha256);
    return Error(Errc::Conflict,
        u"%1 has other bytes: %2, and the release has %3"_s.arg(sighting.location, found, expected.sha256))
        .named(name);
}

QString neverReplaced()
{
    return u"A store never replaces a file. Release under a new version."_s;
}

Error openOutcome(const QString &fact)
{
    return Error(Errc::Unknown, fact)
        .named(u"archive.unknown"_s)
        .hint(u"Run the same command again later: it looks first and stores only what is missing."_s);
}

/// Something went wrong after the store had replaced a file; the alarm must not be lost for it.
Error replacedAnd(const Error &error)
{
    return Error(error.code(), u"the store replaced a file that was there, and then %1"_s.arg(error.story()))
        .named(u"archive.overwritten"_s)
        .hint(error.hint());
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()
        || !file.flush())
        return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

/// The digest that a sidecar begins with.
QString digestIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.read(longestSidecar).simplified().split(' ').first()).toLower();
}

} // namespace

Store::Store(QString name, std::unique_ptr<Shelf> shelf)
    : m_name(std::move(name)),
      m_shelf(std::move(shelf)),
      m_pauses{std::chrono::milliseconds(0), std::chrono::milliseconds(500), std::chrono::milliseconds(2000)}
{
}

Result<Sighting> Store::look(
    const ArtifactPlace &place, const Digests &expected, std::stop_token stop, task::Progress *progress)
{
    const Shelf::Work work{std::move(stop), progress};
    begin(work, u"Reading %1 back from %2"_s.arg(place.fileName(), m_name), expected.size);
    Sighting sighting{.location = m_shelf->location(place)};
    auto found = m_shelf->read(place, expected.size, {}, work);
    if (!found) {
        if (!isPassing(found.error()))
            return fail(std::move(found).error().during(u"Looking into %1"_s.arg(m_name)));
        sighting.trouble = std::move(found).error();
        return sighting;
    }
    if (!*found) {
        sighting.presence = Presence::Absent;
        return sighting;
    }
    sighting.found = **found;
    sighting.presence = sighting.found == expected ? Presence::Identical : Presence::Different;
    return sighting;
}

Result<StoreOutcome> Store::put(const ArtifactPlace &place, const QString &file, const Digests &expected,
    std::stop_token stop, task::Progress *progress)
{
    const Deed deed{place, file, expected, {std::move(stop), progress}};
    TRY(const Digests local, digestFile(file, deed.work.stop));
    if (local != expected)
        return fail(Error(Errc::Untrusted, u"%1 does not have the release's digests"_s.arg(file))
                        .named(u"archive.wrong-bytes"_s)
                        .hint(u"The file changed after it was built. Build the release again."_s));
    TRY(Sighting before, look(place, expected, deed.work.stop, progress));
    switch (before.presence) {
    case Presence::Absent:
        return create(deed).during(u"Storing %1 in %2"_s.arg(place.fileName(), m_name));
    case Presence::Identical:
        return StoreOutcome{.before = Presence::Identical,
            .location = before.location,
            .readBack = before.found,
            .notes = accompany(deed)};
    case Presence::Different:
        return fail(differs(u"archive.different"_s, before, expected).hint(neverReplaced()));
    case Presence::Unknown:
        return fail(std::move(*before.trouble).during(u"Looking into %1"_s.arg(m_name)));
    }
    Q_UNREACHABLE();
}

Result<StoreOutcome> Store::create(const Deed &deed)
{
    begin(deed.work, u"Uploading %1 to %2"_s.arg(deed.place.fileName(), m_name), deed.expected.size);
    TRY(const Creation creation, m_shelf->create(deed.place, deed.file, deed.expected, deed.work));
    return conclude(deed, creation);
}

/// No answer is believed: what lies there now decides.
Result<StoreOutcome> Store::conclude(const Deed &deed, const Creation &creation)
{
    const Kind kind = creation.kind;
    auto seen = lookAgain(deed, creation);
    if (!seen && kind == Kind::Overwrote)
        return fail(replacedAnd(seen.error()));
    TRY(const Sighting after, std::move(seen));
    switch (after.presence) {
    case Presence::Identical:
        return StoreOutcome{.before = kind == Kind::Existed ? Presence::Identical : Presence::Absent,
            .created = kind != Kind::Existed,
            .overwritten = kind == Kind::Overwrote,
            .reconciled = kind == Kind::Open,
            .location = after.location,
            .readBack = after.found,
            .notes = creation.notes + accompany(deed)};
    case Presence::Different:
        if (kind == Kind::Overwrote)
            return fail(
                differs(u"archive.overwritten"_s, after, deed.expected)
                    .hint(u"The store replaces files. Find out who else writes there, and forbid it."_s));
        if (kind == Kind::Existed)
            return fail(differs(u"archive.different"_s, after, deed.expected).hint(neverReplaced()));
        return fail(differs(u"archive.different"_s, after, deed.expected)
                        .hint(u"It was stored, but other bytes came back: another upload of the same name "
                              u"got in between, or the store damages files."_s));
    case Presence::Absent:
        if (kind == Kind::Existed)
            return fail(
                Error(Errc::Refused, creation.reason.story())
                    .named(u"archive.refused"_s)
                    .hint(u"The store has no such file, and does not take it either. Its words say why."_s));
        if (kind == Kind::Open)
            return fail(Error(Errc::Failed, u"the file did not arrive (%1)"_s.arg(creation.reason.story()))
                            .named(u"archive.not-stored"_s)
                            .hint(u"Run the same command again: it looks first."_s));
        break;
    case Presence::Unknown:
        break;
    }
    const Error open = openOutcome(after.trouble
            ? u"whether the file is stored is not known: %1"_s.arg(after.trouble->story())
            : u"the store says that it took the file, but does not have it"_s);
    return fail(kind == Kind::Overwrote ? replacedAnd(open) : open);
}

Result<Sighting> Store::lookAgain(const Deed &deed, const Creation &creation)
{
    Sighting sighting;
    for (const auto pause : m_pauses) {
        if (!rest(pause, deed.work.stop))
            return fail(Error(Errc::Cancelled, u"stopped before the file was read back"_s)
                            .hint(u"Run the same command again: it looks first."_s));
        TRY(sighting, look(deed.place, deed.expected, deed.work.stop, deed.work.progress));
        const bool isKnown
            = sighting.presence == Presence::Identical || sighting.presence == Presence::Different;
        const bool isRefused = sighting.presence == Presence::Absent && creation.kind == Kind::Existed;
        if (isKnown || isRefused)
            break;
    }
    return sighting;
}

QStringList Store::accompany(const Deed &deed)
{
    QStringList notes;
    for (const auto &[suffix, digest] :
        {std::pair(".md5"_L1, deed.expected.md5), std::pair(".sha256"_L1, deed.expected.sha256)}) {
        const QString note = accompanyWith(deed, suffix, digest);
        if (!note.isEmpty())
            notes.append(note);
    }
    return notes;
}

/// Puts a digest beside the file, as md5sum and sha256sum read it. That it does not work is worth a note.
QString Store::accompanyWith(const Deed &deed, QLatin1String suffix, const QString &digest)
{
    const QTemporaryDir folder;
    const Shelf::Work quietly{deed.work.stop, nullptr};
    const ArtifactPlace place = deed.place.withSuffix(suffix);
    const QString path = folder.filePath(u"sidecar"_s);
    const QString notTaken = u"the store did not take %1"_s.arg(place.fileName());

    const auto there = m_shelf->read(place, longestSidecar, path, quietly);
    if (!there)
        return notTaken + u": "_s + there.error().fact();
    if (*there)
        return digestIn(path) == digest ? QString()
                                        : u"%1 in the store names another digest"_s.arg(place.fileName());
    const QByteArray line = (digest + u"  "_s + deed.place.fileName() + u'\n').toLatin1();
    if (const auto written = writeFile(path, line); !written)
        return written.error().story();
    const auto digests = digestFile(path, deed.work.stop);
    if (!digests)
        return digests.error().story();
    const auto creation = m_shelf->create(place, path, *digests, quietly);
    if (!creation)
        return notTaken + u": "_s + creation.error().fact();
    return creation->kind == Kind::Created ? QString() : notTaken + u": "_s + creation->reason.fact();
}

Result<> Store::fetch(const ArtifactPlace &place, const QString &toPath, const Digests &expected,
    std::stop_token stop, task::Progress *progress)
{
    const Shelf::Work work{std::move(stop), progress};
    begin(work, u"Fetching %1 from %2"_s.arg(place.fileName(), m_name), expected.size);
    const QString part = u"%1.part-%2"_s.arg(toPath, QUuid::createUuid().toString(QUuid::Id128));
    const auto cleared = qScopeGuard([&part] { QFile::remove(part); });
    auto found = m_shelf->read(place, expected.size, part, work);
    if (!found)
        return fail(std::move(found).error().during(u"Fetching %1 from %2"_s.arg(place.fileName(), m_name)));
    if (!*found)
        return fail(Error(Errc::NotFound, u"%1 is not there"_s.arg(m_shelf->location(place)))
                        .named(u"archive.absent"_s)
                        .hint(u"Archive the release first."_s));
    if (**found != expected) {
        const Sighting sighting{.found = **found, .location = m_shelf->location(place)};
        return fail(Error(Errc::Untrusted, differs({}, sighting, expected).story())
                        .named(u"archive.wrong-bytes"_s)
                        .hint(u"Nothing is fed from these bytes. Find out who changed them; the audit trail "
                              u"says what was stored when."_s));
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(toPath).constData()) != 0)
        return fail(Errc::Failed, u"cannot rename %1 to %2"_s.arg(part, toPath));
    return {};
}

Result<ProbeReport> Store::probe(Depth depth, std::stop_token stop)
{
    const Shelf::Work work{std::move(stop), nullptr};
    ProbeReport report;
    TRY(report.notes, m_shelf->greet(work));
    if (depth == Depth::Greet)
        return report;
    TRY(const auto place,
        ArtifactPlace::of(u"slipway-probe"_s, QUuid::createUuid().toString(QUuid::Id128), u"probe.txt"_s));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"probe"_s);
    for (const char *text : {"the first file of this name\n", "a second one; it must be refused\n"}) {
        TRY_DO(writeFile(path, text));
        TRY(const Digests digests, digestFile(path));
        TRY(const Creation creation, m_shelf->create(place, path, digests, work));
        if (creation.kind == Kind::Open)
            return fail(openOutcome(creation.reason.story()));
        if (creation.kind == Kind::Existed)
            report.writeOnce = true;
        else if (creation.kind == Kind::Overwrote)
            report.writeOnce = false;
    }
    TRY(const auto left, m_shelf->read(place, longestSidecar, {}, work));
    // Some stores call a replacement a creation; the bytes tell.
    const auto first = sha256Hex(QByteArrayView("the first file of this name\n"));
    report.writeOnce = report.writeOnce.value_or(false) && left && left->sha256 == first;
    if (!*report.writeOnce)
        report.notes.append(u"this account can replace files; ask the store's keeper to forbid that"_s);
    return report;
}

} // namespace slipway::archive
