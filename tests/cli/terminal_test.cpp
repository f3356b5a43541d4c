// SPDX-License-Identifier: Apache-2.0
// What a person sees at a terminal, and how a question can be left.
#include "tests/fakes/http/store_double.h"
#include "tests/faults/fault_rig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <csignal>
#include <gtest/gtest.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace slipway::faults;
using slipway::fakes::RawConnection;
using slipway::fakes::StoreDouble;

namespace {

// Gives a program a terminal of its own. The first argument lists what is done: once a text was seen, bytes
// are typed or signals are sent. Ends as the program did, after a line that says whether typing can be seen
// then.
constexpr auto atTerminal = R"python(
import fcntl, json, os, pty, select, signal, struct, subprocess, sys, termios
deeds, program = json.loads(sys.argv[1]), sys.argv[2:]
terminal, inner = pty.openpty()
fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 200, 0, 0))
def prepare():
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL) # who runs tests in the background has it ignored
child = subprocess.Popen(program, stdin=inner, stdout=inner, stderr=inner, start_new_session=True, preexec_fn=prepare)
said, seen = b'', 0
def read():
    global said
    if select.select([terminal], [], [], 0.05)[0]:
        said += os.read(terminal, 4096)
        return True
while child.poll() is None or read():
    read()
    while deeds and deeds[0][0].encode() in said[seen:]:
        seen = len(said)
        for deed in deeds.pop(0)[1:]:
            os.write(terminal, deed.encode()) if isinstance(deed, str) else child.send_signal(deed)
echo = bool(termios.tcgetattr(inner)[3] & termios.ECHO)
sys.stdout.buffer.write(said + (b'\ntyping is seen\n' if echo else b'\ntyping is hidden\n'))
sys.exit(child.returncode if child.returncode >= 0 else 250)
)python";

/// A release that is archived, and a place where it could run.
class TerminalTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        rig = std::make_unique<FaultRig>();
        rig->addEnvironment(u"staging"_s);
        rig->makeRelease(u"v1.0"_s);
    }
    static void TearDownTestSuite() { rig.reset(); }

    static Ended atTerminalWith(const QList<QJsonArray> &wanted, const QStringList &arguments)
    {
        QJsonArray deeds;
        for (const QJsonArray &deed : wanted)
            deeds.append(QJsonValue(deed)); // an array in braces would become the array itself
        QProcess process;
        process.setProcessEnvironment(rig->environment);
        process.start(u"/usr/bin/python3"_s,
            QStringList{u"-I"_s, u"-c"_s, QLatin1String(atTerminal),
                QString::fromUtf8(QJsonDocument(deeds).toJson()), QStringLiteral(SLIPWAYCTL), u"--profile"_s,
                rig->profile()}
                + arguments);
        EXPECT_TRUE(process.waitForFinished(60'000)) << "it does not end";
        return {.exit = process.exitCode(), .output = process.readAllStandardOutput()};
    }
    static void expectNoDeployment()
    {
        const Ended list = rig->run({u"deployment"_s, u"list"_s});
        EXPECT_TRUE(list.list().isEmpty()) << list;
    }

    static inline std::unique_ptr<FaultRig> rig = {};
    const QStringList deploy{u"deploy"_s, u"shop"_s, u"1.0"_s, u"staging"_s};
    const QStringList set{u"credential"_s, u"set"_s, u"token"_s};
};

} // namespace

TEST_F(TerminalTest, CtrlCLeavesTheQuestionWhetherAPlanIsRun)
{
    const Ended ended = atTerminalWith({QJsonArray{u"[y/N]"_s, u"\x03"_s}}, deploy);

    EXPECT_EQ(ended.exit, 130) << ended;
    EXPECT_TRUE(ended.output.contains("Stopping cleanly")) << ended;
    EXPECT_TRUE(ended.output.contains("nothing was done")) << ended;
    expectNoDeployment();
}

TEST_F(TerminalTest, ANoIsNoInterruptAndLeavesNothingBehind)
{
    const Ended ended = atTerminalWith({QJsonArray{u"[y/N]"_s, u"n\n"_s}}, deploy);

    EXPECT_EQ(ended.exit, 2) << ended;
    EXPECT_TRUE(ended.output.contains("nothing was done [consent.declined]")) << ended;
    EXPECT_FALSE(ended.output.contains("journal")) << ended;
    expectNoDeployment();
}

TEST_F(TerminalTest, SignalsLeaveTheQuestionForASecretAndTypingIsSeenAgain)
{
    const QList<QJsonArray> ways{{u"Value of"_s, u"hunter2\x03"_s}, {u"Value of"_s, u"hunter2\x03\x03"_s},
        {u"Value of"_s, SIGTERM}, {u"Value of"_s, u"hunter2"_s, SIGTERM, SIGTERM}};
    for (const QJsonArray &way : ways) {
        const Ended ended = atTerminalWith({way}, set);

        EXPECT_EQ(ended.exit, 130) << ended;
        EXPECT_TRUE(ended.output.contains("typing is seen")) << ended;
        EXPECT_FALSE(ended.output.contains("hunter2")) << ended;
    }
}

TEST_F(TerminalTest, DrawsBytesAndTheirRateWhileAFileIsUploaded)
{
    StoreDouble store(StoreDouble::Kind::Gitea);
    store.setFault([](RawConnection &, const StoreDouble::Asked &asked) {
        if (asked.method == "PUT")
            std::this_thread::sleep_for(std::chrono::milliseconds(500)); // so that there is something to see
        return false;
    });
    rig->configure("[stores.slow]\nkind = \"http\"\nurl = \"" + store.address().toUtf8() + "\"\n");
    const QStringList archive{u"archive"_s, u"shop"_s, u"1.0"_s, u"--store"_s, u"slow"_s};

    const Ended ended = atTerminalWith({}, archive);

    EXPECT_EQ(ended.exit, 0) << ended;
    static const QRegularExpression drawn(
        u"\r\x1b\\[KUploading shop-1\\.0\\.tar\\.gz to slow  [0-9.]+ .{1,4} of [0-9.]+ .{1,4}  [0-9.]+ .{1,4}/s  [0-9]+ %"_s);
    EXPECT_TRUE(QString::fromUtf8(ended.output).contains(drawn)) << ended;
    EXPECT_TRUE(ended.output.lastIndexOf("\r\x1b[K") > ended.output.lastIndexOf("Uploading")) << "it stays";
}

// The last one here: it deploys.
TEST_F(TerminalTest, DrawsHowManyHostsAreDoneAndNothingOfItElsewhere)
{
    rig->onHost(1, u"before-stage"_s, "sleep 1\n");
    const Ended ended = atTerminalWith({QJsonArray{u"[y/N]"_s, u"y\n"_s}}, deploy);
    const Ended piped = rig->deploy(u"1.0"_s, u"staging"_s);
    rig->onHost(1, u"before-stage"_s, {});

    EXPECT_EQ(ended.exit, 0) << ended;
    static const QRegularExpression drawn(u"\r\x1b\\[K[^\r\n]+  [0-9] of 3  [0-9]+ %"_s);
    EXPECT_TRUE(QString::fromUtf8(ended.output).contains(drawn)) << ended;
    EXPECT_EQ(piped.exit, 0) << piped;
    EXPECT_FALSE(piped.errors.contains('\r') || piped.errors.contains('\x1b')) << piped;
    EXPECT_FALSE(piped.output.contains('\r') || piped.output.contains('\x1b')) << piped;
}
