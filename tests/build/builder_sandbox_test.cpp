// SPDX-License-Identifier: Apache-2.0
#include "builder_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QRegularExpression>
#include <QTcpServer>
#include <unistd.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace slipway::build {

namespace {

const QStringList probeNames{
    u"keys"_s, u"environment"_s, u"network"_s, u"usr"_s, u"source"_s, u"processes"_s, u"dbus"_s, u"home"_s};

// Each probe says OPEN when it got through. What it aims at stands in target.txt, as an attacker who knows
// this computer would know it.
const QByteArray evilScript = R"python(
import json, os, socket, sys
target = json.load(open('target.txt'))

def keys():
    return any('PRIVATE' in open(p).read() for p in (os.path.expanduser('~/.ssh/id_ed25519'), target['key']) if os.path.exists(p))

def environment():
    return bool(os.environ.get('SLIPWAY_EVIL_CANARY')) or target['canary'] in open('/proc/%d/environ' % target['pid']).read()

def network():
    socket.create_connection(('127.0.0.1', target['port']), 5).close()
    return True

def usr():
    os.close(os.open('/usr/slipway-evil-probe', os.O_CREAT | os.O_WRONLY))
    os.unlink('/usr/slipway-evil-probe')
    return True

def source():
    open(target['source'] + '/planted.py', 'w').close()
    return True

def processes():
    os.kill(target['pid'], 0)
    return target['name'] in open('/proc/%d/cmdline' % target['pid']).read()

def dbus():
    s = socket.socket(socket.AF_UNIX)
    s.connect(target['bus'])
    return True

def home():
    return bool(os.listdir(target['home']))

for probe in (keys, environment, network, usr, source, processes, dbus, home):
    try:
        answer = 'OPEN' if probe() else 'CLOSED'
    except Exception as e:
        answer = 'CLOSED %r' % e
    print('PROBE', probe.__name__, answer, flush=True)
from setuptools import setup
setup()
)python";

QMap<QString, bool> probesOf(const std::string &log)
{
    static const QRegularExpression line(
        u"^PROBE (\\w+) (OPEN|CLOSED)"_s, QRegularExpression::MultilineOption);
    QMap<QString, bool> answers;
    for (auto match = line.globalMatch(QString::fromStdString(log)); match.hasNext();) {
        const auto found = match.next();
        answers[found.captured(1)] = answers.value(found.captured(1)) || found.captured(2) == u"OPEN"_s;
    }
    return answers;
}

} // namespace

/// A person's computer with something to steal, and a project that tries to.
class BuilderSandboxTest : public BuilderTest {
protected:
    void SetUp() override
    {
        const QString home = path(u"home"_s);
        writeFiles(home, {{u".ssh/id_ed25519"_s, "-----BEGIN OPENSSH PRIVATE KEY-----\n"}});
        ASSERT_TRUE(m_server.listen(QHostAddress::LocalHost));
        ASSERT_TRUE(m_bus.listen(path(u"bus"_s)));
        qputenv("SLIPWAY_EVIL_CANARY", "canary-7f3a");
        project(setuptoolsProject(evilScript));
        const QJsonObject target{{u"key"_s, home + u"/.ssh/id_ed25519"_s}, {u"home"_s, home},
            {u"canary"_s, u"PATH="_s}, {u"port"_s, m_server.serverPort()}, {u"pid"_s, qint64(getpid())},
            {u"name"_s, u"build_run_test"_s}, {u"bus"_s, path(u"bus"_s)}, {u"source"_s, source.folder}};
        project({{u"target.txt"_s, QJsonDocument(target).toJson()}});
    }
    [[nodiscard]] QStringList open() const
    {
        QStringList names;
        for (const auto &[name, isOpen] : probesOf(log()).asKeyValueRange()) {
            if (isOpen)
                names << name;
        }
        return names;
    }

    QTcpServer m_server;
    QLocalServer m_bus;
};

TEST_F(BuilderSandboxTest, NoneOfEightProbesGetsOut)
{
    settings.sandbox = model::Sandbox::Required;

    const auto outcome = build();

    if (!canSandbox()) {
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code(), Errc::Refused);
        return;
    }
    ASSERT_TRUE(outcome) << log();
    EXPECT_EQ(probesOf(log()).size(), probeNames.size());
    EXPECT_EQ(open(), QStringList());
    EXPECT_TRUE(outcome->sandboxed);
    EXPECT_FALSE(QFile::exists(source.folder + u"/planted.py"_s));
}

TEST_F(BuilderSandboxTest, TheSameProbesDoGetOutWithoutIt)
{
    places.bubblewrap = u"/nonexistent/bwrap"_s;

    const auto outcome = build();

    ASSERT_TRUE(outcome) << log();
    EXPECT_FALSE(outcome->sandboxed);
    EXPECT_THAT(outcome->unprotectedBecause.toStdString(), HasSubstr("bubblewrap is not installed"));
    EXPECT_THAT(log(), HasSubstr("WARNING: this build runs without protection"));
    QStringList expected = probeNames;
    if (geteuid() != 0)
        expected.removeAll(u"usr"_s);
    expected.sort();
    EXPECT_EQ(open(), expected);
}

TEST_F(BuilderTest, RefusesWithoutBubblewrapUnlessItIsAllowed)
{
    project(setuptoolsProject());
    settings.sandbox = model::Sandbox::Required;
    places.bubblewrap = u"/nonexistent/bwrap"_s;

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Refused);
    EXPECT_EQ(outcome.error().name(), u"build.sandbox-missing"_s);
    EXPECT_THAT(outcome.error().hint().toStdString(), HasSubstr("build.sandbox = \"optional\""));
    expectNothingLeft();
}

TEST(SandboxTest, TellsWhyBubblewrapCannotRun)
{
    QTemporaryDir folder;
    const QString program = folder.filePath(u"bwrap"_s);
    writeFiles(folder.path(),
        {{u"bwrap"_s, "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n"}});
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    const auto sandbox = Sandbox::probe({}, program);

    ASSERT_FALSE(sandbox);
    EXPECT_EQ(sandbox.error().name(), u"build.sandbox-unavailable"_s);
    EXPECT_THAT(sandbox.error().story().toStdString(), HasSubstr("No permissions to create new namespace"));
    EXPECT_THAT(sandbox.error().hint().toStdString(), HasSubstr("user namespaces"));
}

TEST(SandboxTest, TheCommandSharesNothingThatIsNotNamed)
{
    const QStringList command = bubblewrapCommand(u"/usr/bin/bwrap"_s, Strength::Sealed,
        {.mounts = {{.outside = u"/x/tree"_s, .inside = u"/build/1"_s, .access = Mount::Access::Writable},
             {.outside = u"/x/vendor"_s, .inside = u"/vendor"_s}},
            .environment = {{u"TZ"_s, u"UTC"_s}}},
        {u"/usr/bin/python3"_s, u"--version"_s});
    const QString line = command.join(u' ');

    for (const char *option :
        {"--unshare-all", "--unshare-user", "--die-with-parent", "--new-session", "--clearenv",
            "--disable-userns", "--cap-drop ALL", "--ro-bind /usr /usr", "--proc /proc", "--dev /dev",
            "--bind /x/tree /build/1", "--ro-bind /x/vendor /vendor", "--remount-ro /", "--setenv TZ UTC"})
        EXPECT_THAT(line.toStdString(), HasSubstr(option));
    EXPECT_TRUE(line.endsWith(u"--chdir /home/build -- /usr/bin/python3 --version"));
    for (const char *forbidden :
        {"--share-net", "/etc/passwd", "/etc/resolv.conf", "/run", "/root", " /home ", "/var"})
        EXPECT_THAT(line.toStdString(), Not(HasSubstr(forbidden)));
}

TEST(SandboxTest, OnlyFetchingGetsTheNetworkAndNothingElseMore)
{
    const QStringList closed = bubblewrapCommand(u"bwrap"_s, Strength::Sealed, {}, {u"true"_s});
    const QStringList open
        = bubblewrapCommand(u"bwrap"_s, Strength::Sealed, {.network = Network::Shared}, {u"true"_s});

    QStringList more = open;
    for (const QString &word : closed)
        more.removeOne(word);
    more.removeAll(u"--ro-bind-try"_s);
    more.removeDuplicates();
    EXPECT_EQ(more,
        (QStringList{u"--share-net"_s, u"/etc/ca-certificates"_s, u"/etc/hosts"_s, u"/etc/nsswitch.conf"_s,
            u"/etc/resolv.conf"_s, u"/etc/ssl/certs"_s}));
}

} // namespace slipway::build
