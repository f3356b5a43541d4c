// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/http/dav_server.h"
#include "tests/real/yard.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace slipway::fakes;

namespace {

/// One real release, and real stores of every kind that take it.
class RealStore : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        yard = std::make_unique<Yard>(1);
        repository = std::make_unique<ScratchRepository>();
        ASSERT_TRUE(importInto(*repository, publicProject(u"mdurl"_s)));
    }
    static void TearDownTestSuite()
    {
        repository.reset();
        yard.reset();
    }

    void SetUp() override { ASSERT_TRUE(yard->isReady()); }

    void buildFor(const QByteArray &store)
    {
        const auto applied = control.apply(
            yard->head() + Yard::projectToml(u"mdurl"_s, repository->path()) + store + yard->hosts().toml());
        ASSERT_EQ(applied.exit, 0) << applied;
        const auto built = control({u"build"_s, u"mdurl"_s, u"--ref"_s, u"0.1.2"_s});
        ASSERT_EQ(built.exit, 0) << built;
        sha256 = built.text(u"release/artifact/digests/sha256"_s);
    }

    ControlRun archive() { return control({u"archive"_s, u"mdurl"_s, u"0.1.2"_s}); }

    static QByteArray httpStore(const DavServer &server)
    {
        return u"[stores.archive]\nkind = \"http\"\nurl = \"%1\"\n"_s.arg(server.url().toString()).toUtf8();
    }
    static QString sdistBelow(const QString &folder)
    {
        QDirIterator it(folder, {u"*.tar.gz"_s}, QDir::Files, QDirIterator::Subdirectories);
        return it.hasNext() ? it.next() : QString();
    }

    /// Taken once, known again, brought back, and never replaced: whatever kind of store it is.
    void expectWriteOnce(const QString &folder)
    {
        const auto first = archive();
        ASSERT_EQ(first.exit, 0) << first;
        EXPECT_FALSE(first.at(u"wasThere"_s).toBool());
        EXPECT_FALSE(first.at(u"placement/overwritten"_s).toBool());
        EXPECT_EQ(first.text(u"placement/sha256"_s), sha256);
        const auto second = archive();
        ASSERT_EQ(second.exit, 0) << second;
        EXPECT_TRUE(second.at(u"wasThere"_s).toBool());
        const auto verified = control({u"verify"_s, u"mdurl"_s, u"0.1.2"_s});
        EXPECT_EQ(verified.exit, 0) << verified;

        const QString file = sdistBelow(folder);
        ASSERT_FALSE(file.isEmpty());
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        // As many bytes as before: servers remember the size of a file for a while.
        const QByteArray others(QFileInfo(file).size(), 'x');
        QFile foreign(file);
        ASSERT_TRUE(foreign.open(QIODevice::WriteOnly | QIODevice::Truncate));
        foreign.write(others);
        foreign.close();
        const auto third = archive();
        EXPECT_EQ(third.exit, 1) << third;
        EXPECT_EQ(third.error(), u"archive.different") << third;
        QFile left(file);
        ASSERT_TRUE(left.open(QIODevice::ReadOnly));
        EXPECT_EQ(left.readAll(), others);
        const auto alarmed = control({u"verify"_s, u"mdurl"_s, u"0.1.2"_s});
        EXPECT_EQ(alarmed.exit, 1) << alarmed;
        EXPECT_EQ(alarmed.text(u"places/0/state"_s), u"different") << alarmed;
    }

    inline static std::unique_ptr<Yard> yard;
    inline static std::unique_ptr<ScratchRepository> repository;
    Control control = yard->control();
    QString sha256 = {};
};

} // namespace

TEST_F(RealStore, IsAFolder)
{
    ASSERT_NO_FATAL_FAILURE(buildFor(Yard::folderStoreToml(control)));
    expectWriteOnce(control.profile() + u"-archive"_s);
}

TEST_F(RealStore, IsNginxThatWouldOverwrite)
{
    const DavServer server(DavServer::Kind::Nginx);
    ASSERT_TRUE(server.isRunning()) << qPrintable(server.log());
    ASSERT_NO_FATAL_FAILURE(buildFor(httpStore(server)));
    expectWriteOnce(server.folder());
}

TEST_F(RealStore, IsNginxWithAGuard)
{
    const DavServer server(DavServer::Kind::GuardedNginx);
    ASSERT_TRUE(server.isRunning()) << qPrintable(server.log());
    ASSERT_NO_FATAL_FAILURE(buildFor(httpStore(server)));
    expectWriteOnce(server.folder());
}

TEST_F(RealStore, IsLighttpd)
{
    const DavServer server(DavServer::Kind::Lighttpd);
    ASSERT_TRUE(server.isRunning()) << qPrintable(server.log());
    ASSERT_NO_FATAL_FAILURE(buildFor(httpStore(server)));
    expectWriteOnce(server.folder());
}

TEST_F(RealStore, IsAHostThatSpeaksSftp)
{
    const auto &sshd = yard->hosts().sshd();
    const QString folder = yard->hosts().treeOf(u"web-1"_s) + u"/archive"_s;
    QDir().mkpath(folder);
    ASSERT_NO_FATAL_FAILURE(buildFor(
        u"[stores.archive]\nkind = \"sftp\"\nurl = \"sftp://%1@%2:%3%4/archive\"\nidentity = \"%5\"\n"_s
            .arg(sshd.user(), sshd.address())
            .arg(sshd.port())
            .arg(yard->hosts().srv(), sshd.clientKey())
            .toUtf8()));
    const auto unknown = archive();
    EXPECT_EQ(unknown.exit, 1) << unknown;
    EXPECT_EQ(unknown.error(), u"ssh.host-key-unknown") << unknown;
    const auto trusted
        = control({u"host"_s, u"trust"_s, u"web-1"_s, u"--fingerprint"_s, yard->hosts().fingerprint()});
    ASSERT_EQ(trusted.exit, 0) << trusted;
    expectWriteOnce(folder);
}
