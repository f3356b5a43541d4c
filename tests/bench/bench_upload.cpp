// SPDX-License-Identifier: Apache-2.0
// An upload of 500 MB, verified on the host, against OpenSSH's scp as shipped, to the same sshd on the
// loopback.
#include "base/digest.h"
#include "contest.h"
#include "ssh/connector.h"
#include "ssh/library.h"
#include "ssh/upload.h"
#include "tests/fakes/sshd/loopback_sshd.h"

#include <QCoreApplication>
#include <QDir>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

class Arena {
public:
    Arena()
    {
        if (!m_sshd.isRunning())
            bench::broken(u"sshd does not run: "_s + m_sshd.log());
        QFile known(knownHosts());
        if (!known.open(QIODevice::WriteOnly) || known.write(m_sshd.knownHosts()) < 0)
            bench::broken(u"cannot write known_hosts"_s);
        known.close();
        bench::writeRandom(m_file, 500'000'000);
        m_digest = digestFile(m_file)->sha256;
    }

    /// Connecting included, as it is in scp.
    void upload(bool alone)
    {
        const auto begin = Clock::now();
        const ssh::Connector connector({.knownHosts = knownHosts()});
        const auto connect = [&](std::stop_token stop) {
            return connector.open({.name = u"bench"_s,
                                      .address = m_sshd.address(),
                                      .port = m_sshd.port(),
                                      .user = m_sshd.user(),
                                      .identity = m_sshd.clientKey()},
                std::move(stop));
        };
        ssh::UploadOptions options{.sha256 = m_digest};
        if (!alone)
            options.another = connect;
        const auto session = connect({});
        if (!session)
            bench::broken(session.error().story());
        const auto connected = Clock::now();
        auto sent = connected;
        options.onProgress = [&](qint64 done, qint64 total) {
            if (done < total || sent == connected)
                sent = Clock::now();
        };
        const auto report = ssh::upload(**session, m_file, *RemotePath::parse(m_to), options, {});
        if (!report)
            bench::broken(report.error().story());
        m_parts[alone].connecting.push_back(between(begin, connected));
        m_parts[alone].sending.push_back(between(connected, sent));
        m_parts[alone].checking.push_back(between(sent, Clock::now()));
    }

    void copy() const
    {
        bench::must(u"scp"_s,
            {u"-q"_s, u"-F"_s, u"/dev/null"_s, u"-P"_s, QString::number(m_sshd.port()), u"-i"_s,
                m_sshd.clientKey(), u"-o"_s, u"UserKnownHostsFile="_s + knownHosts(), u"-o"_s,
                u"IdentityAgent=none"_s, m_file, u"%1@%2:%3"_s.arg(m_sshd.user(), m_sshd.address(), m_to)});
    }

    /// What scp leaves to others: the bytes on disk, and their digest compared.
    void copyAndCompare() const
    {
        copy();
        bench::must(u"sync"_s, {m_to});
        bench::must(u"sha256sum"_s, {m_to});
    }

    void clear() const { QFile::remove(m_to); }
    /// Of the server that both use.
    [[nodiscard]] double processorSeconds() const { return m_sshd.processorSeconds(); }

    void tellParts(bool alone) const
    {
        const Parts &parts = m_parts[alone];
        std::printf("%-40s connecting %.3f s, sending %.3f s, the rest of syncing and checking %.3f s\n",
            alone ? "    of that, one connection" : "    of that, two connections", middle(parts.connecting),
            middle(parts.sending), middle(parts.checking));
    }

private:
    using Clock = std::chrono::steady_clock;
    struct Parts {
        std::vector<double> connecting = {};
        std::vector<double> sending = {};
        std::vector<double> checking = {};
    };
    static double between(Clock::time_point begin, Clock::time_point end)
    {
        return std::chrono::duration<double>(end - begin).count();
    }
    static double middle(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
    [[nodiscard]] QString knownHosts() const { return m_folder.filePath(u"known_hosts"_s); }

    QTemporaryDir m_folder;
    fakes::LoopbackSshd m_sshd;
    QString m_file = m_folder.filePath(u"file"_s);
    QString m_to = m_folder.filePath(u"arrived"_s);
    QString m_digest;
    std::array<Parts, 2> m_parts = {}; ///< over two connections, over one
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Arena arena;
    const auto clear = [&] { arena.clear(); };
    const auto courses = bench::contest(
        {{.name = u"upload"_s, .run = [&] { arena.upload(false); }, .prepare = clear},
            {.name = u"one connection"_s, .run = [&] { arena.upload(true); }, .prepare = clear},
            {.name = u"scp"_s, .run = [&] { arena.copy(); }, .prepare = clear},
            {.name = u"scp, sync, sha256sum"_s, .run = [&] { arena.copyAndCompare(); }, .prepare = clear}},
        [&] { return arena.processorSeconds(); });
    const bool good
        = bench::judge(u"upload 500 MB, verified"_s, courses[0], courses[2], {}, u"(at least as fast)"_s);
    bench::compare(u"upload 500 MB, verified"_s, courses[0], courses[3]);
    bench::compare(u"upload over one connection only"_s, courses[1], courses[2]);
    arena.tellParts(false);
    arena.tellParts(true);
    return good ? 0 : 1;
}
