// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/host_link_contract.h"
#include "tests/deploy/local_link.h"

namespace slipway::tests {
namespace {

/// The fake passes what the real link has to pass.
class LocalPlace {
public:
    std::unique_ptr<deploy::HostLink> connect()
    {
        return std::make_unique<LocalLink>(QString(), QStringLiteral("/srv/none"), QStringLiteral("/bin/sh"));
    }
    QString folder() { return m_folder.path(); }
    QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

INSTANTIATE_TYPED_TEST_SUITE_P(LocalLink, HostLinkContract, LocalPlace);

} // namespace
} // namespace slipway::tests
