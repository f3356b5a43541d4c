// SPDX-License-Identifier: Apache-2.0
#include "workflow/doctor.h"

#include "build/interpreter.h"
#include "build/pip_wheel.h"
#include "build/workplace.h"
#include "secrets/keychain.h"
#include "ssh/library.h"
#include "ssh/surroundings.h"
#include "workflow/stores.h"

#include <QFileInfo>
#include <QSqlDatabase>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// A diagnosis of something that either works or tells why not.
Diagnosis diagnosisOf(
    const QString &subject, const Result<QString> &found, const QString &means, const QString &remedy)
{
    if (found)
        return {.subject = subject, .found = *found};
    return {.subject = subject,
        .health = Health::Missing,
        .found = found.error().story(),
        .means = means,
        .remedy = found.error().hint().isEmpty() ? remedy : found.error().hint()};
}

Diagnosis python(std::stop_token stop)
{
    const auto find = [&]() -> Result<QString> {
        TRY(const auto inspection, build::inspectInterpreter({}, {}, stop));
        const auto &interpreter = inspection.interpreter;
        if (!interpreter.has(u"build"_s))
            return fail(Errc::Unsupported,
                u"%1 is Python %2, without the package \"build\""_s.arg(
                    interpreter.program, interpreter.version));
        return u"%1, Python %2, build %3"_s.arg(
            interpreter.program, interpreter.version, interpreter.packages.value(u"build"_s));
    };
    return diagnosisOf(u"Python"_s, find(), u"No source distribution can be built."_s,
        u"apt-get install python3 python3-build"_s);
}

Diagnosis sandbox(std::stop_token stop)
{
    const auto find = [&]() -> Result<QString> {
        TRY(const auto found, build::Sandbox::probe(stop));
        return u"bubblewrap "_s + found.version();
    };
    return diagnosisOf(u"Build sandbox"_s, find(),
        u"Builds are refused, unless a project's build has sandbox = \"optional\"."_s,
        u"apt-get install bubblewrap"_s);
}

Diagnosis pipWheel()
{
    return diagnosisOf(u"pip for hosts"_s, build::findPipWheel(),
        u"The recipe python-venv cannot install on hosts."_s, u"apt-get install python3-pip-whl"_s);
}

Diagnosis keychainOf(secrets::Keychain &keychain, std::stop_token stop)
{
    auto diagnosis = diagnosisOf(u"Keychain"_s, keychain.backend(std::move(stop)),
        u"Secrets are asked for each time, and kept nowhere."_s, u"apt-get install gnome-keyring"_s);
    if (diagnosis.health == Health::Missing)
        diagnosis.health = Health::Limited;
    return diagnosis;
}

Diagnosis sshLibrary()
{
    if (ssh::canUseRsa())
        return {.subject = u"libssh2"_s, .found = ssh::libraryVersion()};
    return {.subject = u"libssh2"_s,
        .health = Health::Limited,
        .found = ssh::libraryVersion(),
        .means = u"RSA keys do not work with today's SSH servers."_s,
        .remedy = u"Use an Ed25519 key, or build Slipway where it can fetch a newer libssh2."_s};
}

Diagnosis agent(const ssh::Surroundings &surroundings)
{
    if (!surroundings.agentSocket.isEmpty() && QFileInfo::exists(surroundings.agentSocket))
        return {.subject = u"SSH agent"_s, .found = surroundings.agentSocket};
    return {.subject = u"SSH agent"_s,
        .health = Health::Limited,
        .found = u"none is running"_s,
        .means = u"Keys are read from files, and their passphrases asked for."_s,
        .remedy = u"eval $(ssh-agent); ssh-add"_s};
}

Diagnosis databaseDrivers()
{
    const QStringList drivers = QSqlDatabase::drivers();
    if (drivers.contains(u"QPSQL"_s))
        return {.subject = u"Databases"_s, .found = u"SQLite, PostgreSQL"_s};
    return {.subject = u"Databases"_s,
        .health = Health::Limited,
        .found = u"SQLite"_s,
        .means = u"A team's PostgreSQL database cannot be joined."_s,
        .remedy = u"apt-get install libqt6sql6-psql"_s};
}

Diagnosis auditTrail(const audit::Trail &trail)
{
    const auto finding = trail.finding();
    if (!finding)
        return {.subject = u"Audit trail"_s, .found = u"as it was left"_s};
    return {.subject = u"Audit trail"_s,
        .health = Health::Missing,
        .found = finding->sentence,
        .means = u"Nothing can be recorded, so nothing can be done."_s,
        .remedy = u"slipwayctl audit verify; once it is explained: slipwayctl audit accept --reason TEXT"_s};
}

Result<archive::ProbeReport> probed(
    const Workshop &workshop, const model::StoreSettings &settings, std::stop_token stop)
{
    TRY(const auto store, openStore(workshop, settings, stop));
    return store->probe(archive::Store::Depth::WriteOnce, std::move(stop));
}

Diagnosis diagnosisOf(const model::StoreSettings &settings, const Result<archive::ProbeReport> &report)
{
    Diagnosis diagnosis{.subject = u"Store "_s + settings.name};
    if (!report) {
        diagnosis.health = Health::Missing;
        diagnosis.found = report.error().story();
        diagnosis.means = u"No release can be archived there."_s;
        diagnosis.remedy = report.error().hint();
        return diagnosis;
    }
    const bool isWriteOnce = report->writeOnce.value_or(false);
    const QString verdict
        = isWriteOnce ? u"write-once: it kept the first file of a name"_s : u"not write-once"_s;
    diagnosis.found = (QStringList{verdict} + report->notes).join(u"; "_s);
    if (isWriteOnce)
        return diagnosis;
    diagnosis.health = Health::Limited;
    diagnosis.means = u"A release can be replaced there; that shows only when it is read back."_s;
    diagnosis.remedy
        = u"Let the server refuse a second file of a name, or take that right from the account."_s;
    return diagnosis;
}

} // namespace

Result<QList<Diagnosis>> examineStores(
    const Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    QList<Diagnosis> diagnoses;
    progress.begin(u"Trying the stores"_s, all.stores.size());
    for (const auto &settings : all.stores) {
        TRY_DO(note(workshop, u"store.probe-begun"_s, u"store/"_s + settings.name, {}));
        const auto report = probed(workshop, settings, stop);
        if (!report && report.error().isCancelled())
            return fail(report.error());
        diagnoses.append(diagnosisOf(settings, report));
        const Diagnosis &found = diagnoses.last();
        TRY_DO(note(workshop, u"store.probed"_s, u"store/"_s + settings.name,
            {{u"health"_s, spell(found.health)}, {u"found"_s, found.found}}));
        progress.advance(1);
    }
    return diagnoses;
}

QList<Diagnosis> examineComputer(
    const ssh::Surroundings &surroundings, secrets::Keychain &keychain, std::stop_token stop)
{
    return {python(stop), sandbox(stop), pipWheel(), keychainOf(keychain, stop), sshLibrary(),
        agent(surroundings), databaseDrivers()};
}

QList<Diagnosis> examine(const Workshop &workshop, secrets::Keychain &keychain, std::stop_token stop)
{
    return examineComputer(workshop.surroundings, keychain, std::move(stop))
        + QList{auditTrail(workshop.trail)};
}

QString spell(Health health)
{
    switch (health) {
    case Health::Good:
        return u"good"_s;
    case Health::Limited:
        return u"limited"_s;
    case Health::Missing:
        return u"missing"_s;
    }
    Q_UNREACHABLE();
}

} // namespace slipway::workflow
