// SPDX-License-Identifier: Apache-2.0
#include "ssh/handshake.h"

#include "ssh/library.h"
#include "ssh/wire_format.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr qint64 bytesOfHandshake = 256 << 10;

struct KeyType {
    const char *type;
    const char *algorithms;
};
// SHA-1 signatures ("ssh-rsa" as an algorithm) are not among them.
constexpr KeyType keyTypes[] = {{"ssh-ed25519", "ssh-ed25519"},
    {"ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256"}, {"ecdsa-sha2-nistp384", "ecdsa-sha2-nistp384"},
    {"ecdsa-sha2-nistp521", "ecdsa-sha2-nistp521"}, {"ssh-rsa", "rsa-sha2-512,rsa-sha2-256"}};

constexpr const char *aesFirst
    = "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,"
      "aes128-ctr,aes256-ctr";
constexpr const char *chachaFirst
    = "chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr,aes128-gcm@openssh.com,"
      "aes256-gcm@openssh.com";

/// libssh2 leaves out what it does not have.
struct Preference {
    int method;
    const char *algorithms;
};
constexpr Preference preferences[] = {
    {LIBSSH2_METHOD_KEX,
        "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-"
        "nistp521,"
        "diffie-hellman-group16-sha512,diffie-hellman-group-exchange-sha256,diffie-hellman-group14-sha256"},
    {LIBSSH2_METHOD_MAC_CS,
        "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512"},
    {LIBSSH2_METHOD_MAC_SC,
        "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512"},
};

QByteArray hostKeyAlgorithms(const QStringList &knownTypes)
{
    QByteArrayList known;
    QByteArrayList others;
    for (const KeyType &one : keyTypes)
        (knownTypes.contains(QLatin1String(one.type)) ? known : others) << one.algorithms;
    return (known + others).join(',');
}

void setPreferences(LIBSSH2_SESSION *session, const QStringList &knownTypes)
{
    for (const Preference &one : preferences)
        libssh2_session_method_pref(session, one.method, one.algorithms);
    for (const int way : {LIBSSH2_METHOD_CRYPT_CS, LIBSSH2_METHOD_CRYPT_SC})
        libssh2_session_method_pref(session, way, isAesFast() ? aesFirst : chachaFirst);
    const QByteArray hostKeys = hostKeyAlgorithms(knownTypes);
    libssh2_session_method_pref(session, LIBSSH2_METHOD_HOSTKEY, hostKeys.constData());
}

Error noAgreement(const Wire &wire, ssize_t outcome)
{
    const QString hint = canUseRsa()
        ? u"The host's SSH server may be very old, or something else listens on this port."_s
        : u"libssh2 %1 cannot check RSA host keys and lacks newer ciphers: give the host an ed25519 key, or "
          u"build "
          "Slipway with a newer libssh2."_s.arg(QLatin1String(libssh2_version(0)));
    return Error(Errc::Failed,
        u"no agreement with the host's SSH server on how to talk: %1 (%2)"_s.arg(wire.lastError())
            .arg(outcome))
        .hint(hint)
        .named(u"ssh.protocol"_s);
}

} // namespace

Result<> shakeHands(Wire &wire, const QStringList &knownTypes, const Waiting &waiting)
{
    wire.begin(u"greeting and agreeing on keys"_s, waiting, bytesOfHandshake);
    setPreferences(wire.session(), knownTypes);
    auto shaken = wire.repeat(
        waiting, [&wire] { return libssh2_session_handshake(wire.session(), wire.stream().socket()); });
    if (!shaken) {
        if (shaken.error().code() == Errc::TimedOut && !wire.heardGreeting()) {
            return fail(Error(Errc::TimedOut, u"the host sent no SSH greeting in time"_s)
                            .hint(u"Check that an SSH server listens on this port."_s)
                            .named(u"ssh.timed-out"_s));
        }
        return fail(std::move(shaken).error());
    }
    if (*shaken != 0)
        return fail(noAgreement(wire, *shaken));

    std::size_t length = 0;
    int type = 0;
    const char *key = libssh2_session_hostkey(wire.session(), &length, &type);
    if (!key)
        return fail(Error(Errc::Failed, u"the host shows no key"_s).named(u"ssh.protocol"_s));
    const QByteArray blob(key, static_cast<qsizetype>(length));
    const QByteArrayView name = PacketReader(blob).string().value_or(QByteArrayView());
    wire.setHostKey({.type = QString::fromLatin1(name), .blob = blob});
    return {};
}

} // namespace slipway::ssh
