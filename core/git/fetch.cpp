// SPDX-License-Identifier: Apache-2.0
#include "git/fetch.h"

#include "base/displayable.h"
#include "git/conversion.h"
#include "git/failure.h"
#include "git/host_key.h"
#include "git/location.h"
#include "git/login.h"
#include "git/watchdog.h"

#include <QMap>

namespace slipway::git {

namespace {

using References = QMap<QString, QString>;

Result<References> referencesOf(git_repository *repository)
{
    References result;
    ReferenceIteratorHandle iterator;
    GIT_DO(QStringLiteral("List references"), make(iterator, git_reference_iterator_new, repository));
    ReferenceHandle reference;
    while (make(reference, git_reference_next, iterator.get()) == 0) {
        if (const git_oid *target = git_reference_target(reference.get()))
            result.insert(text(git_reference_name(reference.get())), idText(target));
    }
    return result;
}

QList<ReferenceChange> difference(const References &before, const References &now)
{
    QList<ReferenceChange> changes;
    for (auto each = now.cbegin(); each != now.cend(); ++each) {
        const QString old = before.value(each.key());
        if (old.isEmpty())
            changes += ReferenceChange{ReferenceChangeKind::Added, each.key(), {}, each.value()};
        else if (old != each.value())
            changes += ReferenceChange{ReferenceChangeKind::Moved, each.key(), old, each.value()};
    }
    for (auto each = before.cbegin(); each != before.cend(); ++each) {
        if (!now.contains(each.key()))
            changes += ReferenceChange{ReferenceChangeKind::Removed, each.key(), each.value(), {}};
    }
    std::sort(changes.begin(), changes.end(),
        [](const ReferenceChange &a, const ReferenceChange &b) { return a.name < b.name; });
    return changes;
}

/// What libgit2's callbacks of one fetch have in common.
class FetchRun {
public:
    FetchRun(const Location &location, const FetchOptions &options, const std::stop_token &stop,
        task::Progress &progress)
        : m_location(location),
          m_options(options),
          m_progress(progress),
          m_watchdog(stop, options.silence, Deadline::in(options.timeout)),
          m_login(location, options, stop)
    {
    }

    Result<> run(git_repository *repository);
    [[nodiscard]] const git_indexer_progress &received() const { return m_received; }

private:
    git_remote_callbacks callbacks();
    Error explain(int code);
    Result<> transfer(git_remote *remote);

    static FetchRun &of(void *payload) { return *static_cast<FetchRun *>(payload); }
    /// The answer to libgit2: go on, or end.
    int orEnd(const Result<> &outcome);
    static int onTransfer(const git_indexer_progress *now, void *payload);
    static int onWords(const char *bytes, int count, void *payload);
    static int onCredentials(
        git_credential **out, const char *url, const char *user, unsigned int allowed, void *payload);
    static int onCertificate(git_cert *certificate, int valid, const char *host, void *payload);

    const Location &m_location;
    const FetchOptions &m_options;
    task::Progress &m_progress;
    Watchdog m_watchdog;
    Login m_login;
    git_indexer_progress m_received = {};
};

int FetchRun::orEnd(const Result<> &outcome)
{
    if (!outcome)
        m_watchdog.end(outcome.error());
    return m_watchdog.failure() ? GIT_EUSER : 0;
}

int FetchRun::onTransfer(const git_indexer_progress *now, void *payload)
{
    FetchRun &run = of(payload);
    run.m_progress.advance(static_cast<qint64>(now->received_bytes - run.m_received.received_bytes));
    run.m_received = *now;
    if (now->received_objects == now->total_objects)
        run.m_watchdog.allowSilence();
    return run.orEnd({});
}

int FetchRun::onWords(const char *bytes, int count, void *payload)
{
    for (const QByteArray &line : QByteArray(bytes, count).split('\n')) {
        if (!line.trimmed().isEmpty())
            of(payload).m_progress.line(displayable(QString::fromUtf8(line.trimmed().left(500))));
    }
    return of(payload).orEnd({});
}

int FetchRun::onCredentials(
    git_credential **out, const char *, const char *user, unsigned int allowed, void *payload)
{
    FetchRun &run = of(payload);
    auto credential = run.m_login.next(text(user), allowed);
    if (!credential)
        return run.orEnd(fail(std::move(credential).error()));
    *out = *credential;
    return 0;
}

int FetchRun::onCertificate(git_cert *certificate, int valid, const char *host, void *payload)
{
    FetchRun &run = of(payload);
    if (certificate->cert_type == GIT_CERT_HOSTKEY_LIBSSH2)
        return run.orEnd(judgeHostKey(
            *reinterpret_cast<git_cert_hostkey *>(certificate), run.m_location, run.m_options.judgeHostKey));
    if (certificate->cert_type == GIT_CERT_X509 && valid == 1)
        return 0;
    return run.orEnd(fail(Error(Errc::Untrusted,
        QStringLiteral("The certificate of %1 is not one that this computer trusts")
            .arg(displayable(text(host))))
                              .named(QStringLiteral("git.certificate"))));
}

git_remote_callbacks FetchRun::callbacks()
{
    git_remote_callbacks result;
    git_remote_init_callbacks(&result, GIT_REMOTE_CALLBACKS_VERSION);
    result.payload = this;
    result.transfer_progress = onTransfer;
    result.sideband_progress = onWords;
    result.credentials = onCredentials;
    result.certificate_check = onCertificate;
    return result;
}

Error FetchRun::explain(int code)
{
    Error said = failure(code, QStringLiteral("Read it"));
    if (auto why = m_watchdog.failure())
        return *why;
    if (code == GIT_EAUTH)
        return m_login.refusal();
    if (m_location.kind == LocationKind::Folder)
        return said;
    return Error(said.code() == Errc::Failed ? Errc::Unreachable : said.code(), said.fact());
}

Result<> FetchRun::run(git_repository *repository)
{
    git_remote_create_options create;
    git_remote_create_options_init(&create, GIT_REMOTE_CREATE_OPTIONS_VERSION);
    create.repository = repository;
    create.flags = GIT_REMOTE_CREATE_SKIP_INSTEADOF | GIT_REMOTE_CREATE_SKIP_DEFAULT_FETCHSPEC;
    const QByteArray address = m_location.kind == LocationKind::Folder ? m_location.address.toLocal8Bit()
                                                                       : m_location.address.toUtf8();
    RemoteHandle remote;
    GIT_DO(QStringLiteral("Read the address"),
        make(remote, git_remote_create_with_opts, address.constData(), &create));
    return transfer(remote.get());
}

Result<> FetchRun::transfer(git_remote *remote)
{
    git_fetch_options fetch;
    git_fetch_options_init(&fetch, GIT_FETCH_OPTIONS_VERSION);
    fetch.callbacks = callbacks();
    fetch.prune = GIT_FETCH_PRUNE;
    fetch.update_fetchhead = 0;
    fetch.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE; // the second refspec takes them all
    fetch.proxy_opts.type = GIT_PROXY_AUTO;
    // A redirected request would carry the credential to another server; libgit2 keeps to the host, the
    // watchdog to the port too.
    fetch.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    std::string branches = "+refs/heads/*:refs/heads/*";
    std::string tags = "+refs/tags/*:refs/tags/*";
    std::array<char *, 2> specs{branches.data(), tags.data()};
    const git_strarray wanted{specs.data(), specs.size()};
    m_progress.beginBytes(QStringLiteral("Fetch %1").arg(displayable(m_location.address)), 0);
    if (const int code = git_remote_fetch(remote, &wanted, &fetch, nullptr); code < 0)
        return fail(explain(code));
    return {};
}

} // namespace

Result<Fetched> fetch(
    const Repository &cache, const FetchOptions &options, std::stop_token stop, task::Progress &progress)
{
    TRY(const Location location, readLocation(options.url));
    TRY(const References before, referencesOf(cache.handle()));
    FetchRun run(location, options, stop, progress);
    const QString activity = QStringLiteral("Fetch %1").arg(displayable(location.address));
    TRY_DO(run.run(cache.handle()).during(activity));
    TRY(const References now, referencesOf(cache.handle()));
    return Fetched{.changes = difference(before, now),
        .bytes = static_cast<qint64>(run.received().received_bytes),
        .objects = static_cast<qint64>(run.received().received_objects)};
}

} // namespace slipway::git
