// SPDX-License-Identifier: Apache-2.0
#include "base/digest.h"

#include <QTemporaryFile>
#include <gtest/gtest.h>

namespace slipway {
namespace {

// Of "abc": RFC 1321, FIPS 180-4, and b2sum -l 256.
const auto md5OfAbc = QStringLiteral("900150983cd24fb0d6963f7d28e17f72");
const auto sha256OfAbc = QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
const auto blake2bOfAbc = QStringLiteral("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");

TEST(DigestTest, ComputesAllThreeInOnePass)
{
    Digester digester;

    digester.add("a");
    digester.add("bc");
    const Digests digests = digester.finish();

    EXPECT_EQ(digests.md5, md5OfAbc);
    EXPECT_EQ(digests.sha256, sha256OfAbc);
    EXPECT_EQ(digests.blake2b, blake2bOfAbc);
    EXPECT_EQ(digests.size, 3);
}

TEST(DigestTest, ReadsAFileInBlocks)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    const QByteArray bytes(3'000'001, 'x');
    file.write(bytes);
    file.flush();
    Digester whole;
    whole.add(bytes);
    qint64 heard = 0;

    const auto digests = digestFile(file.fileName(), {}, [&](qint64 amount) { heard += amount; });

    ASSERT_TRUE(digests);
    EXPECT_EQ(*digests, whole.finish());
    EXPECT_EQ(heard, bytes.size());
}

TEST(DigestTest, SaysWhichFileIsMissing)
{
    const auto digests = digestFile(QStringLiteral("/nonexistent/shop.tar.gz"));

    ASSERT_FALSE(digests);
    EXPECT_EQ(digests.error().code(), Errc::NotFound);
    EXPECT_TRUE(digests.error().story().contains(u"/nonexistent/shop.tar.gz"));
}

TEST(DigestTest, StopsWhenAsked)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    std::stop_source source;
    source.request_stop();

    const auto digests = digestFile(file.fileName(), source.get_token());

    ASSERT_FALSE(digests);
    EXPECT_TRUE(digests.error().isCancelled());
}

TEST(DigestTest, KnowsWhatASha256LooksLike)
{
    EXPECT_TRUE(isSha256(sha256OfAbc));
    EXPECT_FALSE(isSha256(sha256OfAbc.toUpper()));
    EXPECT_FALSE(isSha256(sha256OfAbc.chopped(1)));
    EXPECT_EQ(sha256Hex("abc"), sha256OfAbc);
}

} // namespace
} // namespace slipway
