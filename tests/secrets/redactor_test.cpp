// SPDX-License-Identifier: Apache-2.0
#include "secrets/redactor.h"

#include "tests/support/instrumented.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>
#include <random>

namespace slipway::secrets {
namespace {

const QByteArray token = "pypi-AgEIcHlwaS5vcmcCJGNhbmFyeQ";

Secret secretOf(const QByteArray &bytes)
{
    return Secret::copying({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// What a reader makes of output: without blanks and escape sequences.
QByteArray readable(const QByteArray &output)
{
    static const QRegularExpression noise(
        QStringLiteral("\x1b\\[[0-?]*[ -/]*[@-~]|\x1b\\][^\x07]*\x07|[\\s\\x00]"));
    return QString::fromLatin1(output).remove(noise).toLatin1();
}

/// How many stretches of eight bytes of the core can still be read.
int leaked(const QByteArray &core, const QByteArray &output)
{
    constexpr qsizetype stretch = 8;
    const QByteArray told = readable(core);
    const QByteArray shown = readable(output);
    int count = 0;
    for (qsizetype i = 0; i + stretch <= told.size(); ++i)
        count += shown.contains(told.mid(i, stretch)) ? 1 : 0;
    return count;
}

struct Case {
    QByteArray secret, spelling, text, core;
};

QList<Case> casesOf(int seed, int count)
{
    QProcess python;
    python.setProcessEnvironment({});
    python.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/secrets/spelled_secrets.py"), QString::number(seed),
            QString::number(count)});
    python.waitForFinished(60'000);
    QList<Case> cases;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto bytes = [&](const char *key) {
            return QByteArray::fromHex(object.value(QLatin1String(key)).toString().toLatin1());
        };
        if (!object.isEmpty())
            cases.append({bytes("secret"), object.value(QStringLiteral("spelling")).toString().toUtf8(),
                bytes("text"), bytes("core")});
    }
    return cases;
}

QByteArray streamed(const Redactor &redactor, const QByteArray &text, std::mt19937 &random)
{
    Redactor::Stream stream(redactor);
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        const auto size = std::min<qsizetype>(text.size() - at, static_cast<qsizetype>(random() % 7));
        result += stream.feed(QByteArrayView(text).sliced(at, size));
        at += size;
    }
    return result + stream.finish();
}

TEST(RedactorTest, LeaksNoneOfThreeHundredSecretsInAnySpelling)
{
    const QList<Case> cases = casesOf(20261121, 300);
    ASSERT_GT(cases.size(), 300 * 30);
    std::mt19937 random(5);
    QHash<QByteArray, int> leaks;
    QHash<QByteArray, QByteArray> examples;
    std::unique_ptr<Redactor> redactor;
    QByteArray current;

    for (const Case &one : cases) {
        if (one.secret != current) {
            redactor = std::make_unique<Redactor>();
            ASSERT_TRUE(redactor->add(secretOf(one.secret)));
            current = one.secret;
        }
        const QByteArray whole = redactor->redact(one.text);
        EXPECT_EQ(streamed(*redactor, one.text, random), whole) << one.spelling.toStdString();
        if (leaked(one.core, whole) > 0) {
            ++leaks[one.spelling];
            examples[one.spelling] = one.core;
        }
    }

    for (const auto &[spelling, count] : leaks.asKeyValueRange())
        EXPECT_EQ(count, 0) << spelling.toStdString() << " " << examples.value(spelling).toStdString();
}

TEST(RedactorTest, LeavesAllElseByteForByte)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(secretOf(token)));
    const QByteArray before = "\x1b[31mred\x1b[0m \xff\xfe\0 pypi-AgEIcHlwaS5v, pypi \n\n";

    EXPECT_EQ(redactor.redact(before), before);
    EXPECT_EQ(redactor.redact(before + token + before), before + "[redacted]" + before);
    EXPECT_EQ(redactor.redact(QStringLiteral("ä ") + QString::fromLatin1(token) + QStringLiteral(" ö")),
        QStringLiteral("ä [redacted] ö"));
}

TEST(RedactorTest, FindsASecretBehindWhatOnlyLooksLikeAnEscapeSequence)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(Secret::copying("mysecret123")));

    EXPECT_EQ(redactor.redact(QByteArray("\x1b[mysecret123")), "\x1b[[redacted]");
    EXPECT_EQ(redactor.redact(QByteArray("\x1b[3mysecret123")), "\x1b[3[redacted]");
    // "ESC [ m" is a colour, and so is "ESC [ 1 m"; without the first the secret is whole, too.
    EXPECT_EQ(redactor.redact(QByteArray("\x1b[my\x1b[1msecret123")), "\x1b[[redacted]");
    EXPECT_EQ(redactor.redact(QByteArray("my\x1b[3secret123")), "[redacted]");
    EXPECT_EQ(redactor.redact(QByteArray("my\x1b[3\x1b[secr\x1b]0;title\x07 et123")), "[redacted]");
}

TEST(RedactorTest, FindsASecretThatHasAnEscapeSequenceOfItsOwn)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(Secret::copying("pass\x1b[1mword")));

    EXPECT_EQ(redactor.redact(QByteArray("\x1b[pass\x1b[1mword")), "\x1b[[redacted]");
    EXPECT_EQ(redactor.redact(QByteArray("p\x1b[0mass\x1b[1mword")), "[redacted]");
}

TEST(RedactorTest, StaysQuickOnOutputMadeOfHalfSequences)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(secretOf(QByteArray(200, '1') + "theend")));
    const QByteArray text = QByteArray("\x1b[1111").repeated(300) + "theend";
    QElapsedTimer timer;
    timer.start();

    EXPECT_FALSE(redactor.redact(text).contains("theend"));

    EXPECT_LT(timer.elapsed(), tests::isInstrumented ? 100'000 : 10'000);
}

TEST(RedactorTest, ShowsNoTailWhereSecretsOverlap)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(Secret::copying("abcdefghij")));
    ASSERT_TRUE(redactor.add(Secret::copying("hijklmnopqrstuv")));
    std::mt19937 random(2);

    EXPECT_EQ(redactor.redact(QByteArray("<abcdefghijklmnopqrstuv>")), "<[redacted]>");
    EXPECT_EQ(streamed(redactor, "<abcdefghijklmnopqrstuv>", random), "<[redacted]>");
}

TEST(RedactorTest, HoldsBackNothingThatCannotBecomeASecret)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(secretOf(token)));
    Redactor::Stream stream(redactor);

    EXPECT_EQ(stream.feed("Uploading 12 %\n"), "Uploading 12 %\n");
    EXPECT_EQ(stream.feed("token: " + token.left(20)), "token: ");
    EXPECT_EQ(stream.feed("!"), token.left(20) + "!");
    EXPECT_EQ(stream.finish(), "");
}

TEST(RedactorTest, GivesTheSameResultHoweverTheBytesAreCut)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(secretOf(token)));
    ASSERT_TRUE(redactor.add(Secret::copying("aaaaaaaa")));
    std::mt19937 random(9);
    const QList<QByteArray> pieces{token, token.toBase64(), "aaaa", "\x1b[0m", " ", "\n", "pypi-", "x",
        token.left(9), token.mid(4), token.toHex(':'), "\x1b", "[", "\\", "\x1b]0;", "\x1b[3", "\xc2",
        "\x9b"};
    for (int i = 0; i < 2000; ++i) {
        QByteArray text;
        for (int n = 0; n < 12; ++n)
            text += pieces.at(static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size())));

        ASSERT_EQ(streamed(redactor, text, random), redactor.redact(text)) << text.toHex().toStdString();
    }
}

TEST(RedactorTest, StaysBoundedOnAnEndlessBeginning)
{
    Redactor redactor;
    ASSERT_TRUE(redactor.add(secretOf(token)));
    Redactor::Stream stream(redactor);
    qsizetype out = stream.feed(token.left(10)).size();
    for (int i = 0; i < 100; ++i)
        out += stream.feed(QByteArray(64 * 1024, ' ')).size();

    EXPECT_GT(out, 4 * 64 * 1024);
}

TEST(RedactorTest, RefusesSecretsThatWouldBlankOutOrdinaryText)
{
    Redactor redactor;

    const auto outcome = redactor.add(Secret::copying("a b c d e f g"));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"secret.too-short");
    EXPECT_EQ(redactor.redact(QByteArray("a b c d e f g")), "a b c d e f g");
    EXPECT_EQ(
        redactor.add(Secret::copying(std::string_view("12345678\0", 9))).error().name(), u"secret.not-text");
    EXPECT_EQ(redactor.add(Secret::copying(std::string(65537, 'x'))).error().name(), u"secret.too-long");
}

} // namespace
} // namespace slipway::secrets
