// SPDX-License-Identifier: Apache-2.0
#include "build/requirements.h"

#include "build/build_environment.h"
#include "build/pip_resolution.h"
#include "build/requirement_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

/// Packages that take part in every build, whatever it asks for, when they are there.
const QStringList &frontends()
{
    static const QStringList list{u"build"_s, u"packaging"_s, u"pep517"_s, u"pip"_s, u"pyproject-hooks"_s};
    return list;
}

Error requirementsMissing(const QString &sentence, const QString &hint)
{
    return Error(Errc::Refused, sentence).hint(hint).named(u"build.requirements-missing"_s);
}

Result<> checkFrontend(const Interpreter &interpreter, bool needsPip)
{
    QStringList absent;
    if (!interpreter.has(u"build"_s))
        absent << u"build"_s;
    if (needsPip && !interpreter.has(u"pip"_s))
        absent << u"pip"_s;
    if (absent.isEmpty())
        return {};
    return fail(requirementsMissing(u"The interpreter %1 lacks %2, which run every build"_s.arg(
                                        interpreter.program, absent.join(u" and "_s)),
        u"Install them: apt-get install python3-build python3-pip python3-venv."_s));
}

class Gathering {
public:
    Gathering(const ProjectFacts &facts, const ProvisionWish &wish, const Workplace &workplace,
        const std::stop_token &stop, Inspection inspection)
        : m_wish(wish),
          m_workplace(workplace),
          m_stop(stop),
          m_inspection(std::move(inspection)),
          m_requirements(facts.requirements + m_inspection.setupRequires)
    {
    }

    Result<Provision> from(model::Requirements source) const
    {
        switch (source) {
        case model::Requirements::System:
            return system();
        case model::Requirements::Vendor:
            return vendor();
        case model::Requirements::Index:
            return index();
        case model::Requirements::Automatic:
            return automatic();
        }
        Q_UNREACHABLE();
    }

private:
    Result<Provision> system() const;
    Result<Provision> vendor() const;
    Result<Provision> index() const;
    Result<Provision> automatic() const;
    Result<Provision> archives(model::Requirements source, const QString &folder) const;
    Provision provision(model::Requirements source) const;

    const ProvisionWish &m_wish;
    const Workplace &m_workplace;
    std::stop_token m_stop;
    Inspection m_inspection;
    QStringList m_requirements;
};

Provision Gathering::provision(model::Requirements source) const
{
    Provision provision{.from = source, .interpreter = m_inspection.interpreter};
    const QMap<QString, QString> &packages = m_inspection.interpreter.packages;
    for (const QString &name : frontends()) {
        if (packages.contains(name))
            provision.versions.insert(name, packages[name]);
    }
    return provision;
}

Result<Provision> Gathering::system() const
{
    TRY_DO(checkFrontend(m_inspection.interpreter, false));
    if (!m_inspection.shortages.isEmpty())
        return fail(requirementsMissing(sentenceOf(m_inspection.shortages), hintFor(m_inspection.shortages)));
    Provision system = provision(model::Requirements::System);
    // Plugins change what a backend does by being there, asked for or not.
    const auto involved = m_inspection.involved + m_inspection.interpreter.plugins;
    for (const QString &name : involved)
        system.versions.insert(name, m_inspection.interpreter.packages[name]);
    return system;
}

Result<Provision> Gathering::archives(model::Requirements source, const QString &folder) const
{
    Provision found = provision(source);
    found.folder = folder;
    if (m_requirements.isEmpty())
        return found;
    const Result<QList<Pinned>> pins = resolve(m_workplace, m_inspection.interpreter,
        {.requirements = m_requirements, .folder = folder, .deadline = m_wish.deadline}, m_stop);
    if (!pins && pins.error().code() == Errc::NotFound)
        return fail(requirementsMissing(u"The build needs "_s + pins.error().fact(), pins.error().hint()));
    if (!pins)
        return fail(pins.error());
    for (const Pinned &pin : *pins)
        found.versions.insert(pin.name, pin.version);
    return found;
}

Result<Provision> Gathering::vendor() const
{
    TRY_DO(checkFrontend(m_inspection.interpreter, true));
    if (m_wish.vendor.isEmpty() || !QFileInfo(m_wish.vendor).isDir())
        return fail(requirementsMissing(u"The build requirements shall come from the vendor folder, but this "
                                        "commit has none"_s,
            u"Name the project's vendor folder and commit it, or choose build.requirements = \"system\"."_s));
    return archives(model::Requirements::Vendor, m_wish.vendor);
}

// A wheel that is fetched may ask for others by address, which no choice of formats holds back, and pip would
// run a source distribution to learn what it is. While there is a network, it starts no program.
const QString pipThatRunsNothing = uR"python(
import runpy, sys
programs = {'subprocess.Popen', 'os.system', 'os.exec', 'os.posix_spawn', 'os.fork', 'os.forkpty'}
def refuse(event, arguments):
    if event in programs:
        raise PermissionError('pip wanted to run a program while there is a network')
sys.addaudithook(refuse)
runpy.run_module('pip', run_name='__main__', alter_sys=True)
)python"_s;

Result<Provision> Gathering::index() const
{
    TRY_DO(checkFrontend(m_inspection.interpreter, true));
    if (m_wish.simpleIndex.isEmpty())
        return fail(
            requirementsMissing(u"The build requirements shall come from an index, but none may be asked"_s,
                u"Configure an index with a simple API, or choose build.requirements = \"system\"."_s));
    const Mount downloads{
        .outside = m_wish.downloads, .inside = u"/downloads"_s, .access = Mount::Access::Writable};
    Work work{.deadline = m_wish.deadline};
    work.confinement = {.mounts = mountsOf(m_inspection.interpreter) << downloads,
        .environment = fixedEnvironment(QDateTime::fromSecsSinceEpoch(0)),
        .network = Network::Shared};
    work.confinement.environment.insert(pipEnvironment({}));
    work.confinement.environment.remove(u"PIP_NO_INDEX"_s);
    // Wheels alone: to fetch them runs no code of theirs while there is a network.
    work.program = {m_inspection.interpreter.program, u"-c"_s, pipThatRunsNothing, u"download"_s,
        u"--only-binary"_s, u":all:"_s, u"--index-url"_s, m_wish.simpleIndex, u"--dest"_s,
        m_workplace.seen(downloads), u"--"_s};
    work.program << m_requirements;
    if (!m_requirements.isEmpty()) {
        TRY(const task::ChildOutcome outcome, m_workplace.run(work, m_stop));
        if (!outcome.succeeded()) {
            const Error reason = pipFailure(outcome.output);
            return fail(
                requirementsMissing(u"The build requirements cannot be had as wheels from %1: %2"_s.arg(
                                        m_wish.simpleIndex, reason.fact()),
                    u"Check the index and the network, or put archives into the project's vendor folder."_s));
        }
    }
    return archives(model::Requirements::Index, m_wish.downloads);
}

Result<Provision> Gathering::automatic() const
{
    if (!m_wish.vendor.isEmpty()) {
        Result<Provision> vendored = vendor();
        if (vendored || vendored.error().name() != u"build.requirements-missing")
            return vendored;
    }
    Result<Provision> installed = system();
    if (installed || m_wish.simpleIndex.isEmpty())
        return installed;
    Result<Provision> fetched = index();
    if (fetched || fetched.error().name() != u"build.requirements-missing")
        return fetched;
    return fail(requirementsMissing(
        installed.error().fact() + u"; "_s + fetched.error().fact(), installed.error().hint()));
}

} // namespace

Result<Provision> bringTogether(const ProjectFacts &facts, const ProvisionWish &wish,
    const Workplace &workplace, const std::stop_token &stop)
{
    TRY_DO(checkRequirements(facts.requirements));
    auto inspected
        = wish.inspection ? Result<Inspection>(*wish.inspection) : inspectFor(facts, wish.interpreter, stop);
    TRY(Inspection inspection, std::move(inspected));
    TRY_DO(checkRequirements(inspection.setupRequires));
    return Gathering(facts, wish, workplace, stop, std::move(inspection)).from(wish.from);
}

Result<Inspection> inspectFor(
    const ProjectFacts &facts, const QString &interpreter, const std::stop_token &stop)
{
    return inspectInterpreter(
        interpreter, {.requirements = facts.requirements, .setupScript = facts.setupScript}, stop);
}

} // namespace slipway::build
