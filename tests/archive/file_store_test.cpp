// SPDX-License-Identifier: Apache-2.0
#include "archive/local_folder.h"
#include "tests/archive/store_rig.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::archive {
namespace {

using model::Presence;

/// What goes wrong on the way to a host.
struct Faults {
    bool losesTheAnswerToRename = false;
    bool losesTheRename = false;
    bool damagesBytes = false;
    bool cannotSync = false;
    bool isAway = false;
    qint64 room = -1; ///< bytes until the disk is full
    int opened = 0;
};

Error lost()
{
    return Error(Errc::Unreachable, u"the connection broke"_s);
}

class FaultyWriter final : public FileChannel::Writer {
public:
    FaultyWriter(std::unique_ptr<Writer> real, std::shared_ptr<Faults> faults)
        : m_real(std::move(real)),
          m_faults(std::move(faults))
    {
    }
    Result<> write(QByteArrayView bytes) override
    {
        if (m_faults->room >= 0 && bytes.size() > m_faults->room)
            return fail(Errc::Failed, u"no space left on device"_s);
        return m_real->write(m_faults->damagesBytes ? QByteArray(bytes.size(), '!') : bytes.toByteArray());
    }
    Result<> finish() override
    {
        TRY_DO(m_real->finish());
        if (m_faults->cannotSync)
            return fail(Errc::Unsupported, u"no fsync here"_s);
        return {};
    }

private:
    std::unique_ptr<Writer> m_real;
    std::shared_ptr<Faults> m_faults;
};

/// A folder of this computer that behaves like a host behind SFTP on a bad day.
class FaultyChannel final : public FileChannel {
public:
    FaultyChannel(std::stop_token stop, std::shared_ptr<Faults> faults)
        : m_real(std::move(stop)),
          m_faults(std::move(faults))
    {
    }
    Result<std::unique_ptr<Writer>> createExclusive(const QString &path) override
    {
        TRY(auto writer, m_real.createExclusive(path));
        return std::make_unique<FaultyWriter>(std::move(writer), m_faults);
    }
    Result<std::unique_ptr<Reader>> open(const QString &path) override { return m_real.open(path); }
    Result<> renameExclusive(const QString &from, const QString &to) override
    {
        if (m_faults->losesTheRename)
            return fail(lost());
        TRY_DO(m_real.renameExclusive(from, to));
        if (m_faults->losesTheAnswerToRename)
            return fail(lost());
        return {};
    }
    Result<std::optional<Stat>> stat(const QString &path) override { return m_real.stat(path); }
    Result<> makeFolder(const QString &path) override { return m_real.makeFolder(path); }
    Result<> remove(const QString &path) override { return m_real.remove(path); }

private:
    LocalFolder m_real;
    std::shared_ptr<Faults> m_faults;
};

class FileStoreTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_store->setPauses({std::chrono::milliseconds(0), std::chrono::milliseconds(20)});
    }

    Result<StoreOutcome> put() { return m_store->put(m_place, m_made.path(), m_made.digests()); }
    [[nodiscard]] QStringList files() const
    {
        QStringList all;
        QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext())
            all.append(QFileInfo(walk.next()).fileName());
        all.sort();
        return all;
    }

    const Made m_made{QByteArray("release\n").repeated(100'000)};
    const ArtifactPlace m_place = shopPlace();
    const QTemporaryDir m_folder;
    const std::shared_ptr<Faults> m_faults = std::make_shared<Faults>();
    std::unique_ptr<Store> m_store
        = sftpStore({.name = u"files"_s,
                        .kind = model::StoreKind::Sftp,
                        .url = u"sftp://joe@files.example.org:2222"_s + m_folder.path()},
            [faults = m_faults](std::stop_token stop) -> Result<std::unique_ptr<FileChannel>> {
                ++faults->opened;
                if (faults->isAway)
                    return fail(lost());
                return std::make_unique<FaultyChannel>(std::move(stop), faults);
            });
};

TEST_F(FileStoreTest, StoresBehindSftpWithNothingLeftOver)
{
    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(outcome->location,
        u"sftp://joe@files.example.org:2222"_s + m_folder.path() + u"/shop/1.4.0/shop-1.4.0.tar.gz"_s);
    EXPECT_TRUE(outcome->notes.isEmpty());
    EXPECT_EQ(files(),
        (QStringList{u"shop-1.4.0.tar.gz"_s, u"shop-1.4.0.tar.gz.md5"_s, u"shop-1.4.0.tar.gz.sha256"_s}));
}

TEST_F(FileStoreTest, MakesFilesThatNobodyWritesAgain)
{
    ASSERT_TRUE(put());

    const QFileInfo file(m_folder.filePath(m_place.path()));
    EXPECT_FALSE(file.permissions() & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther));
    EXPECT_TRUE(file.permissions() & QFile::ReadOther);
}

TEST_F(FileStoreTest, FindsTheFileWhenOnlyTheAnswerWasLost)
{
    m_faults->losesTheAnswerToRename = true;

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome->reconciled);
    EXPECT_EQ(outcome->readBack, m_made.digests());
}

TEST_F(FileStoreTest, SaysThatTheFileDidNotArrive)
{
    m_faults->losesTheRename = true;

    const auto outcome = put();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"archive.not-stored"_s);
    m_faults->losesTheRename = false;
    EXPECT_TRUE(put());
}

TEST_F(FileStoreTest, GivesNoNameToBytesThatCameBackWrong)
{
    m_faults->damagesBytes = true;

    const auto outcome = put();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"archive.wrong-bytes"_s);
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(FileStoreTest, LeavesNothingBehindOnAFullDisk)
{
    m_faults->room = 1000;

    const auto outcome = put();

    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().story().contains(u"no space left"_s));
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(FileStoreTest, NotesThatDurabilityIsNotPromised)
{
    m_faults->cannotSync = true;

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(outcome->notes.size(), 1);
}

TEST_F(FileStoreTest, KnowsNothingOfAStoreThatIsAway)
{
    m_faults->isAway = true;

    const auto sighting = m_store->look(m_place, m_made.digests());
    const auto outcome = put();

    ASSERT_TRUE(sighting);
    EXPECT_EQ(sighting->presence, Presence::Unknown);
    ASSERT_TRUE(sighting->trouble);
    EXPECT_EQ(sighting->trouble->code(), Errc::Unreachable);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Unreachable);
}

TEST_F(FileStoreTest, WantsItsFolderToBeThere)
{
    const auto store = folderStore({.name = u"share"_s, .url = m_folder.filePath(u"not-mounted"_s)});

    const auto outcome = store->put(m_place, m_made.path(), m_made.digests());
    const auto probe = store->probe(Store::Depth::Greet);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"archive.no-folder"_s);
    ASSERT_FALSE(probe);
    EXPECT_FALSE(probe.error().hint().isEmpty());
}

TEST_F(FileStoreTest, LooksAtBytesAndNotAtNamesOrTimes)
{
    ASSERT_TRUE(put());
    const QString path = m_folder.filePath(m_place.path());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write("R"); // the same size
    file.close();

    EXPECT_EQ(m_store->look(m_place, m_made.digests())->presence, Presence::Different);
}

} // namespace
} // namespace slipway::archive
