// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <QDebug>
#include <QVariant>
#include <gtest/gtest.h>
#include <sstream>
#include <type_traits>

namespace slipway {
namespace {

template <typename T>
concept Streamable = requires(std::ostream &stream, const T &value)
{
    stream << value;
};
template <typename T>
concept Debuggable = requires(QDebug debug, const T &value)
{
    debug << value;
};
template <typename T>
concept Comparable = requires(const T &a, const T &b)
{
    a == b;
};

TEST(SecretTest, CannotBePrintedCopiedComparedOrConverted)
{
    EXPECT_FALSE(Streamable<Secret>);
    EXPECT_FALSE(Debuggable<Secret>);
    EXPECT_FALSE(Comparable<Secret>);
    EXPECT_FALSE(std::is_copy_constructible_v<Secret>);
    EXPECT_FALSE((std::is_convertible_v<Secret, QString>));
    EXPECT_FALSE((std::is_convertible_v<Secret, QByteArray>));
    EXPECT_FALSE((std::is_constructible_v<QVariant, Secret>));
    EXPECT_TRUE(Streamable<std::string>) << "the question itself must be able to say yes";
}

TEST(SecretTest, HandsItsBytesOutOnlyInsideUse)
{
    const Secret secret = Secret::copying("hunter2");

    EXPECT_EQ(secret.use([](std::string_view bytes) { return std::string(bytes); }), "hunter2");
    EXPECT_EQ(secret.size(), 7U);
}

TEST(SecretTest, EmptiesTheArrayItWasTakenFrom)
{
    QByteArray typed = QByteArrayLiteral("hunter2 hunter2");
    typed.detach();

    const Secret secret = Secret::taking(std::move(typed));

    EXPECT_TRUE(typed.isEmpty()); // NOLINT(bugprone-use-after-move): being emptied is its contract
    EXPECT_EQ(secret.size(), 15U);
}

TEST(SecretTest, ComparesInFullAndMovesWhole)
{
    Secret one = Secret::copying("same");
    const Secret two = one.clone();
    const Secret moved = std::move(one);

    EXPECT_TRUE(moved.equals(two));
    EXPECT_FALSE(moved.equals(Secret::copying("samE")));
    EXPECT_FALSE(moved.equals(Secret::copying("same ")));
    EXPECT_TRUE(one.isEmpty()); // NOLINT(bugprone-use-after-move): being emptied is its contract
}

} // namespace
} // namespace slipway
