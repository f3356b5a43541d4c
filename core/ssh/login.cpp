// SPDX-License-Identifier: Apache-2.0
#include "ssh/login.h"

#include "base/displayable.h"
#include "ssh/library.h"
#include "ssh/wire_format.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr qint64 bytesOfLogin = 1 << 20;

QByteArray typeOf(QByteArrayView blob)
{
    return PacketReader(blob).string().value_or(QByteArrayView()).toByteArray();
}

/// What the agent's signing needs, where libssh2 calls back.
struct Signer {
    Agent &agent;
    const AgentKey &key;
    const Waiting &waiting;
    std::optional<Error> failure = {};
};

/// The hash to ask for stands in what is to be signed (RFC 4252, section 7): the algorithm that libssh2
/// settled on.
quint32 flagsFor(QByteArrayView message)
{
    PacketReader reader(message);
    reader.string(); // session
    reader.byte(); // SSH_MSG_USERAUTH_REQUEST
    reader.string(); // user
    reader.string(); // service
    reader.string(); // method
    reader.byte();
    const QByteArrayView algorithm = reader.string().value_or(QByteArrayView());
    if (algorithm == "rsa-sha2-512")
        return Agent::rsaSha512;
    return algorithm == "rsa-sha2-256" ? Agent::rsaSha256 : 0;
}

int signWithAgent(LIBSSH2_SESSION *session, unsigned char **signature, std::size_t *length,
    const unsigned char *message, std::size_t messageLength, void **abstract)
{
    auto *signer = static_cast<Signer *>(*abstract);
    const QByteArrayView text(message, static_cast<qsizetype>(messageLength));
    const auto signedText = signer->agent.sign(signer->key.blob, text, flagsFor(text), signer->waiting);
    if (!signedText) {
        signer->failure = signedText.error();
        return LIBSSH2_ERROR_AUTHENTICATION_FAILED;
    }
    PacketReader reader(*signedText);
    const QByteArrayView algorithm = reader.string().value_or(QByteArrayView());
    // A security key's signature carries a counter behind it; libssh2 wants all that follows the name.
    const QByteArrayView bytes
        = algorithm.startsWith("sk-") ? reader.rest() : reader.string().value_or(QByteArrayView());
    *length = static_cast<std::size_t>(bytes.size());
    *signature = static_cast<unsigned char *>(Wire::allocate(*length + 1, libssh2_session_abstract(session)));
    if (!*signature)
        return LIBSSH2_ERROR_ALLOC;
    std::memcpy(*signature, bytes.data(), *length);
    return 0;
}

/// Answers a question whose answer is not shown while it is typed, once; everything else stays unanswered.
void answerPrompts(const char *, int, const char *, int, int count,
    const LIBSSH2_USERAUTH_KBDINT_PROMPT *prompts, LIBSSH2_USERAUTH_KBDINT_RESPONSE *responses,
    void **abstract)
{
    const Secret *password = static_cast<Wire *>(*abstract)->takeAnswer();
    for (int i = 0; i < count; ++i) {
        responses[i].text = nullptr;
        responses[i].length = 0;
        if (!password || prompts[i].echo != 0)
            continue;
        password->use([&](std::string_view bytes) {
            auto *copy = static_cast<char *>(Wire::allocate(bytes.size() + 1, abstract));
            if (!copy)
                return;
            std::memcpy(copy, bytes.data(), bytes.size());
            responses[i].text = copy;
            responses[i].length = static_cast<unsigned>(bytes.size());
        });
        password = nullptr;
    }
}

unsigned lengthOf(const QByteArray &text)
{
    return static_cast<unsigned>(text.size());
}

} // namespace

Login::Login(Wire &wire, const Endpoint &endpoint, KeyRing &keys, const Surroundings &surroundings,
    const Waiting &waiting)
    : m_wire(wire),
      m_endpoint(endpoint),
      m_keys(keys),
      m_surroundings(surroundings),
      m_waiting(waiting),
      m_user(endpoint.user.toUtf8())
{
}

Result<> Login::perform()
{
    m_wire.begin(u"logging in"_s, m_waiting, bytesOfLogin);
    const auto outcome = tryEverything();
    if (!outcome)
        return fail(hungUp(outcome.error()));
    if (*outcome == Outcome::Refused)
        return fail(refusal());
    return {};
}

Result<QByteArrayList> Login::methods()
{
    TRY(const char *const list, m_wire.obtain(m_waiting, [this] {
        return libssh2_userauth_list(m_wire.session(), m_user.constData(), lengthOf(m_user));
    }));
    return list ? QByteArray(list).split(',') : QByteArrayList();
}

Result<Login::Outcome> Login::tryEverything()
{
    TRY(const QByteArrayList offered, methods());
    if (libssh2_userauth_authenticated(m_wire.session()) != 0)
        return Outcome::In;
    if (offered.contains("publickey")) {
        TRY(const Outcome outcome, m_endpoint.identity.isEmpty() ? tryUsualKeys() : tryIdentity());
        if (outcome == Outcome::In)
            return outcome;
    } else {
        m_tried << u"keys (the host takes none)"_s;
    }
    return trySecrets();
}

Result<Login::Outcome> Login::tryIdentity()
{
    TRY(const KeyFileOutline outline, m_keys.outline(m_endpoint.identity));
    m_credentialIsPassphrase = outline.isProtected;
    // Without a passphrase here, the agent may still hold the very same key.
    if (outline.isProtected && m_endpoint.credential.isEmpty() && !outline.publicBlob.isEmpty()
        && !m_surroundings.agentSocket.isEmpty()) {
        TRY(const Outcome outcome, tryAgent(outline.publicBlob));
        if (outcome == Outcome::In)
            return outcome;
    }
    return tryFile(m_endpoint.identity, m_endpoint.credential);
}

Result<Login::Outcome> Login::tryUsualKeys()
{
    if (!m_surroundings.agentSocket.isEmpty()) {
        TRY(const Outcome outcome, tryAgent({}));
        if (outcome == Outcome::In)
            return outcome;
    } else {
        m_tried << u"agent (none is running)"_s;
    }
    if (m_surroundings.home.isEmpty())
        return Outcome::Refused;
    for (const auto &name : {u"id_ed25519"_s, u"id_ecdsa"_s, u"id_rsa"_s}) {
        const QString path = u"%1/.ssh/%2"_s.arg(m_surroundings.home, name);
        if (!m_keys.outline(path))
            continue;
        // The credential is taken for a password here: it is not tried on keys that nobody named.
        TRY(const Outcome outcome, tryFile(path, {}));
        if (outcome == Outcome::In)
            return outcome;
    }
    return Outcome::Refused;
}

Result<Login::Outcome> Login::tryAgent(const QByteArray &only)
{
    const auto agent = Agent::connect(m_surroundings.agentSocket, m_waiting);
    if (!agent) {
        if (agent.error().code() != Errc::Denied)
            return fail(agent.error());
        m_tried << u"agent (%1)"_s.arg(agent.error().fact());
        return Outcome::Refused;
    }
    TRY(const QList<AgentKey> keys, (*agent)->keys(m_waiting));
    if (keys.isEmpty()) {
        m_tried << u"agent (it holds no keys, or it is locked)"_s;
        m_hint = u"Add your key with \"ssh-add\", or unlock the agent with \"ssh-add -X\"."_s;
    }
    for (const AgentKey &key : keys) {
        // Certificates are offered as keys of their own kind, which libssh2 does not know.
        if ((!only.isEmpty() && key.blob != only) || typeOf(key.blob).contains("-cert-"))
            continue;
        TRY(const Outcome outcome, tryAgentKey(**agent, key));
        if (outcome == Outcome::In)
            return outcome;
    }
    return Outcome::Refused;
}

Result<Login::Outcome> Login::tryAgentKey(Agent &agent, const AgentKey &key)
{
    Signer signer = {.agent = agent, .key = key, .waiting = m_waiting};
    void *abstract = &signer;
    ++m_keysOffered;
    TRY(const ssize_t outcome, m_wire.repeat(m_waiting, [&] {
        return libssh2_userauth_publickey(m_wire.session(), m_user.constData(),
            reinterpret_cast<const unsigned char *>(key.blob.constData()),
            static_cast<std::size_t>(key.blob.size()), &signWithAgent, &abstract);
    }));
    if (signer.failure) {
        if (signer.failure->code() != Errc::Denied)
            return fail(*signer.failure);
        m_tried << u"agent's key %1 (%2)"_s.arg(displayable(key.comment), signer.failure->fact());
        return Outcome::Refused;
    }
    return judge(outcome, u"agent's key %1"_s.arg(displayable(key.comment)), typeOf(key.blob));
}

Result<Login::Outcome> Login::tryFile(const QString &path, const QString &credential)
{
    const auto key = m_keys.unlocked(path, credential, m_surroundings.credentials, m_waiting.stop());
    if (!key) {
        // A key that was named must work; one of the usual ones may be for something else.
        if (!m_endpoint.identity.isEmpty() || key.error().isCancelled())
            return fail(key.error());
        m_tried << u"key %1 (%2)"_s.arg(path, key.error().fact());
        m_hint = key.error().hint();
        return Outcome::Refused;
    }
    ++m_keysOffered;
    TRY(const ssize_t outcome, (*key)->text.use([&](std::string_view text) {
        return m_wire.repeat(m_waiting, [&] {
            return libssh2_userauth_publickey_frommemory(m_wire.session(), m_user.constData(),
                static_cast<std::size_t>(m_user.size()), nullptr, 0, text.data(), text.size(), nullptr);
        });
    }));
    return judge(outcome, u"key %1"_s.arg(path), typeOf((*key)->publicBlob));
}

Login::Outcome Login::judge(ssize_t outcome, const QString &what, const QByteArray &type)
{
    if (outcome == 0)
        return Outcome::In;
    if (outcome == LIBSSH2_ERROR_AUTHENTICATION_FAILED)
        m_tried << u"%1 (refused)"_s.arg(what);
    else
        m_tried << u"%1 (%2)"_s.arg(what, m_wire.lastError());
    if (type == "password" && m_hint.isEmpty())
        m_hint = u"Check the user name, and store the right password with \"slipwayctl credential set\"."_s;
    if (!canUseRsa() && (type == "ssh-rsa" || type.isEmpty())) {
        m_hint = u"libssh2 %1 cannot use RSA keys with today's servers: use an ed25519 key, or build Slipway "
                 u"with a "
                 "newer libssh2."_s.arg(QLatin1String(libssh2_version(0)));
    }
    return Outcome::Refused;
}

Result<Login::Outcome> Login::trySecrets()
{
    if (m_endpoint.credential.isEmpty() || m_credentialIsPassphrase || !m_surroundings.credentials)
        return Outcome::Refused;
    // Asked anew: a host that wants a key and a password offers the latter only now.
    TRY(const QByteArrayList offered, methods());
    if (!offered.contains("password") && !offered.contains("keyboard-interactive")) {
        m_tried << u"password (the host takes none)"_s;
        return Outcome::Refused;
    }
    TRY(const Secret password, m_surroundings.credentials->find(m_endpoint.credential, m_waiting.stop()));
    if (offered.contains("password")) {
        TRY(const Outcome outcome, tryPassword(password));
        if (outcome == Outcome::In)
            return outcome;
    }
    // The same wrong password again would only count as one more attempt.
    return offered.contains("password") ? Outcome::Refused : tryKeyboard(password);
}

Result<Login::Outcome> Login::tryPassword(const Secret &password)
{
    TRY(const ssize_t outcome, password.use([&](std::string_view bytes) {
        return m_wire.repeat(m_waiting, [&] {
            return libssh2_userauth_password_ex(m_wire.session(), m_user.constData(), lengthOf(m_user),
                bytes.data(), static_cast<unsigned>(bytes.size()), nullptr);
        });
    }));
    if (outcome == LIBSSH2_ERROR_PASSWORD_EXPIRED)
        m_hint = u"Log in once by hand and change the password."_s;
    return judge(outcome, u"password"_s, "password");
}

Result<Login::Outcome> Login::tryKeyboard(const Secret &password)
{
    m_wire.setAnswer(&password);
    auto result = m_wire.repeat(m_waiting, [&] {
        return libssh2_userauth_keyboard_interactive_ex(
            m_wire.session(), m_user.constData(), lengthOf(m_user), &answerPrompts);
    });
    m_wire.setAnswer(nullptr);
    TRY(const ssize_t outcome, std::move(result));
    return judge(outcome, u"keyboard-interactive"_s, "password");
}

Error Login::refusal() const
{
    const QString hint = m_hint.isEmpty()
        ? u"Check the user name, and that the host's authorized_keys has your public key."_s
        : m_hint;
    return Error(Errc::Denied,
        u"%1 does not let %2 in; tried: %3"_s.arg(
            m_endpoint.name, m_endpoint.user, m_tried.isEmpty() ? u"nothing"_s : m_tried.join(u", "_s)))
        .hint(hint)
        .named(u"ssh.login-refused"_s);
}

Error Login::hungUp(const Error &error) const
{
    if (error.name() != "ssh.connection-lost"_L1 || m_keysOffered < 2)
        return error;
    return Error(Errc::Denied,
        u"%1 hung up after %2 keys had been offered for %3%4"_s.arg(m_endpoint.name)
            .arg(m_keysOffered)
            .arg(m_endpoint.user, m_wire.farewell().isEmpty() ? QString() : u": "_s + m_wire.farewell()))
        .hint(u"Name the right key as the host's \"identity\", so that it is the only one offered."_s)
        .named(u"ssh.login-refused"_s);
}

} // namespace slipway::ssh
