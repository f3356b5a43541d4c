// SPDX-License-Identifier: Apache-2.0
#include "build/trial_installation.h"

#include "base/digest.h"
#include "build/build_environment.h"
#include "build/build_log.h"
#include "build/pip_resolution.h"
#include "build/pip_wheel.h"
#include "build/scratch_folder.h"
#include "build/vendor_resolution.h"
#include "model/names.h"
#include "model/version_range.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

/// One trial from its environment to the import. Lives on the stack of tryInstallation().
class Trial {
public:
    Trial(const TrialSource &source, const model::BuildSettings &settings, Workplace workplace,
        Interpreter interpreter, const ScratchFolder &scratch, BuildLog &log, std::stop_token stop)
        : m_source(source),
          m_settings(settings),
          m_workplace(std::move(workplace)),
          m_interpreter(std::move(interpreter)),
          m_log(log),
          m_stop(std::move(stop)),
          m_deadline(Deadline::in(settings.timeout)),
          m_place{.outside = scratch.path(), .inside = u"/trial"_s, .access = Mount::Access::Writable},
          m_archive{
              .outside = source.archive, .inside = u"/archive/"_s + QFileInfo(source.archive).fileName()},
          m_vendor{.outside = source.vendor, .inside = u"/vendor"_s}
    {
    }

    Result<InstallationFacts> run(const QString &bubblewrap);

private:
    Result<QList<Pinned>> pins(const QString &bubblewrap) const;
    Result<bool> writeRequirements(const QString &bubblewrap, InstallationFacts &facts) const;
    Result<bool> does(const QString &title, const QStringList &program, const QByteArray &input = {});
    [[nodiscard]] QStringList pip(const QStringList &arguments) const;
    [[nodiscard]] QString python() const { return m_workplace.seen(m_place) + u"/env/bin/python"_s; }

    const TrialSource &m_source;
    const model::BuildSettings &m_settings;
    Workplace m_workplace;
    Interpreter m_interpreter;
    BuildLog &m_log;
    std::stop_token m_stop;
    Deadline m_deadline;
    Mount m_place;
    Mount m_archive;
    Mount m_vendor;
    Mount m_installer = {};
    QByteArray m_output = {}; ///< of the last program
};

/// What pip will be given: nothing that is not listed is installed, and everything by its digest.
Result<QList<Pinned>> Trial::pins(const QString &bubblewrap) const
{
    const QString name = QFileInfo(m_source.archive).fileName();
    if (!m_source.requiresOthers && name.endsWith(u".whl")) {
        TRY(const Digests digests, digestFile(m_source.archive, m_stop));
        return QList<Pinned>{{.name = model::normalizedPackage(m_source.package),
            .version = name.section(u'-', 1, 1),
            .fileName = name,
            .sha256 = digests.sha256}};
    }
    TRY(const VendorResolution resolution,
        resolveVendored({.archive = m_source.archive,
                            .folder = m_source.vendor,
                            .package = m_source.package,
                            .interpreter = m_settings.interpreter,
                            .sandbox = m_settings.sandbox,
                            .timeout = m_settings.timeout},
            m_stop, bubblewrap));
    return resolution.pins;
}

/// False where the vendor folder lacks something; the facts say what.
Result<bool> Trial::writeRequirements(const QString &bubblewrap, InstallationFacts &facts) const
{
    const auto all = pins(bubblewrap);
    if (!all && all.error().name() != u"build.vendor-incomplete" && all.error().code() != Errc::Failed)
        return fail(all.error());
    if (!all) {
        facts.failure = all.error().story();
        m_log.line(facts.failure);
        return false;
    }
    QFile file(m_place.outside + u"/requirements.txt"_s);
    const QByteArray text = renderRequirements(*all);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    return true;
}

QStringList Trial::pip(const QStringList &arguments) const
{
    // pip runs in the new environment from its wheel, as on hosts: the environment has none of its own.
    return QStringList{python(), u"-I"_s, m_workplace.seen(m_installer) + u"/pip"_s} + arguments;
}

Result<bool> Trial::does(const QString &title, const QStringList &program, const QByteArray &input)
{
    m_log.beginChapter(title);
    Work work{.program = program, .input = input, .deadline = m_deadline};
    work.confinement.mounts = mountsOf(m_interpreter) << m_place << m_archive << m_installer;
    if (!m_vendor.outside.isEmpty())
        work.confinement.mounts << m_vendor;
    work.confinement.environment = fixedEnvironment(m_source.committed);
    const QString archives = m_vendor.outside.isEmpty() ? QString() : m_workplace.seen(m_vendor);
    work.confinement.environment.insert(pipEnvironment(archives));
    TRY(const task::ChildOutcome outcome,
        m_workplace.run(work, m_stop, [this](task::ChildStream, QByteArrayView line) { m_log.line(line); }));
    m_output = outcome.output;
    return outcome.succeeded();
}

Result<InstallationFacts> Trial::run(const QString &bubblewrap)
{
    InstallationFacts facts;
    const Result<QString> installer = findPipWheel();
    if (!installer) {
        facts.notMade = installer.error().fact();
        return facts;
    }
    m_installer = {.outside = *installer, .inside = u"/pip/"_s + QFileInfo(*installer).fileName()};
    TRY(const bool complete, writeRequirements(bubblewrap, facts));
    if (!complete)
        return facts;

    TRY(const bool hasEnvironment,
        does(u"a clean virtual environment"_s,
            {m_interpreter.program, u"-I"_s, u"-m"_s, u"venv"_s, u"--without-pip"_s,
                m_workplace.seen(m_place) + u"/env"_s}));
    if (!hasEnvironment) {
        facts.notMade = u"no virtual environment can be made with %1: %2"_s.arg(
            m_interpreter.program, m_log.lastWords());
        return facts;
    }
    TRY(facts.installed,
        does(u"installation of %1"_s.arg(m_source.package),
            pip({u"install"_s, u"--no-index"_s, u"--find-links"_s,
                QFileInfo(m_workplace.seen(m_archive)).path(), u"--require-hashes"_s, u"--no-compile"_s,
                u"--no-warn-script-location"_s, u"-r"_s,
                m_workplace.seen(m_place) + u"/requirements.txt"_s})));
    if (!facts.installed) {
        facts.failure = pipFailure(m_output).fact();
        return facts;
    }
    TRY(facts.consistent, does(u"pip check"_s, pip({u"check"_s})));
    if (!facts.consistent) {
        facts.failure = m_log.lastWords();
        return facts;
    }
    TRY(facts.imported,
        does(u"import"_s,
            {python(), u"-I"_s, u"-B"_s, u"-"_s, m_source.package, m_source.module,
                m_workplace.seen(m_place) + u"/env"_s},
            m_source.importProof));
    if (!facts.imported)
        facts.failure = m_log.lastWords();
    return facts;
}

/// Whether this computer's Python is one that the release is made for; empty: it is, or nobody can tell.
QString otherPython(const TrialSource &source, const Interpreter &interpreter)
{
    const auto range = model::VersionRange::parse(source.requiresPython);
    const auto version = model::Version::parse(interpreter.version);
    if (!range || !version || range->admits(*version))
        return {};
    return u"it needs Python %1, and this computer builds with %2"_s.arg(
        source.requiresPython, interpreter.version);
}

} // namespace

Result<InstallationFacts> tryInstallation(const TrialSource &source, const model::BuildSettings &settings,
    const BuildPlaces &places, std::stop_token stop, task::Progress &progress)
{
    progress.begin(u"Installing %1 for a trial"_s.arg(source.package));
    TRY(BuildLog log, BuildLog::create(places.log, progress));
    TRY(const Inspection inspection, inspectInterpreter(settings.interpreter, {}, stop));
    if (const QString other = otherPython(source, inspection.interpreter); !other.isEmpty())
        return InstallationFacts{.notMade = other};
    TRY(Workplace workplace, Workplace::open(settings.sandbox, stop, places.bubblewrap));
    TRY(const ScratchFolder scratch, ScratchFolder::make(places.outputs));
    return Trial(source, settings, std::move(workplace), inspection.interpreter, scratch, log, stop)
        .run(places.bubblewrap);
}

} // namespace slipway::build
