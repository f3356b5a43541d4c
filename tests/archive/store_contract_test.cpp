// SPDX-License-Identifier: Apache-2.0
#include "tests/archive/store_rig.h"

#include <QDir>
#include <QFile>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::archive {
namespace {

using model::Presence;

/// What every store promises.
class StoreContractTest : public ::testing::TestWithParam<RigKind> {
protected:
    void SetUp() override
    {
        m_rig = GetParam().make();
        m_store = m_rig->store();
    }

    Presence presence(const Made &made)
    {
        const auto sighting = m_store->look(m_place, made.digests());
        EXPECT_TRUE(sighting) << qPrintable(sighting.error().story());
        return sighting ? sighting->presence : Presence::Unknown;
    }
    Result<StoreOutcome> put(const Made &made) { return m_store->put(m_place, made.path(), made.digests()); }

    std::unique_ptr<StoreRig> m_rig;
    std::unique_ptr<Store> m_store;
    const ArtifactPlace m_place = shopPlace();
    const QTemporaryDir m_folder;
};

TEST_P(StoreContractTest, StoresReadsBackAndGivesBack)
{
    const Made made(QByteArray("bytes \0 of a release\n", 21).repeated(200'000));
    EXPECT_EQ(presence(made), Presence::Absent);

    const auto outcome = put(made);

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(outcome->before, Presence::Absent);
    EXPECT_TRUE(outcome->created);
    EXPECT_FALSE(outcome->overwritten);
    EXPECT_EQ(outcome->readBack, made.digests());
    EXPECT_TRUE(outcome->location.endsWith(u"/shop/1.4.0/shop-1.4.0.tar.gz"_s));
    EXPECT_FALSE(outcome->location.contains(u"secret"_s));
    EXPECT_EQ(presence(made), Presence::Identical);
    const QString path = m_folder.filePath(u"back"_s);
    const auto fetched = m_store->fetch(m_place, path, made.digests());
    ASSERT_TRUE(fetched) << qPrintable(fetched.error().story());
    EXPECT_EQ(digestFile(path).value(), made.digests());
}

TEST_P(StoreContractTest, FindsTheSameBytesAndDoesNothing)
{
    const Made made("same");
    ASSERT_TRUE(put(made));

    const auto again = put(made);

    ASSERT_TRUE(again) << qPrintable(again.error().story());
    EXPECT_EQ(again->before, Presence::Identical);
    EXPECT_FALSE(again->created);
    EXPECT_FALSE(again->overwritten);
}

TEST_P(StoreContractTest, NeverReplacesOtherBytesWhateverTheirSize)
{
    const Made first("first");
    ASSERT_TRUE(put(first));

    for (const char *bytes : {"other", "more than the first", "few", ""}) {
        const Made other(bytes);
        EXPECT_EQ(presence(other), Presence::Different);
        const auto refused = put(other);

        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code(), Errc::Conflict);
        EXPECT_EQ(refused.error().name(), u"archive.different"_s);
        EXPECT_FALSE(refused.error().hint().isEmpty());
    }
    EXPECT_EQ(presence(first), Presence::Identical);
}

TEST_P(StoreContractTest, LetsNoneOfFiftyOverwritesPassInSilence)
{
    const Made first("the bytes that were here first");
    ASSERT_TRUE(put(first));
    // The shelf does not look first: this is what a store does when two come at the same time.
    const auto shelf = m_rig->shelf();

    int silent = 0;
    for (int attempt = 0; attempt < 50; ++attempt) {
        const Made other("attempt " + QByteArray::number(attempt));
        const auto creation = shelf->create(m_place, other.path(), other.digests(), {});
        ASSERT_TRUE(creation) << qPrintable(creation.error().story());
        const auto wanted = GetParam().replaces ? Creation::Kind::Overwrote : Creation::Kind::Existed;
        silent += creation->kind == wanted ? 0 : 1;
    }

    EXPECT_EQ(silent, 0);
    EXPECT_EQ(presence(first), GetParam().replaces ? Presence::Different : Presence::Identical);
}

TEST_P(StoreContractTest, TellsTheLoserOfARace)
{
    for (int round = 0; round < 6; ++round) {
        const ArtifactPlace place = shopPlace(u"2.%1"_s.arg(round));
        const std::array<Made, 2> made{Made(QByteArray(300'000, 'a')), Made(QByteArray(300'000, 'b'))};
        std::array<std::optional<Result<StoreOutcome>>, 2> outcomes;
        std::latch start(2);
        {
            std::vector<std::jthread> racers;
            for (std::size_t i = 0; i < 2; ++i)
                racers.emplace_back([&, i] {
                    const auto store = m_rig->store();
                    start.arrive_and_wait();
                    outcomes[i] = store->put(place, made[i].path(), made[i].digests());
                });
        }
        int quietWinners = 0;
        for (std::size_t i = 0; i < 2; ++i)
            quietWinners += outcomes[i]->has_value() && !(*outcomes[i])->overwritten ? 1 : 0;

        EXPECT_LE(quietWinners, 1);
        EXPECT_TRUE(outcomes[0]->has_value() || outcomes[1]->has_value());
    }
}

TEST_P(StoreContractTest, PutsTheDigestsBesideTheFile)
{
    const Made made("bytes with sidecars");
    const auto outcome = put(made);
    ASSERT_TRUE(outcome);

    const auto shelf = m_rig->shelf();
    for (const auto &[suffix, digest] :
        {std::pair(".md5"_L1, made.digests().md5), {".sha256"_L1, made.digests().sha256}}) {
        const QString path = m_folder.filePath(u"sidecar"_s);
        const auto found = shelf->read(m_place.withSuffix(suffix), 4096, path, {});
        ASSERT_TRUE(found && *found) << qPrintable(outcome->notes.join(u'\n'));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(file.readAll(), (digest + u"  shop-1.4.0.tar.gz\n"_s).toLatin1());
    }
}

TEST_P(StoreContractTest, GivesNothingAwayThatIsNotTheRelease)
{
    const Made made("what is there");
    const Made wanted("what we want!");
    ASSERT_TRUE(put(made));
    const QString path = m_folder.filePath(u"back"_s);

    const auto wrong = m_store->fetch(m_place, path, wanted.digests());
    const auto absent = m_store->fetch(shopPlace(u"9.9"_s), path, wanted.digests());

    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().name(), u"archive.wrong-bytes"_s);
    EXPECT_EQ(wrong.error().code(), Errc::Untrusted);
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().name(), u"archive.absent"_s);
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
}

TEST_P(StoreContractTest, StoresNothingThatChangedAfterItWasBuilt)
{
    const Made built("built");
    const Made changed("changed");

    const auto refused = m_store->put(m_place, changed.path(), built.digests());

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().name(), u"archive.wrong-bytes"_s);
    EXPECT_EQ(presence(built), Presence::Absent);
}

TEST_P(StoreContractTest, KeepsNamesWithPlusAndExclamationMarkApart)
{
    const Made one("one");
    const Made two("two");
    const auto plus = ArtifactPlace::of(u"shop"_s, u"1!1.0+local"_s, u"shop-1.0+local.tar.gz"_s).value();
    const auto plain = ArtifactPlace::of(u"shop"_s, u"1.0-local"_s, u"shop-1.0-local.tar.gz"_s).value();

    ASSERT_TRUE(m_store->put(plus, one.path(), one.digests()));
    ASSERT_TRUE(m_store->put(plain, two.path(), two.digests()));

    EXPECT_EQ(m_store->look(plus, one.digests())->presence, Presence::Identical);
    EXPECT_EQ(m_store->look(plain, two.digests())->presence, Presence::Identical);
}

TEST_P(StoreContractTest, StopsWhenAskedTo)
{
    const Made made("bytes");
    std::stop_source stop;
    stop.request_stop();

    const auto outcome = m_store->put(m_place, made.path(), made.digests(), stop.get_token());

    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().isCancelled()) << qPrintable(outcome.error().story());
    EXPECT_EQ(presence(made), Presence::Absent);
}

TEST_P(StoreContractTest, SaysWhetherItsAccountCanReplaceFiles)
{
    const auto greeted = m_store->probe(Store::Depth::Greet);
    const auto tried = m_store->probe(Store::Depth::WriteOnce);

    ASSERT_TRUE(greeted) << qPrintable(greeted.error().story());
    EXPECT_FALSE(greeted->writeOnce);
    ASSERT_TRUE(tried) << qPrintable(tried.error().story());
    EXPECT_EQ(tried->writeOnce, !GetParam().replaces);
}

INSTANTIATE_TEST_SUITE_P(Kinds, StoreContractTest, ::testing::ValuesIn(rigKinds()),
    [](const auto &kind) { return kind.param.name; });

} // namespace
} // namespace slipway::archive
