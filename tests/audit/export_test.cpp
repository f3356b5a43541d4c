// SPDX-License-Identifier: Apache-2.0
#include "trail_fixture.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QProcess>

namespace slipway::audit {
namespace {

/// The export is checked by a program in another language that shares no code with the trail.
class ExportTest : public TrailFixture {
protected:
    void SetUp() override { appendMany(6); }

    QByteArray exported()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        task::Progress progress;
        const auto count = trail->exportTo(buffer, progress, {});
        EXPECT_EQ(count, 7);
        return buffer.data();
    }
    /// The verifier's exit code and what it said.
    std::pair<int, QString> judge(const QByteArray &lines, const QStringList &more = {})
    {
        const QString file = scratch.folder() + u"/export.jsonl"_s;
        QFile output(file);
        EXPECT_TRUE(output.open(QIODevice::WriteOnly));
        output.write(lines);
        output.close();
        QProcess verifier;
        verifier.setProcessChannelMode(QProcess::MergedChannels);
        verifier.start(u"/usr/bin/python3"_s,
            QStringList{u"-I"_s, QLatin1String(SLIPWAY_SOURCE_DIR) + u"/tests/audit/verify_export.py"_s, file}
                + more);
        EXPECT_TRUE(verifier.waitForFinished(60'000));
        return {verifier.exitCode(), QString::fromUtf8(verifier.readAll())};
    }
};

INSTANTIATE_TEST_SUITE_P(On, ExportTest, fakes::everyEngine(), fakes::engineName);

TEST_P(ExportTest, HasALineForEachEventAndOneForTheHead)
{
    const auto lines = exported().split('\n');

    ASSERT_EQ(lines.size(), 9);
    const auto first = QJsonDocument::fromJson(lines[0]).object();
    EXPECT_EQ(first.keys(),
        (QStringList{u"action"_s, u"at_us"_s, u"detail"_s, u"hash"_s, u"login"_s, u"object"_s, u"person"_s,
            u"previous_hash"_s, u"seq"_s}));
    const auto head = QJsonDocument::fromJson(lines[7]).object().value(u"head"_s).toObject();
    EXPECT_EQ(head.value(u"chain"_s).toString(), database->chainId());
    EXPECT_EQ(head.value(u"seq"_s).toInteger(), 7);
    EXPECT_EQ(head.value(u"hash"_s).toString(), trail->head()->hash);
}

TEST_P(ExportTest, ConvincesAnIndependentVerifier)
{
    const auto head = trail->head();
    const auto [code, said] = judge(exported(), {u"--seen"_s, u"%1:%2"_s.arg(head->seq).arg(head->hash)});

    EXPECT_EQ(code, 0) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"7 events"_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"1 seen head matched"_s)) << qPrintable(said);
}

TEST_P(ExportTest, DoesNotConvinceItOnceItWasChanged)
{
    const QByteArray good = exported();
    auto lines = good.split('\n');
    QByteArray edited = good;
    edited.replace("\"thing/3\"", "\"thing/9\"");
    auto missing = lines;
    missing.removeAt(2);
    auto cut = lines;
    cut.remove(5, 2);
    auto headless = lines;
    headless.removeAt(7);

    EXPECT_EQ(judge(edited).first, 1);
    EXPECT_TRUE(judge(edited).second.contains(u"event 5"_s)) << qPrintable(judge(edited).second);
    EXPECT_TRUE(judge(missing.join('\n')).second.contains(u"event 3"_s));
    EXPECT_EQ(judge(missing.join('\n')).first, 1);
    EXPECT_EQ(judge(cut.join('\n')).first, 1);
    EXPECT_EQ(judge(headless.join('\n')).first, 1);
    EXPECT_EQ(judge(good, {u"--seen"_s, u"4:"_s + QString(64, u'0')}).first, 1);
    EXPECT_EQ(judge(good, {u"--seen"_s, u"9:"_s + QString(64, u'0')}).first, 1);
}

} // namespace
} // namespace slipway::audit
