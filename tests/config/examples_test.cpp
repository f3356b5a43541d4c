// SPDX-License-Identifier: Apache-2.0
#include "config/configuration_text.h"
#include "config/keys.h"

#include <QDir>
#include <gtest/gtest.h>

namespace slipway::config {
namespace {

const QString folder = QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/examples");

QByteArray contentsOf(const QString &name)
{
    QFile file(folder + u'/' + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
    return file.readAll();
}

TEST(ExamplesTest, EveryExampleIsAValidConfigurationOfItsOwn)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.toml")}, QDir::Files);

    EXPECT_GE(names.size(), 2);
    for (const QString &name : names) {
        const auto read = parse(contentsOf(name), name);
        ASSERT_TRUE(read) << qPrintable(read.error().story());
        EXPECT_FALSE(read->targets.isEmpty()) << qPrintable(name);
        const auto again = parse(write(*read), name);
        ASSERT_TRUE(again) << qPrintable(again.error().story());
        EXPECT_EQ(*again, *read) << qPrintable(name);
    }
}

template <typename T>
QStringList namesOf()
{
    QStringList names;
    for (const auto &key : keysOf<T>())
        names.append(key.name);
    return names;
}

TEST(ExamplesTest, TheLargeExampleShowsEveryKey)
{
    const QString text = QString::fromUtf8(contentsOf(QStringLiteral("slipway.toml")));

    for (const QString &key : namesOf<model::Project>() + namesOf<model::BuildSettings>()
            + namesOf<model::StoreSettings>() + namesOf<model::IndexSettings>()
            + namesOf<model::Environment>() + namesOf<model::Host>() + namesOf<model::Target>()) {
        if (key == u"build" || key == u"hooks") // these are tables there
            continue;
        const QString line = key + QStringLiteral(" = ");
        EXPECT_TRUE(text.contains(u'\n' + line) || text.contains(QStringLiteral("\n# ") + line))
            << qPrintable(key);
    }
}

} // namespace
} // namespace slipway::config
