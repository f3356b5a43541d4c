// SPDX-License-Identifier: Apache-2.0
#include "index/simple_page.h"

#include "index/sightings.h"

#include <gtest/gtest.h>

namespace slipway::index {
namespace {

const QUrl address(QStringLiteral("https://example.org/simple/shop/"));
const QString digest = QString(64, u'a');

TEST(SimplePageTest, ReadsLinksAsPeopleWriteThem)
{
    const QByteArray html = R"(<!doctype html><HTML><head>
<META content='1.3' name='pypi:repository-version'></head><body>
<a class=x href="../../files/shop-1.0.tar.gz#sha256=)"
        + digest.toUpper().toLatin1() + R"(" data-requires-python=">=3.8" > shop-1.0.tar.gz </a>
<A HREF='https://files.example.net/a%20b/shop-1.1.tar.gz?a=1&amp;b=2#md5=00' data-yanked>shop-1.1.tar.gz</A>
<a data-yanked="bad &lt;b&gt;" href=shop-1.2.tar.gz>shop&#45;1.2.tar.gz</a>
<a name="no link"></a><p>nothing</body>)";

    const auto page = SimplePage::parse(html, "text/html; charset=utf-8", address);

    ASSERT_TRUE(page);
    ASSERT_EQ(page->files.size(), 3);
    EXPECT_EQ(page->files.at(0).name, u"shop-1.0.tar.gz");
    EXPECT_EQ(page->files.at(0).url, QUrl(QStringLiteral("https://example.org/files/shop-1.0.tar.gz")));
    EXPECT_EQ(page->files.at(0).sha256, digest);
    EXPECT_FALSE(page->files.at(0).isYanked);
    EXPECT_EQ(page->files.at(1).url.toEncoded(), "https://files.example.net/a%20b/shop-1.1.tar.gz?a=1&b=2");
    EXPECT_EQ(page->files.at(1).sha256, QString());
    EXPECT_TRUE(page->files.at(1).isYanked);
    EXPECT_EQ(page->files.at(2).name, u"shop-1.2.tar.gz");
    EXPECT_TRUE(page->files.at(2).isYanked);
}

TEST(SimplePageTest, ReadsJsonWithRelativeAddressesAndWithoutSizes)
{
    const QByteArray json = R"({"meta": {"api-version": "1.0"}, "name": "shop", "files": [
{"filename": "shop-1.0.tar.gz", "url": "../../f/shop-1.0.tar.gz", "hashes": {"sha256": ")"
        + digest.toLatin1() + R"("}},
{"filename": "shop-1.1.tar.gz", "url": "https://x.example/s", "hashes": {}, "yanked": "bad",
 "upload-time": "2026-01-02T03:04:05.678901Z"}]})";

    const auto page = SimplePage::parse(json, "application/vnd.pypi.simple.v1+json", address);

    ASSERT_TRUE(page);
    EXPECT_EQ(page->files.at(0).url, QUrl(QStringLiteral("https://example.org/f/shop-1.0.tar.gz")));
    EXPECT_EQ(page->files.at(0).sha256, digest);
    EXPECT_TRUE(page->files.at(1).isYanked);
    EXPECT_EQ(page->files.at(1).uploaded.date(), QDate(2026, 1, 2));
}

TEST(SimplePageTest, RefusesWhatItCannotKnow)
{
    const auto name = [](const QByteArray &body, const QByteArray &type) {
        const auto page = SimplePage::parse(body, type, address);
        return page ? QStringLiteral("read") : page.error().name();
    };

    EXPECT_EQ(name("<meta name=\"pypi:repository-version\" content=\"2.0\">", "text/html"), u"index.too-new");
    EXPECT_EQ(name(R"({"meta": {"api-version": "2.0"}, "files": []})", "application/json"), u"index.too-new");
    EXPECT_EQ(name("{", "application/json"), u"index.broken-answer");
    EXPECT_EQ(name("{}", "application/json"), u"index.broken-answer");
    EXPECT_EQ(name("x", "image/png"), u"index.broken-answer");
    EXPECT_EQ(name("", ""), u"index.broken-answer");
}

TEST(SimplePageTest, SurvivesHostilePages)
{
    for (const QByteArray &html :
        {QByteArray("<a ").repeated(20'000), QByteArray("<a href=\"").repeated(20'000),
            QByteArray("&#99999999;<a href='&#0;&#x110000;'>&#38;#38;</a>"),
            "<a href=\"" + QByteArray(1 << 20, '\'')})
        EXPECT_TRUE(SimplePage::parse(html, "text/html", address));
}

TEST(SightingsTest, ReadVersionsFromFileNames)
{
    const QString package = QStringLiteral("my.shop");
    EXPECT_EQ(versionIn(QStringLiteral("my_shop-1.0.tar.gz"), package), u"1.0");
    EXPECT_EQ(versionIn(QStringLiteral("My.Shop-1.0rc1.zip"), package), u"1.0rc1");
    EXPECT_EQ(versionIn(QStringLiteral("my_shop-1.0-1-py3-none-any.whl"), package), u"1.0");
    EXPECT_EQ(versionIn(QStringLiteral("my_shop_extra-1.0.tar.gz"), package), QString());
    EXPECT_EQ(versionIn(QStringLiteral("my_shop-1.0.tar.gz.asc"), package), QString());
    EXPECT_EQ(versionIn(QStringLiteral("index.html"), package), QString());
}

} // namespace
} // namespace slipway::index
