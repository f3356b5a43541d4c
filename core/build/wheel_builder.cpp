// SPDX-License-Identifier: Apache-2.0
#include "build/wheel_builder.h"

#include "build/backend_run.h"
#include "build/build_outputs.h"
#include "build/scratch_folder.h"
#include "build/sdist_reader.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

/// Unpacks the sdist with our own reader and returns the folder of its project.
Result<QString> unpack(const QString &sdist, const QString &folder, const std::stop_token &stop)
{
    TRY(SdistReader reader, SdistReader::open(sdist, {.symlinks = Symlinks::AllowInside}));
    TRY(const SdistListing listing, reader.inspect(stop));
    TRY_DO(reader.extract(listing, folder, stop));
    const QStringList roots = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (roots.size() != 1)
        return fail(Errc::Internal, u"a source distribution that was inspected has more than one root"_s);
    return folder + u'/' + roots.first();
}

/// setuptools of Debian 12 makes wheels with a package that it does not require by itself.
void addWheelPackage(ProjectFacts &facts)
{
    if (facts.backendFamily() == u"setuptools")
        facts.requirements << u"wheel"_s;
}

Error notPure(const QString &fileName)
{
    return Error(Errc::Unsupported,
        u"The package's wheel \"%1\" is for one kind of computer, so it is not made here"_s.arg(fileName))
        .hint(u"Such a package is built on each host from its source distribution; the hosts need a compiler "
              "and the build requirements in the vendor folder."_s)
        .named(u"build.wheel-not-pure"_s);
}

Result<WheelOutcome> build(const WheelSource &source, const model::BuildSettings &settings,
    const BuildPlaces &places, const std::stop_token &stop, BuildLog &log, BuildOutputs &outputs)
{
    const Deadline deadline = Deadline::in(settings.timeout);
    TRY_DO(checkEnvironment(settings.environment));
    TRY(const ScratchFolder scratch, ScratchFolder::make(places.outputs));
    TRY(const QString tree, unpack(source.sdist, scratch.makeFolder(u"source"_s), stop));
    TRY(ProjectFacts facts, readProject(tree));
    addWheelPackage(facts);
    TRY(const Workplace workplace, Workplace::open(settings.sandbox, stop, places.bubblewrap));
    if (!workplace.isSandboxed())
        log.line(u"WARNING: this build runs without protection: "_s + workplace.unprotectedBecause());
    TRY(const Provision provision,
        bringTogether(facts,
            {.from = settings.requirements,
                .interpreter = settings.interpreter,
                .vendor = source.vendor,
                .simpleIndex = places.simpleIndex,
                .downloads = scratch.makeFolder(u"downloads"_s),
                .deadline = deadline},
            workplace, stop));
    Environment environment = settings.environment;
    environment.insert(fixedEnvironment(source.committed));
    environment.insert(versionEnvironment(facts, source.package, source.version));
    log.beginChapter(u"wheel of %1 %2, backend %3"_s.arg(source.package, source.version, facts.backend));
    TRY(const QString made,
        runBackend({.product = Product::Wheel,
                       .tree = tree,
                       .outputs = scratch.makeFolder(u"outputs"_s),
                       .place = u"wheel"_s,
                       .environment = environment,
                       .deadline = deadline},
            provision, workplace, log, stop));
    if (!isPureWheel(QFileInfo(made).fileName()))
        return fail(notPure(QFileInfo(made).fileName()));
    WheelOutcome outcome{.participants = provision.versions,
        .requirements = provision.from,
        .sandboxed = workplace.isSandboxed(),
        .unprotectedBecause = workplace.unprotectedBecause()};
    outcome.participants.insert(u"python"_s, provision.interpreter.version);
    if (workplace.isSandboxed())
        outcome.participants.insert(u"bubblewrap"_s, workplace.sandboxVersion());
    TRY(outcome.wheel, outputs.take(made, QString()));
    return outcome;
}

} // namespace

bool isPureWheel(const QString &fileName)
{
    static const QRegularExpression pure(u"-none-any\\.whl$"_s);
    return fileName.contains(pure);
}

Result<WheelOutcome> buildWheel(const WheelSource &source, const model::BuildSettings &settings,
    const BuildPlaces &places, std::stop_token stop, task::Progress &progress)
{
    progress.begin(u"Building the wheel of %1 %2"_s.arg(source.package, source.version));
    TRY(BuildLog log, BuildLog::create(places.log, progress));
    TRY(BuildOutputs outputs, BuildOutputs::open(places.outputs));
    Result<WheelOutcome> outcome = build(source, settings, places, stop, log, outputs);
    if (outcome)
        outputs.keep();
    else
        log.line(outcome.error().story());
    return outcome;
}

} // namespace slipway::build
