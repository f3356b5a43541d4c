// SPDX-License-Identifier: Apache-2.0
#include "tests/real/yard.h"

#include <QDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace slipway::fakes {

Yard::Yard(int hosts) : m_hosts(hosts)
{
    if (!m_hosts.isRunning() || !m_keychain.start(KeychainSession::Mode::Unlocked) || !m_warehouse.start())
        return;
    m_token = m_warehouse.token();
    m_ready = !m_token.isEmpty();
}

Control Yard::control()
{
    const QString profile = m_profiles.filePath(u"profile-%1"_s.arg(++m_profileCount));
    Control control(profile, m_keychain.environment());
    const auto stored = control({u"credential"_s, u"set"_s, u"token"_s}, m_token + '\n');
    EXPECT_EQ(stored.exit, 0) << stored;
    return control;
}

QByteArray Yard::head() const
{
    const auto index = m_warehouse.settings(u"testpypi"_s);
    return u"schema = 1\n[indexes.testpypi]\nupload = \"%1\"\nsimple = \"%2\"\ncredential = \"token\"\n"
           "default = true\n"_s.arg(index.upload, index.simple)
               .toUtf8();
}

QByteArray Yard::projectToml(const QString &name, const QString &repository)
{
    // Confined where this computer can do it; everything else about the release is the same where it cannot.
    return u"[projects.%1]\nrepository = \"%2\"\nbuild.sandbox = \"optional\"\n"_s.arg(name, repository)
        .toUtf8();
}

QByteArray Yard::folderStoreToml(const Control &control)
{
    const QString folder = control.profile() + u"-archive"_s;
    QDir().mkpath(folder);
    return u"[stores.archive]\nkind = \"folder\"\nurl = \"%1\"\n"_s.arg(folder).toUtf8();
}

QByteArray Yard::stagingToml(const PublicProject &project) const
{
    QStringList quoted;
    for (const QString &name : m_hosts.names())
        quoted << u'"' + name + u'"';
    const QString module = QString::fromLatin1(project.module);
    return m_hosts.toml()
        + uR"toml([environments.staging]
tier = "staging"
[targets.%1.staging]
hosts = [%2]
recipe = "python-venv"
root = "%3/%1"
module = "%4"
batches = ["1", "100%"]
health = { command = ["bin/python", "-c", "import %4; print(%4.__file__)"], within = "2m" }
)toml"_s.arg(QLatin1StringView(project.name), quoted.join(u", "_s), m_hosts.srv(), module)
              .toUtf8();
}

QByteArray Yard::importedOn(const QString &host, const PublicProject &project) const
{
    const QString current = m_hosts.treeOf(host) + u'/' + QLatin1StringView(project.name) + u"/current"_s;
    const QString code
        = u"import importlib.metadata, %1; print(importlib.metadata.version('%2'), %1.__file__)"_s.arg(
            QLatin1StringView(project.module), QLatin1StringView(project.name));
    const auto run = runProgram(
        current + u"/bin/python"_s, {u"-I"_s, u"-c"_s, code}, Control::cleanEnvironment(u"/nonexistent"_s));
    return run.exit == 0 ? run.output.trimmed() : run.messages;
}

} // namespace slipway::fakes
