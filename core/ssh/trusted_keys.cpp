// SPDX-License-Identifier: Apache-2.0
#include "ssh/trusted_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr qint64 mostKnownHosts = 64 << 20;

Result<QByteArray> knownHostsContents(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    // What cannot be read may hold a revoked key: that is no empty file.
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error(Errc::Denied, u"%1 cannot be read: %2"_s.arg(path, file.errorString()))
                        .hint(u"Make the file readable, or take it away if it is not needed."_s));
    }
    if (file.size() > mostKnownHosts)
        return fail(Errc::InvalidInput, u"%1 is too large to be a known_hosts file"_s.arg(path));
    return file.readAll();
}

QString described(const HostKey &key)
{
    return u"%1 (%2)"_s.arg(key.fingerprint(), key.type);
}

QString described(const QList<KnownHosts::Entry> &entries)
{
    QStringList parts;
    for (const KnownHosts::Entry &entry : entries)
        parts << u"%1 in %2"_s.arg(described(entry.key), entry.where);
    return parts.join(u", "_s);
}

Error changed(const Endpoint &endpoint, const HostKey &key, const QList<KnownHosts::Entry> &known)
{
    const QString name = KnownHosts::nameOf(endpoint.address, endpoint.port);
    return Error(Errc::Untrusted,
        u"the host key of %1 (%2) has changed: the host shows %3, known is %4"_s.arg(
            endpoint.name, name, described(key), described(known)))
        .hint(u"Somebody may be between you and the host. If it was reinstalled, compare the new fingerprint "
              u"with "
              "the one on its console, then note it with: slipwayctl host trust %1"_s.arg(endpoint.name))
        .named(u"ssh.host-key-changed"_s);
}

Error revoked(const Endpoint &endpoint, const HostKey &key, const QList<KnownHosts::Entry> &lines)
{
    return Error(
        Errc::Untrusted, u"%1 shows a host key that is revoked: %2"_s.arg(endpoint.name, described(lines)))
        .hint(u"The key %1 must not be used any more; give the host a new one."_s.arg(key.fingerprint()))
        .named(u"ssh.host-key-revoked"_s);
}

Error unknown(const Endpoint &endpoint, const HostKey &key, const QString &remark)
{
    return Error(Errc::Untrusted,
        u"the host key of %1 (%2) is not known: %3%4"_s.arg(endpoint.name,
            KnownHosts::nameOf(endpoint.address, endpoint.port), described(key),
            remark.isEmpty() ? QString() : u"; "_s + remark))
        .hint(
            u"Compare the fingerprint with the one on the host's console, then note it with: slipwayctl host "
            "trust %1"_s.arg(endpoint.name))
        .named(u"ssh.host-key-unknown"_s);
}

} // namespace

Result<KnownHosts> TrustedKeys::load() const
{
    KnownHosts known;
    for (const QString &file : QStringList(m_surroundings.knownHosts) + m_surroundings.otherKnownHosts) {
        if (file.isEmpty())
            continue;
        TRY(const QByteArray text, knownHostsContents(file));
        known.add(text, file);
    }
    return known;
}

Result<QStringList> TrustedKeys::knownTypes(const Endpoint &endpoint) const
{
    TRY(const KnownHosts known, load());
    return known.knownTypes(endpoint.address, endpoint.port);
}

Result<> TrustedKeys::check(const Endpoint &endpoint, const HostKey &key, std::stop_token stop)
{
    TRY(const KnownHosts known, load());
    const KnownHosts::Finding finding = known.look(endpoint.address, endpoint.port, key);
    switch (finding.standing) {
    case KnownHosts::Standing::Known:
        return {};
    case KnownHosts::Standing::Changed:
        return fail(changed(endpoint, key, finding.entries));
    case KnownHosts::Standing::Revoked:
        return fail(revoked(endpoint, key, finding.entries));
    case KnownHosts::Standing::Unknown:
        break;
    }
    return judgeUnknown(endpoint, key, finding, std::move(stop));
}

Result<> TrustedKeys::judgeUnknown(
    const Endpoint &endpoint, const HostKey &key, const KnownHosts::Finding &finding, std::stop_token stop)
{
    const QString remark = finding.hasAuthority ? u"known_hosts names a certificate authority for it, but "
                                                  u"host certificates cannot be checked here, so "
                                                  "the host's own key has to be noted"_s
                                                : QString();
    if (endpoint.policy == HostKeyPolicy::Strict)
        return fail(unknown(endpoint, key, remark));

    const std::lock_guard lock(m_asking);
    // Another lane may have had the answer while we waited.
    TRY(const KnownHosts known, load());
    const auto now = known.look(endpoint.address, endpoint.port, key);
    if (now.standing == KnownHosts::Standing::Known)
        return {};
    if (now.standing == KnownHosts::Standing::Changed)
        return fail(changed(endpoint, key, now.entries));
    if (now.standing == KnownHosts::Standing::Revoked)
        return fail(revoked(endpoint, key, now.entries));

    if (endpoint.policy == HostKeyPolicy::Ask) {
        if (!m_surroundings.judge)
            return fail(unknown(endpoint, key, remark));
        const UnknownHostKey question = {.host = endpoint.name,
            .knownAs = KnownHosts::nameOf(endpoint.address, endpoint.port),
            .key = key,
            .remark = remark};
        TRY(const bool trusted, m_surroundings.judge->isTrusted(question, std::move(stop)));
        if (!trusted)
            return fail(unknown(endpoint, key, remark));
    }
    if (m_surroundings.record) {
        TRY_DO(m_surroundings.record->admitted({.host = endpoint.name,
            .knownAs = KnownHosts::nameOf(endpoint.address, endpoint.port),
            .key = key,
            .policy = endpoint.policy}));
    }
    TRY_DO(rewrite(endpoint, key, false));
    return {};
}

Result<QStringList> TrustedKeys::replace(const Endpoint &endpoint, const HostKey &key)
{
    const std::lock_guard lock(m_asking);
    TRY(const KnownHosts known, load());
    const KnownHosts::Finding finding = known.look(endpoint.address, endpoint.port, key);
    if (finding.standing == KnownHosts::Standing::Revoked)
        return fail(revoked(endpoint, key, finding.entries));
    return rewrite(endpoint, key, true);
}

Result<QStringList> TrustedKeys::rewrite(const Endpoint &endpoint, const HostKey &key, bool replacing)
{
    const QString &path = m_surroundings.knownHosts;
    if (path.isEmpty())
        return fail(Errc::Internal, u"there is no known_hosts file to note a key in"_s);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QLockFile others(path + u".lock"_s);
    if (!others.tryLock(std::chrono::seconds(10)))
        return fail(Errc::Conflict, u"%1 is being changed by another program"_s.arg(path));

    TRY(QByteArray text, knownHostsContents(path));
    QStringList removed;
    if (replacing)
        text = KnownHosts::without(text, endpoint.address, endpoint.port, &removed);
    else if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    text += KnownHosts::lineFor(endpoint.address, endpoint.port, key);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return fail(Errc::Failed, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return removed;
}

} // namespace slipway::ssh
