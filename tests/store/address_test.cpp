// SPDX-License-Identifier: Apache-2.0
#include "store/address.h"

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(DatabaseAddressTest, ReadsAFileFromAUrl)
{
    const auto address = DatabaseAddress::parse(u"sqlite:///home/ada/slip%20way.db"_s);

    ASSERT_TRUE(address);
    EXPECT_EQ(address->engine, Engine::Sqlite);
    EXPECT_EQ(address->path, u"/home/ada/slip way.db"_s);
    EXPECT_EQ(DatabaseAddress::parse(address->url()), *address);
}

TEST(DatabaseAddressTest, ReadsAServerBehindTls)
{
    const auto address = DatabaseAddress::parse(
        u"postgresql://ada@db.example.org:5433/team?sslmode=verify-full&sslrootcert=/etc/ca.pem&credential=team-db"_s);

    ASSERT_TRUE(address) << qPrintable(address.error().story());
    EXPECT_EQ(address->host, u"db.example.org"_s);
    EXPECT_EQ(address->port, 5433);
    EXPECT_EQ(address->database, u"team"_s);
    EXPECT_EQ(address->user, u"ada"_s);
    EXPECT_EQ(address->rootCertificate, u"/etc/ca.pem"_s);
    EXPECT_EQ(address->credential, u"team-db"_s);
    EXPECT_EQ(DatabaseAddress::parse(address->url()), *address);
}

TEST(DatabaseAddressTest, ReadsAUnixSocketWithoutTls)
{
    const auto address = DatabaseAddress::parse(u"postgresql:///team?host=/run/postgresql&user=ada"_s);

    ASSERT_TRUE(address) << qPrintable(address.error().story());
    EXPECT_TRUE(address->isUnixSocket());
    EXPECT_EQ(DatabaseAddress::parse(address->url()), *address);
}

class RefusedAddressTest : public testing::TestWithParam<std::pair<const char *, const char *>> { };

TEST_P(RefusedAddressTest, IsRefusedByName)
{
    const auto [url, name] = GetParam();

    const auto address = DatabaseAddress::parse(QString::fromLatin1(url));

    ASSERT_FALSE(address);
    EXPECT_EQ(address.error().name(), QLatin1String(name)) << qPrintable(address.error().story());
    EXPECT_FALSE(address.error().hint().isEmpty());
    EXPECT_FALSE(address.error().story().contains(u"hunter2"_s));
}

INSTANTIATE_TEST_SUITE_P(All, RefusedAddressTest,
    testing::Values(std::pair("postgresql://ada@db/team?sslmode=prefer&sslrootcert=/ca", "store.weak-tls"),
        std::pair("postgresql://ada@db/team?sslmode=require&sslrootcert=/ca", "store.weak-tls"),
        std::pair("postgresql://ada@db/team?sslmode=verify-ca&sslrootcert=/ca", "store.weak-tls"),
        std::pair("postgresql://ada@db/team?sslmode=disable", "store.weak-tls"),
        std::pair("postgresql://ada@db/team", "store.weak-tls"),
        std::pair("postgresql://ada:hunter2@db/team?sslrootcert=/ca", "store.password-in-url"),
        std::pair("postgresql://ada@db/team?password=hunter2&sslrootcert=/ca", "store.password-in-url"),
        std::pair("postgresql://ada@db/team?options=-c%20x&sslrootcert=/ca", "store.bad-address"),
        std::pair("postgresql://ada@db/team?sslrootcert=/ca%27%20sslmode=%27disable", "store.bad-address"),
        std::pair("postgresql://ada@db/team?sslrootcert=/ca;sslmode=disable", "store.bad-address"),
        std::pair("postgresql://ada@db/sslmode=disable?sslrootcert=/ca", "store.bad-address"),
        std::pair("postgresql://ada@db/?sslrootcert=/ca", "store.bad-address"),
        std::pair("postgresql:///team", "store.bad-address"),
        std::pair("mysql://db/team", "store.bad-address"),
        std::pair("sqlite://relative.db", "store.bad-address"), std::pair("hunter2", "store.bad-address")));

} // namespace
} // namespace slipway::store
