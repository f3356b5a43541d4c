// SPDX-License-Identifier: Apache-2.0
#include "remote/script.h"
#include "remote/script_texts.h"

#include <QProcess>
#include <gtest/gtest.h>
#include <random>

namespace slipway::remote {
namespace {

using namespace Qt::StringLiterals;

QByteArray runIn(const QStringList &shell, const QByteArray &script)
{
    QProcess process;
    process.start(shell.first(), shell.mid(1));
    process.write(script);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return process.readAllStandardOutput() + process.readAllStandardError();
}

QString nastyText(std::mt19937 &random)
{
    static const QString pieces
        = u"'\"`$()\\;&|<>*?[]{}!#~%\n\t \r=-\u001b\u202e\u00e9\U0001f600aZ0/../\u0007$(id)`id`${IFS}"_s;
    QString text;
    const int length = int(random() % 24);
    for (int i = 0; i < length; ++i)
        text.append(pieces.at(qsizetype(random() % size_t(pieces.size()))));
    return QString::fromUtf8(text.toUtf8()); // halves of pairs become replacement characters
}

TEST(ScriptTest, EveryTemplateIsUnderstoodByDashAndBusybox)
{
    for (const QString &name : templateNames()) {
        const Result<Script> script = Script::of(name, {{u"ROOT"_s, u"/srv/shop"_s}});
        ASSERT_TRUE(script);
        EXPECT_EQ(runIn({u"dash"_s, u"-n"_s}, script->text()), QByteArray()) << name.toStdString();
        EXPECT_EQ(runIn({u"busybox"_s, u"sh"_s, u"-n"_s}, script->text()), QByteArray())
            << name.toStdString();
    }
    EXPECT_GE(templateNames().size(), 20);
}

TEST(ScriptTest, QuotedTextReachesTheShellAsItIs)
{
    std::mt19937 random(20260701);
    QByteArray script;
    QByteArray expected;
    for (int i = 0; i < 2000; ++i) {
        const QString text = nastyText(random);
        script += "V=" + quoted(text) + "\nprintf '%s\\0' \"$V\"\n";
        expected += text.toUtf8() + '\0';
    }

    for (const QStringList &shell : {QStringList{u"dash"_s, u"-s"_s}, QStringList{u"bash"_s, u"-s"_s},
             QStringList{u"busybox"_s, u"sh"_s, u"-s"_s}})
        EXPECT_TRUE(runIn(shell, script) == expected) << shell.first().toStdString();
}

TEST(ScriptTest, RefusesWhatCannotBeAParameter)
{
    EXPECT_FALSE(Script::of(u"peek"_s, {{u"ROOT"_s, u"a"_s + QChar(u'\0') + u"b"_s}}));
    EXPECT_FALSE(Script::of(u"peek"_s, {{u"X; id"_s, u"a"_s}}));
    EXPECT_FALSE(Script::of(u"peek"_s, {{u"PATH"_s, u"/tmp"_s}}));
    EXPECT_FALSE(Script::of(u"peek"_s, {{u"root"_s, u"/tmp"_s}}));
    EXPECT_EQ(Script::of(u"../peek"_s, {}).error().code(), Errc::NotFound);
    EXPECT_EQ(Script::of(u"prelude"_s, {}).error().code(), Errc::NotFound);
}

TEST(ScriptTest, RunsNothingWhenTheConnectionBreaksInTheMiddle)
{
    const QByteArray text = Script::of(u"peek"_s, {{u"ROOT"_s, u"/nonexistent/shop"_s}})->text();
    EXPECT_EQ(runIn({u"sh"_s, u"-s"_s}, text), "slipway: epoch=0\n");

    for (qsizetype length = 0; length < text.size() - 32; length += 97)
        EXPECT_FALSE(runIn({u"sh"_s, u"-s"_s}, text.first(length)).contains("slipway: ")) << length;
}

TEST(ScriptTest, DigestsFollowTheText)
{
    EXPECT_NE(*templateDigest(u"switch"_s), *templateDigest(u"restore"_s));
    EXPECT_EQ(templateDigest(u"switch"_s)->size(), 64);
}

TEST(ScriptTest, HandsOutTheProgramThatProvesAnImport)
{
    const QByteArray program = importProof();

    EXPECT_TRUE(program.startsWith("import importlib\n")) << program.toStdString();
    EXPECT_TRUE(program.endsWith("distribution.version)\n")) << program.toStdString();
    EXPECT_TRUE(Script::of(u"prove-import"_s, {})->text().contains(program));
}

} // namespace
} // namespace slipway::remote
