// SPDX-License-Identifier: Apache-2.0
#include "git/login.h"

#include "base/displayable.h"
#include "git/failure.h"

#include <QDir>
#include <QFile>
#include <QVersionNumber>
#include <array>
#include <dlfcn.h>

namespace slipway::git {

namespace {

/// The version of the libssh2 that libgit2 uses; ours may be another one.
QVersionNumber versionOfLibssh2()
{
    void *library = ::dlopen("libssh2.so.1", RTLD_LAZY | RTLD_NOLOAD);
    if (!library)
        return {};
    using Version = const char *(*)(int);
    const auto version = reinterpret_cast<Version>(::dlsym(library, "libssh2_version"));
    QVersionNumber result
        = version ? QVersionNumber::fromString(QString::fromLatin1(version(0))) : QVersionNumber();
    ::dlclose(library);
    return result;
}

bool isRsa(const QString &key)
{
    QFile file(key);
    if (!file.open(QFile::ReadOnly))
        return false;
    const QByteArray text = file.read(16 * 1024);
    if (text.contains("BEGIN RSA PRIVATE KEY"))
        return true;
    // OpenSSH's own format: the public half is not encrypted.
    QByteArray bytes = text;
    bytes.replace("-----BEGIN OPENSSH PRIVATE KEY-----", "");
    return QByteArray::fromBase64(bytes.left(bytes.indexOf("-----"))).left(400).contains("ssh-rsa");
}

} // namespace

Login::Login(const Location &location, const FetchOptions &options, std::stop_token stop)
    : m_location(location),
      m_options(options),
      m_stop(std::move(stop))
{
    if (location.kind == LocationKind::Ssh && !options.identity.isEmpty()) {
        m_attempts += {Way::Key, options.identity};
    } else if (location.kind == LocationKind::Ssh) {
        if (!qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK"))
            m_attempts += {Way::Agent, {}};
        for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"}) {
            const QString file = QDir::homePath() + QStringLiteral("/.ssh/") + QLatin1String(name);
            if (QFile::exists(file))
                m_attempts += {Way::Key, file};
        }
    }
    if (options.credentials && !options.credential.isEmpty())
        m_attempts += {Way::Password, {}};
}

Result<git_credential *> Login::next(const QString &user, unsigned int allowed)
{
    git_credential *credential = nullptr;
    if ((allowed & GIT_CREDENTIAL_USERNAME) != 0U) {
        const QByteArray name = m_location.user.isEmpty() ? QByteArray("git") : m_location.user.toUtf8();
        GIT_DO(QStringLiteral("Log in"), git_credential_username_new(&credential, name.constData()));
        return credential;
    }
    while (!m_attempts.isEmpty()) {
        const Attempt attempt = m_attempts.takeFirst();
        const bool isKey = attempt.way != Way::Password;
        if ((allowed & (isKey ? GIT_CREDENTIAL_SSH_KEY : GIT_CREDENTIAL_USERPASS_PLAINTEXT)) == 0U)
            continue;
        if (attempt.way == Way::Password)
            return nextPassword(user);
        if (attempt.way == Way::Key)
            return keyCredential(user, attempt.key);
        m_tried += QStringLiteral("the SSH agent");
        GIT_DO(QStringLiteral("Ask the SSH agent"),
            git_credential_ssh_key_from_agent(&credential, user.toUtf8().constData()));
        return credential;
    }
    return fail(refusal());
}

Result<Secret> Login::secret()
{
    if (!m_options.credentials || m_options.credential.isEmpty())
        return Secret();
    return m_options.credentials->find(m_options.credential, m_stop)
        .during(QStringLiteral("Find credential %1").arg(displayable(m_options.credential)));
}

Result<git_credential *> Login::nextPassword(const QString &user)
{
    m_tried += QStringLiteral("credential %1").arg(displayable(m_options.credential));
    TRY(const Secret found, secret());
    return found.use([&](std::string_view bytes) -> Result<git_credential *> {
        const std::size_t colon = m_location.kind == LocationKind::Https ? bytes.find(':') : bytes.npos;
        const bool isToken = colon == bytes.npos;
        // Where the token is all that counts, servers take any name.
        QByteArray name = user.isEmpty() ? QByteArray("git") : user.toUtf8();
        QByteArray password(bytes.data(), static_cast<qsizetype>(bytes.size()));
        if (!isToken) {
            name = password.first(static_cast<qsizetype>(colon));
            password.remove(0, static_cast<qsizetype>(colon) + 1);
        }
        git_credential *credential = nullptr;
        const int code
            = git_credential_userpass_plaintext_new(&credential, name.constData(), password.constData());
        wipe(password);
        if (code < 0)
            return fail(failure(code, QStringLiteral("Log in")));
        return credential;
    });
}

Result<git_credential *> Login::keyCredential(const QString &user, const QString &file)
{
    if (!QFile::exists(file))
        return fail(Error(Errc::NotFound, QStringLiteral("there is no key %1").arg(displayable(file)))
                        .named(QStringLiteral("git.no-key"))
                        .hint(QStringLiteral("Check the path that the project's \"identity\" names.")));
    m_tried += QStringLiteral("the key %1").arg(displayable(file));
    m_hasRsa = m_hasRsa || isRsa(file);
    TRY(const Secret passphrase, secret());
    return passphrase.use([&](std::string_view bytes) -> Result<git_credential *> {
        QByteArray phrase(bytes.data(), static_cast<qsizetype>(bytes.size()));
        git_credential *credential = nullptr;
        const int code = git_credential_ssh_key_new(&credential, user.toUtf8().constData(), nullptr,
            QFile::encodeName(file).constData(), bytes.empty() ? nullptr : phrase.constData());
        wipe(phrase);
        if (code < 0)
            return fail(failure(code, QStringLiteral("Use the key %1").arg(displayable(file))));
        return credential;
    });
}

Error Login::refusal() const
{
    const QString host = displayable(m_location.host);
    if (m_tried.isEmpty())
        return Error(Errc::Denied, QStringLiteral("%1 wants a login, and there is none to offer").arg(host))
            .named(QStringLiteral("git.login-refused"))
            .hint(QStringLiteral("Name a credential in the project, or load a key into the SSH agent."));
    const QString tried = m_tried.join(QStringLiteral(", "));
    const QVersionNumber version = versionOfLibssh2();
    if (m_location.kind == LocationKind::Ssh && m_hasRsa && version < QVersionNumber(1, 11))
        return Error(Errc::Denied,
            QStringLiteral(
                "%1 did not accept %2. One of these is an RSA key, and libssh2 %3, which libgit2 uses "
                "here, signs with it in a way that servers refuse since 2021")
                .arg(host, tried, version.toString()))
            .named(QStringLiteral("git.rsa-key"))
            .hint(QStringLiteral("Use an ed25519 key for the repository: ssh-keygen -t ed25519."));
    return Error(Errc::Denied, QStringLiteral("%1 did not accept %2").arg(host, tried))
        .named(QStringLiteral("git.login-refused"))
        .hint(m_location.kind == LocationKind::Ssh && version < QVersionNumber(1, 11)
                ? QStringLiteral(
                    "Is the key known to the server? RSA keys do not work with libssh2 %1, also not "
                    "from the agent; use ed25519.")
                      .arg(version.toString())
                : QStringLiteral("Check the credential, and what it may read."));
}

} // namespace slipway::git
