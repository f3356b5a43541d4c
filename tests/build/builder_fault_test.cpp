// SPDX-License-Identifier: Apache-2.0
#include "builder_fixture.h"

#include <QRegularExpression>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace slipway::build {

namespace {

/// A backend in the project's own tree, so that no other package stands between the test and what it does.
Files backend(const QByteArray &body)
{
    return {
        {u"pyproject.toml"_s, "[build-system]\nrequires = []\nbuild-backend = 'own'\nbackend-path = ['.']\n"},
        {u"own.py"_s,
            "import os, subprocess, sys, time\n"
            "def sdist(folder, name='demo-1.2.0.tar.gz'):\n"
            "    open(folder + '/' + name, 'wb').write(b'x')\n"
            "    return name\n"
            "def build_sdist(folder, settings=None):\n"
                + body}};
}

/// Command lines of all processes that hold the mark.
int processesMarked(const QByteArray &mark)
{
    int count = 0;
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (contentOf(u"/proc/%1/cmdline"_s.arg(process)).contains(mark))
            ++count;
    }
    return count;
}

bool comesTrue(const std::function<bool()> &isTrue)
{
    for (const Deadline patience = Deadline::in(30s); !patience.hasPassed() && !isTrue();)
        std::this_thread::sleep_for(20ms);
    return isTrue();
}

} // namespace

TEST_F(BuilderTest, SaysWithOneLineWhyTheBackendFailed)
{
    project(backend("    raise ValueError('the moon is wrong')\n"));

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Failed);
    EXPECT_EQ(outcome.error().name(), u"build.backend-failed"_s);
    EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr("ValueError: the moon is wrong"));
    EXPECT_THAT(outcome.error().hint().toStdString(), HasSubstr(places.log.toStdString()));
    EXPECT_THAT(log(), HasSubstr("Traceback"));
    expectNothingLeft();
}

TEST_F(BuilderTest, EndsEverythingAtTheTimeout)
{
    const QByteArray mark = "slipway-timeout-" + QByteArray::number(qint64(getpid()));
    project(backend("    subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)', '" + mark
        + "'])\n"
          "    print('started', flush=True)\n    time.sleep(600)\n"));
    settings.timeout = 5s;

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::TimedOut);
    EXPECT_EQ(outcome.error().name(), u"build.timeout"_s);
    EXPECT_THAT(log(), HasSubstr("started"));
    EXPECT_TRUE(comesTrue([&] { return processesMarked(mark) == 0; }));
    expectNothingLeft();
}

TEST_F(BuilderTest, AStopEndsGrandchildrenThatIgnoreIt)
{
    const QByteArray mark = "slipway-cancel-" + QByteArray::number(qint64(getpid()));
    project(backend("    subprocess.Popen([sys.executable, '-c', 'import signal, time; "
                    "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)', '"
        + mark + "'])\n    time.sleep(600)\n"));
    bool wasThere = false;
    std::jthread stopper([&] {
        wasThere = comesTrue([&] { return processesMarked(mark) == 1; });
        stop.request_stop();
    });

    const auto outcome = build();

    stopper.join();
    ASSERT_TRUE(wasThere);
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().isCancelled());
    EXPECT_TRUE(comesTrue([&] { return processesMarked(mark) == 0; }));
    expectNothingLeft();
}

TEST_F(BuilderTest, AFloodOfOutputIsBounded)
{
    project(backend("    print('the first line', flush=True)\n"
                    "    for i in range(400000): sys.stdout.write('flood ' * 16 + '\\n')\n"
                    "    print('the last line', flush=True)\n"
                    "    return sdist(folder)\n"));

    ASSERT_TRUE(build()) << log().substr(0, 2000);

    EXPECT_LT(QFileInfo(places.log).size(), qint64(17) << 20);
    EXPECT_GT(QFileInfo(places.log).size(), qint64(15) << 20);
    EXPECT_THAT(log(), HasSubstr("the first line"));
    EXPECT_THAT(log(), HasSubstr("bytes left out"));
    EXPECT_THAT(log(), HasSubstr("the last line"));
}

TEST_F(BuilderTest, OutputInAWrongEncodingIsMadeReadable)
{
    project(backend(
        "    sys.stdout.buffer.write(b'caf\\xe9 \\x1b[31mred\\x1b[0m \\x1b]0;title\\x07 \\x00end\\n')\n"
        "    sys.stdout.flush()\n    return sdist(folder)\n"));

    ASSERT_TRUE(build()) << log();

    EXPECT_THAT(log(), HasSubstr("caf\xEF\xBF\xBD red"));
    EXPECT_THAT(log(), Not(HasSubstr("\x1b")));
}

TEST_F(BuilderTest, RefusesSuccessWithoutAnSdist)
{
    project(backend("    return 'demo-1.2.0.tar.gz'\n"));

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.nothing-made"_s);
    expectNothingLeft();
}

TEST_F(BuilderTest, RefusesTwoSdists)
{
    project(backend("    sdist(folder, 'demo-1.1.0.tar.gz')\n    return sdist(folder)\n"));

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.too-much-made"_s);
    EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr("demo-1.1.0.tar.gz, demo-1.2.0.tar.gz"));
    expectNothingLeft();
}

TEST_F(BuilderTest, RefusesALinkInPlaceOfAnSdist)
{
    project(backend("    os.symlink('/etc/passwd', folder + '/demo-1.2.0.tar.gz')\n"
                    "    return 'demo-1.2.0.tar.gz'\n"));

    EXPECT_EQ(build().error().name(), u"build.too-much-made"_s);
    expectNothingLeft();
}

TEST_F(BuilderTest, RemovesEvenWhatABuildMadeUnreadable)
{
    project(backend("    os.makedirs('locked/inner')\n    open('locked/inner/file', 'w').close()\n"
                    "    os.chmod('locked/inner', 0)\n    os.chmod('locked', 0)\n    sys.exit(1)\n"));

    ASSERT_FALSE(build());

    expectNothingLeft();
}

TEST_F(BuilderTest, DoesNotReplaceAnSdistThatIsThere)
{
    project(backend("    return sdist(folder)\n"));
    writeFiles(places.outputs, {{u"demo-1.2.0.tar.gz"_s, "older"}});

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Conflict);
    EXPECT_EQ(contentOf(places.outputs + u"/demo-1.2.0.tar.gz"_s), "older");
    EXPECT_EQ(filesBelow(places.outputs), QStringList{u"demo-1.2.0.tar.gz"_s});
}

TEST_F(BuilderTest, RunsNothingOfAFolderWithoutAProject)
{
    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.no-project"_s);
    expectNothingLeft();
}

} // namespace slipway::build
