// SPDX-License-Identifier: Apache-2.0
#include "git/fetch.h"

#include "git/library.h"
#include "git/references.h"
#include "tests/fakes/git/scratch_repository.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTcpServer>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace slipway::git {
namespace {

class FetchTest : public testing::Test {
protected:
    FetchTest()
    {
        repository.write(QStringLiteral("a"), "1");
        first = repository.commit(QStringLiteral("First"));
        repository.annotatedTag(QStringLiteral("1.0"), QStringLiteral("One"));
    }
    Result<Fetched> fetched(FetchOptions options = {}, std::stop_token stop = {})
    {
        if (options.url.isEmpty())
            options.url = repository.path();
        const auto cache = Repository::openCache(cacheFolder());
        return fetch(*cache, options, std::move(stop), progress);
    }
    [[nodiscard]] QString cacheFolder() const { return folder.filePath(QStringLiteral("cache.git")); }
    static QStringList namesIn(const Fetched &fetched)
    {
        QStringList names;
        for (const ReferenceChange &change : fetched.changes)
            names += change.name;
        return names;
    }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
    QTemporaryDir folder;
    task::Progress progress;
    QString first;
};

TEST_F(FetchTest, AFolderIsFetchedIntoABareCache)
{
    const auto outcome = fetched();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(
        namesIn(*outcome), (QStringList{QStringLiteral("refs/heads/main"), QStringLiteral("refs/tags/1.0")}));
    EXPECT_EQ(resolve(*Repository::openCache(cacheFolder()), QStringLiteral("1.0"))->commit.id, first);
    EXPECT_EQ(
        fakes::ScratchRepository::run(cacheFolder(), {QStringLiteral("fsck"), QStringLiteral("--strict")}),
        "");
    EXPECT_EQ(
        QFileInfo(cacheFolder()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_FALSE(QFileInfo::exists(cacheFolder() + QStringLiteral("/a")));
}

TEST_F(FetchTest, WhatMovedAndWhatIsGoneIsSaid)
{
    repository.git({QStringLiteral("branch"), QStringLiteral("old")});
    ASSERT_TRUE(fetched());
    repository.git({QStringLiteral("branch"), QStringLiteral("-D"), QStringLiteral("old")});
    repository.write(QStringLiteral("a"), "2");
    const QString second = repository.commit(QStringLiteral("Second"));
    repository.git({QStringLiteral("tag"), QStringLiteral("-f"), QStringLiteral("1.0")});

    const auto outcome = fetched();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    ASSERT_EQ(outcome->changes.size(), 3);
    EXPECT_EQ(outcome->changes.at(0),
        (ReferenceChange{ReferenceChangeKind::Moved, QStringLiteral("refs/heads/main"), first, second}));
    EXPECT_EQ(outcome->changes.at(1),
        (ReferenceChange{ReferenceChangeKind::Removed, QStringLiteral("refs/heads/old"), first, {}}));
    EXPECT_EQ(outcome->changes.at(2).kind, ReferenceChangeKind::Moved);
    EXPECT_EQ(outcome->changes.at(2).now, second);
    EXPECT_TRUE(fetched()->changes.isEmpty());
}

TEST_F(FetchTest, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();

    const auto outcome = fetched({}, stop.get_token());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Cancelled);
}

TEST_F(FetchTest, AServerThatSaysNothingIsLeftAlone)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    for (const char *scheme : {"ssh://git@127.0.0.1:%1/x.git", "https://127.0.0.1:%1/x.git"}) {
        SCOPED_TRACE(scheme);
        const QString url = QString::fromLatin1(scheme).arg(server.serverPort());
        QElapsedTimer clock;
        clock.start();

        const auto silent = fetched({.url = url, .silence = std::chrono::milliseconds(500)});
        const auto slow = fetched({.url = url, .timeout = std::chrono::milliseconds(500)});

        EXPECT_EQ(silent.error().code(), Errc::TimedOut) << qPrintable(silent.error().story());
        EXPECT_EQ(slow.error().code(), Errc::TimedOut) << qPrintable(slow.error().story());
        EXPECT_LT(clock.elapsed(), 15'000);
    }
}

TEST_F(FetchTest, AStopEndsAWaitForASilentServer)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    std::stop_source stop;
    const std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });

    const auto outcome = fetched(
        {.url = QStringLiteral("ssh://git@127.0.0.1:%1/x").arg(server.serverPort())}, stop.get_token());

    EXPECT_EQ(outcome.error().code(), Errc::Cancelled) << qPrintable(outcome.error().story());
}

TEST_F(FetchTest, AServerThatFloodsIsLeftAlone)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    std::jthread flood([descriptor = server.socketDescriptor()](const std::stop_token &ending) {
        pollfd wait{.fd = static_cast<int>(descriptor), .events = POLLIN, .revents = 0};
        ::poll(&wait, 1, 10'000);
        const int peer = ::accept(wait.fd, nullptr, nullptr);
        const QByteArray words = QByteArray(1000, 'x') + '\n';
        while (!ending.stop_requested() && ::send(peer, words.constData(), 1001, MSG_NOSIGNAL) > 0) { }
        ::close(peer);
    });

    const auto outcome = fetched({.url = QStringLiteral("ssh://git@127.0.0.1:%1/x").arg(server.serverPort()),
        .timeout = std::chrono::milliseconds(1000)});

    EXPECT_EQ(outcome.error().code(), Errc::TimedOut) << qPrintable(outcome.error().story());
}

TEST_F(FetchTest, ClosedPortsAndUnknownNamesAreSaid)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();

    const auto closed = fetched({.url = QStringLiteral("https://127.0.0.1:%1/x").arg(port)});
    const auto nowhere = fetched({.url = QStringLiteral("/no/such/repository")});

    EXPECT_EQ(closed.error().code(), Errc::Unreachable) << qPrintable(closed.error().story());
    EXPECT_TRUE(closed.error().story().contains(QStringLiteral("refused")));
    EXPECT_EQ(nowhere.error().code(), Errc::NotFound) << qPrintable(nowhere.error().story());
}

TEST_F(FetchTest, ARepositoryOfAnotherUserIsExplained)
{
    // Only root can give something away; git's own check is the same for everybody.
    const bool isGiven = ::geteuid() == 0;
    if (isGiven) {
        QDirIterator entries(repository.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (entries.hasNext())
            ASSERT_EQ(::lchown(qUtf8Printable(entries.next()), 65534, 65534), 0);
        ASSERT_EQ(::lchown(qUtf8Printable(repository.path()), 65534, 65534), 0);
    }

    const auto outcome = fetched();

    EXPECT_EQ(outcome.has_value(), !isGiven);
    if (isGiven) {
        EXPECT_EQ(outcome.error().name(), QStringLiteral("git.owned-by-another"))
            << qPrintable(outcome.error().story());
        EXPECT_TRUE(outcome.error().hint().contains(QStringLiteral("safe.directory")));
    }
}

TEST_F(FetchTest, InsecureAndOtherAddressesAreRefused)
{
    EXPECT_EQ(fetched({.url = QStringLiteral("http://example.org/x.git")}).error().name(),
        QStringLiteral("git.insecure-url"));
    EXPECT_EQ(fetched({.url = QStringLiteral("git://example.org/x.git")}).error().name(),
        QStringLiteral("git.insecure-url"));
    for (const char *url :
        {"ext::sh -c touch% /tmp/x", "https://u:p@example.org/x", "ssh://-oProxyCommand=x/y", "relative/path",
            "file://host/x", "--upload-pack=x", "ftp://example.org/x"}) {
        const auto refused = fetched({.url = QString::fromLatin1(url)});
        ASSERT_FALSE(refused) << url;
        EXPECT_EQ(refused.error().code(), Errc::InvalidInput) << url;
        EXPECT_FALSE(refused.error().story().contains(QStringLiteral("u:p"))) << url;
    }
}

} // namespace
} // namespace slipway::git
