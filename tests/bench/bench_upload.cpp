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
    void upload(int sessions) const
    {
        const ssh::Connector connector({.knownHosts = knownHosts()});
        std::vector<std::unique_ptr<ssh::Session>> open;
        std::vector<ssh::Session *> carriers;
        for (int i = 0; i < sessions; ++i) {
            auto session = connector.open({.name = u"bench"_s,
                                              .address = m_sshd.address(),
                                              .port = m_sshd.port(),
                                              .user = m_sshd.user(),
                                              .identity = m_sshd.clientKey()},
                {});
            if (!session)
                bench::broken(session.error().story());
            carriers.push_back(session->get());
            open.push_back(*std::move(session));
        }
        const auto report = ssh::upload(carriers, m_file, *RemotePath::parse(m_to), {.sha256 = m_digest}, {});
        if (!report)
            bench::broken(report.error().story());
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

private:
    [[nodiscard]] QString knownHosts() const { return m_folder.filePath(u"known_hosts"_s); }

    QTemporaryDir m_folder;
    fakes::LoopbackSshd m_sshd;
    QString m_file = m_folder.filePath(u"file"_s);
    QString m_to = m_folder.filePath(u"arrived"_s);
    QString m_digest;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Arena arena;
    const auto clear = [&] { arena.clear(); };
    const auto cost
        = bench::contest({{.name = u"one session"_s, .run = [&] { arena.upload(1); }, .prepare = clear},
            {.name = u"two sessions"_s, .run = [&] { arena.upload(2); }, .prepare = clear},
            {.name = u"scp"_s, .run = [&] { arena.copy(); }, .prepare = clear},
            {.name = u"scp and sha256sum"_s, .run = [&] { arena.copyAndCompare(); }, .prepare = clear}});
    const QString target = u"(at least as fast)"_s;
    bench::tell(u"upload 500 MB, one session"_s, cost[0], u"scp"_s, cost[2], cost[2].seconds, target);
    bench::tell(u"upload 500 MB, two sessions"_s, cost[1], u"scp"_s, cost[2], cost[2].seconds, target);
    bench::tell(u"upload 500 MB, one session"_s, cost[0], u"scp, sync, sha256sum"_s, cost[3], cost[3].seconds,
        target);
    bench::tell(u"upload 500 MB, two sessions"_s, cost[1], u"scp, sync, sha256sum"_s, cost[3],
        cost[3].seconds, target);
    return 0;
}
