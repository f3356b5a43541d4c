// SPDX-License-Identifier: Apache-2.0
#include "workflow/doctor.h"

#include "build/interpreter.h"
#include "build/pip_wheel.h"
#include "build/workplace.h"
#include "secrets/keychain.h"
#include "ssh/library.h"
#include "ssh/surroundings.h"

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
        .remedy = u"slipwayctl audit verify"_s};
}

} // namespace

QList<Diagnosis> examine(const Workshop &workshop, secrets::Keychain &keychain, std::stop_token stop)
{
    return {python(stop), sandbox(stop), pipWheel(), keychainOf(keychain, stop), sshLibrary(),
        agent(workshop.surroundings), databaseDrivers(), auditTrail(workshop.trail)};
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
