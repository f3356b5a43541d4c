// SPDX-License-Identifier: Apache-2.0
#include "tests/real/control.h"

#include "tests/fakes/git/scratch_repository.h"
#include "tests/fakes/http/dav_server.h"
#include "tests/fakes/http/store_double.h"
#include "tests/fakes/keychain/keychain_session.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <csignal>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace slipway::fakes;

namespace {

constexpr auto unreachableHosts = R"(schema = 1
[projects.shop]
repository = "/nonexistent/shop.git"
[stores.archive]
kind = "folder"
url = "/nonexistent/archive"
[environments.staging]
tier = "staging"
[environments.production]
tier = "production"
requires = "staging"
[hosts.web-1]
address = "127.0.0.1"
port = 1
user = "nobody"
[targets.shop.staging]
hosts = ["web-1"]
root = "/srv/shop"
)";

class CommandLine : public ::testing::Test {
protected:
    QTemporaryDir home;
    Control control{home.filePath(u"profile"_s), Control::cleanEnvironment(home.path())};
};

struct Ending {
    const char *title;
    QStringList arguments;
    int exit;
};

class ExitStatus : public CommandLine, public ::testing::WithParamInterface<Ending> { };

} // namespace

TEST_P(ExitStatus, IsTheDocumentedOne)
{
    ASSERT_EQ(control.apply(unreachableHosts).exit, 0);
    const auto run = control(GetParam().arguments);
    EXPECT_EQ(run.exit, GetParam().exit) << run;
    if (run.kind() == u"error") {
        EXPECT_EQ(run.document().value(u"schema"_s).toInt(), 1) << run;
        EXPECT_FALSE(run.messages.isEmpty());
    }
}

INSTANTIATE_TEST_SUITE_P(Of, ExitStatus,
    ::testing::Values(Ending{"AnUnknownCommand", {u"deplyo"_s}, 2},
        Ending{"AMissingArgument", {u"build"_s}, 2}, Ending{"TwoFormsAtOnce", {u"--jsonl"_s, u"status"_s}, 2},
        Ending{"AnUnknownProject", {u"release"_s, u"list"_s, u"shpo"_s}, 2},
        Ending{"AnUnknownRelease", {u"archive"_s, u"shop"_s, u"9.9"_s}, 2},
        Ending{"AnUnknownDeployment", {u"deployment"_s, u"resume"_s, u"77"_s}, 2},
        Ending{"AnUnreadableFile", {u"apply"_s, u"/nonexistent/slipway.toml"_s}, 2},
        Ending{"UnreachableHosts", {u"host"_s, u"probe"_s}, 7}, Ending{"AnEmptyStatus", {u"status"_s}, 0},
        Ending{"NoReleaseYet", {u"release"_s, u"list"_s}, 0}, Ending{"TheConfiguration", {u"export"_s}, 0},
        Ending{"TheTrail", {u"audit"_s, u"verify"_s}, 0}),
    [](const auto &tested) { return std::string(tested.param.title); });

TEST_F(CommandLine, TeachesEveryCommandWithItsHelp)
{
    const QList<QStringList> commands{{u"apply"_s}, {u"export"_s}, {u"build"_s}, {u"release"_s, u"list"_s},
        {u"release"_s, u"show"_s}, {u"archive"_s}, {u"verify"_s}, {u"publish"_s}, {u"ship"_s}, {u"plan"_s},
        {u"deploy"_s}, {u"deployment"_s, u"list"_s}, {u"deployment"_s, u"show"_s},
        {u"deployment"_s, u"resume"_s}, {u"deployment"_s, u"revert"_s}, {u"deployment"_s, u"abandon"_s},
        {u"rollback"_s}, {u"status"_s}, {u"host"_s, u"list"_s}, {u"host"_s, u"import"_s},
        {u"host"_s, u"trust"_s}, {u"host"_s, u"probe"_s}, {u"audit"_s, u"list"_s}, {u"audit"_s, u"verify"_s},
        {u"audit"_s, u"accept"_s}, {u"audit"_s, u"export"_s}, {u"credential"_s, u"set"_s},
        {u"credential"_s, u"list"_s}, {u"credential"_s, u"test"_s}, {u"credential"_s, u"remove"_s},
        {u"sandbox"_s, u"up"_s}, {u"sandbox"_s, u"demo"_s}, {u"sandbox"_s, u"down"_s}, {u"doctor"_s}};
    static const QRegularExpression unexplained(
        u"^  [A-Z]+ [A-Z]+(?: \\.\\.\\.)?(?: REQUIRED)? *$"_s, QRegularExpression::MultilineOption);
    for (const QStringList &command : commands) {
        const auto run = control.bare(command + QStringList{u"--help"_s});
        EXPECT_EQ(run.exit, 0) << run;
        EXPECT_TRUE(run.output.contains("Usage: slipwayctl " + command.join(u' ').toUtf8())) << run;
        EXPECT_GT(run.output.indexOf('\n'), 10) << run;
        EXPECT_TRUE(run.output.contains("\nExamples:\n  slipwayctl ")) << run;
        EXPECT_GE(run.output.count(command.join(u' ').toUtf8()), 2) << run;
        EXPECT_TRUE(run.output.contains("--reason TEXT, --confirm")) << run;
        EXPECT_FALSE(QString::fromUtf8(run.output).contains(unexplained)) << run;
    }
}

TEST_F(CommandLine, ExportsWhatAppliedAgainChangesNothing)
{
    ASSERT_EQ(control.apply(unreachableHosts).exit, 0);
    const auto exported = control({u"export"_s});
    const auto again = control.apply(exported.text(u"toml"_s).toUtf8());
    EXPECT_EQ(again.exit, 0) << again;
    EXPECT_TRUE(again.at(u"changes"_s).toArray().isEmpty()) << again;
}

TEST_F(CommandLine, ListsTheEventsThatAnswerTheFilterOfTheWindow)
{
    ASSERT_EQ(control.apply(unreachableHosts).exit, 0);

    const auto run = control({u"audit"_s, u"list"_s, u"--where"_s, u"action:configuration. after:1d web"_s});
    const auto none = control({u"audit"_s, u"list"_s, u"--where"_s, u"outcome:failed"_s});
    const auto wrong = control({u"audit"_s, u"list"_s, u"--where"_s, u"outcome:great"_s});

    ASSERT_EQ(run.exit, 0) << run;
    ASSERT_EQ(run.answer().toArray().size(), 1) << run;
    EXPECT_EQ(run.answer().toArray()[0]["action"_L1].toString(), u"configuration.applied"_s) << run;
    EXPECT_TRUE(none.answer().toArray().isEmpty()) << none;
    EXPECT_EQ(wrong.exit, 2) << wrong;
    EXPECT_TRUE(wrong.messages.contains("no outcome")) << wrong;
}

TEST_F(CommandLine, ExportsTheTrailAsLinesAloneOrToAFileWithADocument)
{
    const QStringList trail{u"audit"_s, u"export"_s};
    const QString file = home.filePath(u"trail"_s);

    const auto lines = control.bare(QStringList{u"--profile"_s, control.profile()} + trail);
    const auto both = control(trail);
    const auto stream = control.bare(QStringList{u"--profile"_s, control.profile(), u"--jsonl"_s} + trail);
    const auto counted = control(trail + QStringList{u"--out"_s, file});

    EXPECT_EQ(lines.exit, 0) << lines;
    EXPECT_TRUE(lines.output.contains("trail.started")) << lines;
    EXPECT_FALSE(lines.output.contains("audit-export")) << lines;
    for (const auto &refused : {both, stream}) {
        EXPECT_EQ(refused.exit, 2) << refused;
        EXPECT_EQ(refused.error(), u"audit.export-needs-file"_s) << refused;
        EXPECT_FALSE(refused.output.contains("trail.started")) << refused;
    }
    EXPECT_EQ(counted.exit, 0) << counted;
    EXPECT_EQ(counted.kind(), u"audit-export"_s) << counted;
    EXPECT_EQ(counted.output.count('\n'), 1) << counted;
}

TEST_F(CommandLine, GoesOnWithTheTrailOfARestoredBackupOnlyOnceAPersonSaidWhy)
{
    const QString database = control.profile() + u"/slipway.db"_s;
    const QString backup = home.filePath(u"backup"_s);
    ASSERT_EQ(control.apply(unreachableHosts).exit, 0);
    ASSERT_TRUE(QFile::copy(database, backup));
    const QByteArray more
        = QByteArray(unreachableHosts) + "[stores.mirror]\nkind = \"folder\"\nurl = \"/m\"\n";
    ASSERT_EQ(control.apply(more).exit, 0);
    for (const QString &file : {database, database + u"-wal"_s, database + u"-shm"_s})
        QFile::remove(file);
    ASSERT_TRUE(QFile::copy(backup, database));
    const QStringList accept{u"--profile"_s, control.profile(), u"--json"_s, u"audit"_s, u"accept"_s};

    const auto refused = control.apply(more);
    const auto wordless = control.bare(accept);
    const auto still = control.apply(more);
    const auto accepted = control.bare(accept + QStringList{u"--reason"_s, u"The disk died"_s});
    const auto applied = control.apply(more);
    const auto verified = control({u"audit"_s, u"verify"_s});
    const auto told = control({u"audit"_s, u"list"_s, u"--action"_s, u"audit.break-accepted"_s});
    const auto again = control({u"audit"_s, u"accept"_s});

    EXPECT_EQ(refused.error(), u"audit.untrusted"_s) << refused;
    EXPECT_TRUE(refused.messages.contains("slipwayctl audit accept --reason")) << refused;
    EXPECT_EQ(wordless.exit, 2) << wordless;
    EXPECT_EQ(wordless.error(), u"audit.reason-missing"_s) << wordless;
    EXPECT_EQ(still.error(), u"audit.untrusted"_s) << still;
    EXPECT_EQ(accepted.exit, 0) << accepted;
    EXPECT_EQ(accepted.text(u"accepted/flaw"_s), u"cut-short"_s) << accepted;
    EXPECT_EQ(applied.exit, 0) << applied;
    EXPECT_EQ(verified.exit, 0) << verified;
    ASSERT_EQ(told.answer().toArray().size(), 1) << told;
    EXPECT_EQ(told.answer().toArray()[0]["detail"_L1]["reason"_L1].toString(), u"The disk died"_s) << told;
    EXPECT_EQ(again.exit, 2) << again;
    EXPECT_TRUE(again.messages.contains("nothing wrong")) << again;
}

TEST_F(CommandLine, TriesWhetherStoresAreWriteOnceWhenTheDoctorIsAskedTo)
{
    const DavServer guarded(DavServer::Kind::GuardedNginx);
    const DavServer loose(DavServer::Kind::Nginx);
    const StoreDouble silent(StoreDouble::Kind::LooseArtifactory); // 201 also for what it replaces
    const auto store = [](const char *name, const char *kind, const QString &url) {
        return u"[stores.%1]\nkind = \"%2\"\nurl = \"%3\"\n"_s.arg(
            QLatin1String(name), QLatin1String(kind), url);
    };
    ASSERT_TRUE(QDir().mkpath(home.filePath(u"store"_s)));
    const QString toml = u"schema = 1\n"_s + store("folder", "folder", home.filePath(u"store"_s))
        + store("guarded", "http", guarded.url().toString()) + store("loose", "http", loose.url().toString())
        + store("silent", "http", silent.address()) + store("gone", "http", u"http://127.0.0.1:1/store"_s)
        + store("far", "http", u"http://artifacts.example.org/store"_s) + u"credential = \"archive\"\n"_s;
    ASSERT_EQ(control.apply(toml.toUtf8()).exit, 0);

    const auto plain = control({u"doctor"_s});
    const auto run = control({u"doctor"_s, u"--stores"_s});

    QMap<QString, QJsonObject> found;
    const QJsonArray diagnoses = run.answer().toArray();
    for (const auto &one : diagnoses)
        found.insert(one["subject"_L1].toString(), one.toObject());
    const auto health = [&](const char *name) {
        return found.value(u"Store "_s + QLatin1String(name))[u"health"].toString();
    };
    EXPECT_EQ(health("folder"), u"good"_s) << run;
    EXPECT_EQ(health("guarded"), u"good"_s) << run;
    EXPECT_EQ(health("loose"), u"limited"_s) << run;
    EXPECT_EQ(health("silent"), u"limited"_s) << run;
    EXPECT_TRUE(found[u"Store silent"_s][u"found"].toString().contains(u"not write-once"_s)) << run;
    EXPECT_EQ(health("gone"), u"missing"_s) << run;
    EXPECT_EQ(health("far"), u"missing"_s) << run;
    EXPECT_TRUE(found[u"Store far"_s][u"found"].toString().contains(u"not encrypted"_s)) << run;
    EXPECT_FALSE(plain.output.contains("Store loose")) << plain;
    const auto told = control({u"audit"_s, u"list"_s, u"--action"_s, u"store.probed"_s});
    EXPECT_EQ(told.answer().toArray().size(), 6) << told;
}

TEST_F(CommandLine, NamesTheKeyThatItDoesNotKnow)
{
    const auto run = control.apply("schema = 1\n[projects.shop]\nrepositry = \"x\"\n");
    EXPECT_EQ(run.exit, 2) << run;
    EXPECT_TRUE(run.error().startsWith(u"config."_s)) << run;
    EXPECT_TRUE(run.messages.contains("repositry")) << run;
}

TEST_F(CommandLine, NeverShowsACredentialThatItWasGiven)
{
    KeychainSession keychain;
    ASSERT_TRUE(keychain.start(KeychainSession::Mode::Unlocked));
    const Control known(home.filePath(u"other"_s), keychain.environment());
    const QByteArray canary = "canary-4b8f0d52e1";
    for (const QStringList &command : {QStringList{u"credential"_s, u"set"_s, u"archive"_s},
             QStringList{u"credential"_s, u"test"_s, u"archive"_s}, QStringList{u"credential"_s, u"list"_s},
             QStringList{u"audit"_s, u"export"_s, u"--out"_s, known.profile() + u"/trail"_s}}) {
        const auto run = known(command, command.contains(u"set"_s) ? canary + '\n' : QByteArray());
        EXPECT_EQ(run.exit, 0) << run;
        EXPECT_FALSE(run.output.contains(canary) || run.messages.contains(canary)) << run;
    }
    QDirIterator it(known.profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(canary)) << qPrintable(file.fileName());
    }
}

TEST_F(CommandLine, StopsCleanlyAtTheFirstInterrupt)
{
    ScratchRepository repository;
    repository.write(
        u"setup.py"_s, "import time\nopen('/dev/stdout', 'w').write('asleep')\ntime.sleep(300)\n");
    repository.commit(u"Take a long time"_s);
    ASSERT_EQ(control
                  .apply(u"schema = 1\n[projects.shop]\nrepository = \"%1\"\nbuild.sandbox = \"optional\"\n"_s
                             .arg(repository.path())
                             .toUtf8())
                  .exit,
        0);
    QProcess process;
    process.setProcessEnvironment(control.environment());
    process.start(QStringLiteral(SLIPWAYCTL),
        {u"--profile"_s, control.profile(), u"--jsonl"_s, u"--no-input"_s, u"build"_s, u"shop"_s, u"--ref"_s,
            u"main"_s});
    QByteArray output;
    while (!output.contains("Building") && process.waitForReadyRead(60'000))
        output += process.readAllStandardOutput();
    ASSERT_EQ(process.state(), QProcess::Running) << output.toStdString();
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 130) << process.readAllStandardError().toStdString();
    EXPECT_EQ(control({u"audit"_s, u"verify"_s}).exit, 0);
}
