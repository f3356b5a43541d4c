// SPDX-License-Identifier: Apache-2.0
#include "tests/index/index_fixture.h"

#include <thread>

namespace slipway::index {
namespace {

class FolderIndexTest : public IndexTest {
protected:
    void SetUp() override { } // no server

    std::unique_ptr<Index> folderIndex()
    {
        return indexWith({.name = QStringLiteral("local"),
            .upload = QUrl::fromLocalFile(home.path() + QStringLiteral("/index")).toString(),
            .simple = {}});
    }
    Result<UploadOutcome> put(const Distribution &what)
    {
        return folderIndex()->upload(what, pathOf(what.fileName), metadata, {}, nullptr);
    }
    [[nodiscard]] QString placeOf(const QString &fileName) const
    {
        return home.path() + QStringLiteral("/index/shop/") + fileName;
    }

    QTemporaryDir home;
};

TEST_F(FolderIndexTest, TakesAFileOnceAndServesIt)
{
    const Distribution shop = sdist();
    EXPECT_EQ(folderIndex()->look(shop, {})->project, ProjectState::New);

    EXPECT_EQ(put(shop)->result, UploadResult::Sent);

    EXPECT_EQ(put(shop)->result, UploadResult::WasThere);
    const auto sighting = folderIndex()->look(shop, {}).value();
    EXPECT_EQ(sighting.presence, model::Presence::Identical);
    EXPECT_EQ(sighting.project, ProjectState::Known);
    const auto arrival = folderIndex()->verify(shop, {}, nullptr);
    ASSERT_TRUE(arrival) << arrival.error().story().toStdString();
    EXPECT_EQ(arrival->digests, shop.digests);
    EXPECT_EQ(credentials.asked, 0);
}

TEST_F(FolderIndexTest, KeepsWhatItHas)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(put(shop));
    const Distribution other = sdist(QStringLiteral("1.0"), "other bytes");

    const auto outcome = put(other);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"index.different");
    EXPECT_EQ(folderIndex()->look(other, {})->presence, model::Presence::Different);
    EXPECT_EQ(digestFile(placeOf(shop.fileName)).value(), shop.digests);
    EXPECT_FALSE(QFile(placeOf(shop.fileName)).permissions() & QFile::WriteOwner);
}

TEST_F(FolderIndexTest, LetsOneOfManyWin)
{
    const QByteArray texts[] = {"one", "two", "three", "four"};
    QList<Distribution> all;
    for (const QByteArray &text : texts) {
        Distribution one = sdist(QStringLiteral("1.0"), text);
        QFile::rename(pathOf(one.fileName), pathOf(QString::fromLatin1(text)));
        all.append(one);
    }
    std::atomic<int> won = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(4);
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&, i] {
                won += folderIndex()->upload(
                           all.at(i), pathOf(QString::fromLatin1(texts[i])), {}, {}, nullptr)
                    ? 1
                    : 0;
            });
    }

    EXPECT_EQ(won, 1);
    EXPECT_EQ(
        QDir(home.path() + QStringLiteral("/index/shop")).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

TEST_F(FolderIndexTest, NoticesBytesThatWereChangedBehindItsBack)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(put(shop));
    QFile file(placeOf(shop.fileName));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write("X");
    file.close();

    EXPECT_EQ(folderIndex()->verify(shop, {}, nullptr).error().name(), u"index.wrong-digest");
    EXPECT_EQ(folderIndex()->look(shop, {})->presence, model::Presence::Different);
}

TEST_F(FolderIndexTest, SaysWhatIsNotThere)
{
    EXPECT_EQ(folderIndex()->verify(sdist(), {}, nullptr).error().name(), u"index.not-there");
}

TEST_F(FolderIndexTest, WritesNowhereElse)
{
    Distribution shop = sdist();
    for (const char *name : {"../shop-1.0.tar.gz", "index.html", ".hidden", ""}) {
        Distribution odd = shop;
        odd.fileName = QString(QLatin1String(name));
        EXPECT_EQ(folderIndex()->upload(odd, pathOf(shop.fileName), {}, {}, nullptr).error().code(),
            Errc::InvalidInput);
    }
    shop.package = QStringLiteral("../up");
    EXPECT_EQ(put(shop).error().code(), Errc::InvalidInput);
}

TEST_F(FolderIndexTest, IsAnIndexToPip)
{
    const QString name = QStringLiteral("shop-1.0-py3-none-any.whl");
    QProcess python;
    python.setProcessEnvironment({});
    python.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"),
            QStringLiteral(
                "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
                " d = 'shop-1.0.dist-info/'\n"
                " z.writestr('shop.py', '')\n"
                " z.writestr(d + 'METADATA', 'Metadata-Version: 2.1\\nName: shop\\nVersion: 1.0\\n')\n"
                " z.writestr(d + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: "
                "py3-none-any\\n')\n"
                " z.writestr(d + 'RECORD', '')\n"),
            pathOf(name)});
    ASSERT_TRUE(python.waitForFinished(30'000));
    const Distribution wheel{.package = QStringLiteral("shop"),
        .version = QStringLiteral("1.0"),
        .fileName = name,
        .digests = digestFile(pathOf(name)).value(),
        .kind = model::ArtifactKind::Wheel};
    ASSERT_TRUE(put(wheel));

    QProcess pip;
    pip.setProcessEnvironment({});
    pip.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("--isolated"),
            QStringLiteral("download"), QStringLiteral("--no-cache-dir"), QStringLiteral("--no-deps"),
            QStringLiteral("--index-url"),
            QUrl::fromLocalFile(home.path() + QStringLiteral("/index")).toString(), QStringLiteral("--dest"),
            pathOf(QStringLiteral("got")), QStringLiteral("shop==1.0")});
    ASSERT_TRUE(pip.waitForFinished(60'000));

    EXPECT_EQ(pip.exitCode(), 0) << pip.readAllStandardError().toStdString();
    EXPECT_EQ(digestFile(pathOf(QStringLiteral("got/") + name)).value_or(Digests()), wheel.digests);
}

} // namespace
} // namespace slipway::index
