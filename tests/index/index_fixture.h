// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "index/index.h"
#include "tests/fakes/warehouse/warehouse.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::index {

/// One credential, "token", that a test sets; counts how often it is asked for.
class OneCredential final : public CredentialSource {
public:
    Result<Secret> find(const QString &name, std::stop_token) override
    {
        ++asked;
        if (name != QLatin1String("token") || value.isEmpty())
            return fail(
                Error(Errc::NotFound, QStringLiteral("none")).named(QStringLiteral("keychain.no-entry")));
        return Secret::copying({value.constData(), static_cast<std::size_t>(value.size())});
    }
    QByteArray value = {};
    int asked = 0;
};

/// A source distribution "shop" and an index to bring it to.
class IndexTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(warehouse.start());
        credentials.value = warehouse.token();
    }

    /// Makes an sdist; another `text` makes other bytes.
    Distribution sdist(const QString &version = QStringLiteral("1.0"), const QByteArray &text = "hello")
    {
        const QString top = QStringLiteral("shop-") + version;
        const QString fileName = top + QStringLiteral(".tar.gz");
        QDir(folder.path()).mkpath(top);
        write(top + QStringLiteral("/PKG-INFO"),
            "Metadata-Version: 2.1\nName: shop\nVersion: " + version.toLatin1() + "\n");
        write(top + QStringLiteral("/shop.py"), text);
        QProcess tar;
        tar.start(QStringLiteral("tar"),
            {QStringLiteral("-C"), folder.path(), QStringLiteral("-czf"), pathOf(fileName), top});
        tar.waitForFinished(30'000);
        return {.package = QStringLiteral("shop"),
            .version = version,
            .fileName = fileName,
            .digests = digestFile(pathOf(fileName)).value()};
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QString pathOf(const QString &fileName) const { return folder.filePath(fileName); }

    std::unique_ptr<Index> index() { return indexWith(warehouse.settings()); }
    std::unique_ptr<Index> indexWith(const model::IndexSettings &settings)
    {
        return *open(settings, client, credentials, clock, patience);
    }
    Result<UploadOutcome> upload(const Distribution &what)
    {
        return index()->upload(what, pathOf(what.fileName), metadata, {}, nullptr);
    }

    fakes::Warehouse warehouse;
    OneCredential credentials;
    http::Client client;
    SystemClock clock;
    QTemporaryDir folder;
    Patience patience{.request = std::chrono::seconds(20),
        .upload = std::chrono::seconds(30),
        .appear = std::chrono::seconds(20),
        .reconcile = std::chrono::seconds(2),
        .firstPause = std::chrono::milliseconds(20),
        .longestPause = std::chrono::milliseconds(200)};
    const QList<MetadataField> metadata{
        {.name = QStringLiteral("Metadata-Version"), .values = {QStringLiteral("2.1")}},
        {.name = QStringLiteral("Classifier"),
            .values = {QStringLiteral("Topic :: Software Development"), QStringLiteral("Typing :: Typed")}}};
};

} // namespace slipway::index
