// SPDX-License-Identifier: Apache-2.0
#include "build/builder.h"

#include "build/backend_run.h"
#include "build/build_outputs.h"
#include "build/scratch_folder.h"

#include <future>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

Result<> checkVersionIsKnown(const ProjectFacts &facts, const Source &source)
{
    const bool comesFromTag = facts.versionSource == VersionSource::Tag;
    if (!comesFromTag || !source.version.isEmpty() || source.mode == model::SourceMode::Clone)
        return {};
    return fail(Error(
        Errc::Refused, u"The version of this project comes from its tag, and the commit to build has none"_s)
                    .hint(u"Build a tag, or set build.source = \"clone\" to let the backend count commits."_s)
                    .named(u"build.version-unknown"_s));
}

/// One build from its requirements to its outputs. Lives on the stack of buildSdist().
class Building {
public:
    Building(const Source &source, const model::BuildSettings &settings, const BuildPlaces &places,
        const std::stop_token &stop, task::Progress &progress, BuildLog &log)
        : m_source(source),
          m_settings(settings),
          m_places(places),
          m_stop(stop),
          m_progress(progress),
          m_log(log),
          m_deadline(Deadline::in(settings.timeout))
    {
    }

    Result<BuildOutcome> run(BuildOutputs &outputs, const ScratchFolder &scratch);

private:
    Result<Provision> provide(const ProjectFacts &facts, Inspection inspection, const Workplace &workplace,
        const ScratchFolder &scratch);
    Result<QString> copySource(const QString &place, const ScratchFolder &scratch) const;
    Result<QString> once(const QString &place, const QString &tree, const BuildOutcome &outcome,
        const Provision &provision, const ScratchFolder &scratch);

    const Source &m_source;
    const model::BuildSettings &m_settings;
    const BuildPlaces &m_places;
    std::stop_token m_stop;
    task::Progress &m_progress;
    BuildLog &m_log;
    Deadline m_deadline;
};

Result<Provision> Building::provide(const ProjectFacts &facts, Inspection inspection,
    const Workplace &workplace, const ScratchFolder &scratch)
{
    m_progress.begin(u"Bringing the build requirements of %1 together"_s.arg(m_source.package));
    TRY(const Provision provision,
        bringTogether(facts,
            {.from = m_settings.requirements,
                .interpreter = m_settings.interpreter,
                .vendor = m_source.vendor,
                .simpleIndex = m_places.simpleIndex,
                .downloads = scratch.makeFolder(u"downloads"_s),
                .inspection = std::move(inspection),
                .deadline = m_deadline},
            workplace, m_stop));
    QStringList versions;
    for (const auto &[name, version] : provision.versions.asKeyValueRange())
        versions << name + u' ' + version;
    m_log.line(u"Python %1; %2"_s.arg(provision.interpreter.version, versions.join(u", "_s)));
    return provision;
}

Result<QString> Building::copySource(const QString &place, const ScratchFolder &scratch) const
{
    const QString tree = scratch.makeFolder(place) + u"/source"_s;
    TRY_DO(copyTree(m_source.folder, tree, m_stop));
    return tree;
}

Result<QString> Building::once(const QString &place, const QString &tree, const BuildOutcome &outcome,
    const Provision &provision, const ScratchFolder &scratch)
{
    m_log.beginChapter(u"build %1 of %2, backend %3"_s.arg(place, m_source.package, outcome.facts.backend));
    Environment environment = m_settings.environment;
    environment.insert(fixedEnvironment(m_source.committed));
    environment.insert(versionEnvironment(outcome.facts, m_source.package, m_source.version));
    return runBackend({.tree = tree,
                          .outputs = scratch.makeFolder(place + u"/outputs"_s),
                          .place = place,
                          .environment = environment,
                          .deadline = m_deadline},
        provision, *outcome.workplace, m_log, m_stop);
}

Result<BuildOutcome> Building::run(BuildOutputs &outputs, const ScratchFolder &scratch)
{
    BuildOutcome outcome;
    TRY_DO(checkEnvironment(m_settings.environment));
    TRY(outcome.facts, readProject(m_source.folder));
    TRY_DO(checkVersionIsKnown(outcome.facts, m_source));
    // To ask the interpreter takes longer than all else that comes before the backend.
    auto inspecting = std::async(
        std::launch::async, [&] { return inspectFor(outcome.facts, m_settings.interpreter, m_stop); });
    TRY(outcome.workplace, Workplace::open(m_settings.sandbox, m_stop, m_places.bubblewrap));
    const Workplace &workplace = *outcome.workplace;
    if (!workplace.isSandboxed())
        m_log.line(u"WARNING: this build runs without protection: "_s + workplace.unprotectedBecause());
    TRY(const QString tree, copySource(u"1"_s, scratch));
    TRY(Inspection inspection, inspecting.get());
    TRY(const Provision provision, provide(outcome.facts, std::move(inspection), workplace, scratch));

    m_progress.begin(u"Building %1 %2"_s.arg(m_source.package, m_source.version).trimmed());
    TRY(const QString first, once(u"1"_s, tree, outcome, provision, scratch));
    TRY(outcome.sdist, outputs.take(first, QString()));
    if (m_settings.twice) {
        m_progress.begin(u"Building %1 a second time, to compare"_s.arg(m_source.package));
        TRY(const QString again, copySource(u"2"_s, scratch));
        TRY(const QString second, once(u"2"_s, again, outcome, provision, scratch));
        TRY(outcome.second, outputs.take(second, u"second"_s));
    }
    outcome.participants = provision.versions;
    outcome.participants.insert(u"python"_s, provision.interpreter.version);
    if (workplace.isSandboxed())
        outcome.participants.insert(u"bubblewrap"_s, workplace.sandboxVersion());
    outcome.requirements = provision.from;
    outcome.sandboxed = workplace.isSandboxed();
    outcome.unprotectedBecause = workplace.unprotectedBecause();
    outcome.interpreter = provision.interpreter;
    return outcome;
}

} // namespace

Result<BuildOutcome> buildSdist(const Source &source, const model::BuildSettings &settings,
    const BuildPlaces &places, std::stop_token stop, task::Progress &progress)
{
    TRY(BuildLog log, BuildLog::create(places.log, progress));
    TRY(BuildOutputs outputs, BuildOutputs::open(places.outputs));
    TRY(const ScratchFolder scratch, ScratchFolder::make(places.outputs));
    Result<BuildOutcome> outcome
        = Building(source, settings, places, stop, progress, log).run(outputs, scratch);
    if (outcome)
        outputs.keep();
    else
        log.line(outcome.error().story());
    return outcome;
}

} // namespace slipway::build
