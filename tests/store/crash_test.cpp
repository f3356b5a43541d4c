// SPDX-License-Identifier: Apache-2.0
#include "store/build_repository.h"
#include "tests/fakes/store/scratch_database.h"

#include <QProcess>
#include <thread>

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

class CrashTest : public testing::TestWithParam<Engine> {
protected:
    /// Runs the writer until it has said `lines` numbers or more, then kills it where it stands.
    QList<int> writeUntilKilled(int lines, std::chrono::microseconds longer)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::SeparateChannels);
        writer.start(QLatin1String(SLIPWAY_BINARY_DIR) + u"/bin/store_writer"_s, {scratch.url()});
        QByteArray said;
        while (said.count('\n') < lines && writer.waitForReadyRead(60'000))
            said += writer.readAllStandardOutput();
        std::this_thread::sleep_for(longer);
        writer.kill();
        writer.waitForFinished();
        said += writer.readAllStandardOutput();
        EXPECT_EQ(writer.exitStatus(), QProcess::CrashExit) << writer.readAllStandardError().constData();
        QList<int> numbers;
        for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n'))
            numbers.append(line.toInt());
        return numbers;
    }

    fakes::ScratchDatabase scratch{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(On, CrashTest, fakes::everyEngine(), fakes::engineName);

TEST_P(CrashTest, LosesNothingThatWasCommittedAndDoublesNothing)
{
    QList<int> said;
    for (int round = 0; round < 8; ++round)
        said += writeUntilKilled(5, std::chrono::microseconds(137 * round));

    const auto database = scratch.open();
    const auto builds
        = database->read([](Connection &c) { return BuildRepository(c).list(u"shop"_s, 100'000); });

    ASSERT_TRUE(builds);
    QSet<int> kept;
    for (const model::Build &build : *builds)
        kept.insert(build.number);
    EXPECT_EQ(kept.size(), builds->size());
    EXPECT_GE(said.size(), 40);
    EXPECT_EQ(QSet<int>(said.begin(), said.end()).size(), said.size()) << "a number was handed out twice";
    for (const int number : said)
        EXPECT_TRUE(kept.contains(number)) << "build " << number << " is lost";
    const auto next = BuildRepository::takeNumber(*database, u"shop"_s);
    EXPECT_GT(next.value_or(0), *std::max_element(kept.begin(), kept.end()));
}

} // namespace
} // namespace slipway::store
