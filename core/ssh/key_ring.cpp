// SPDX-License-Identifier: Apache-2.0
#include "ssh/key_ring.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr qint64 mostKeyFile = 64 << 10;

/// Reads without Qt's buffered files, whose buffers nobody zeroes.
Result<Secret> keyFileContents(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        const int reason = errno;
        return fail(Error(reason == ENOENT || reason == ENOTDIR ? Errc::NotFound : Errc::Denied,
            u"the key file %1 cannot be read: %2"_s.arg(path, qt_error_string(reason)))
                        .hint(u"Check the path that \"identity\" names."_s)
                        .named(u"ssh.key-file"_s));
    }
    struct stat status = {};
    QByteArray bytes(mostKeyFile, '\0');
    qint64 size = 0;
    const bool isFile = fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= mostKeyFile;
    while (isFile) {
        const ssize_t count
            = ::read(file, bytes.data() + size, static_cast<std::size_t>(bytes.size() - size));
        if (count <= 0)
            break;
        size += count;
    }
    ::close(file);
    Secret text = Secret::copying({bytes.constData(), static_cast<std::size_t>(size)});
    wipe(bytes);
    if (!isFile)
        return fail(Error(Errc::InvalidInput, u"%1 is not a key file"_s.arg(path)).named(u"ssh.key-file"_s));
    // As ssh has it: a key of ours that others can read is no secret any more.
    if (status.st_uid == geteuid() && (status.st_mode & 077) != 0) {
        return fail(Error(Errc::Denied, u"the key file %1 can be read by others"_s.arg(path))
                        .hint(u"Run: chmod 600 %1"_s.arg(path))
                        .named(u"ssh.key-file"_s));
    }
    return text;
}

Error needsPassphrase(const QString &path)
{
    return Error(Errc::Denied, u"the key %1 needs a passphrase"_s.arg(path))
        .hint(u"Add it to the agent with \"ssh-add %1\", or store the passphrase with \"slipwayctl "
              u"credential set\" "
              "and name it as the host's credential."_s.arg(path))
        .named(u"ssh.passphrase"_s);
}

} // namespace

Result<KeyFileOutline> KeyRing::outline(const QString &path)
{
    TRY(const Secret file, keyFileContents(path));
    return file
        .use([](std::string_view bytes) {
            return outlineOf(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        })
        .during(path);
}

Result<std::shared_ptr<const PrivateKey>> KeyRing::unlocked(
    const QString &path, const QString &credential, CredentialSource *source, std::stop_token stop)
{
    // Held while a passphrase is asked for and tried, so that all lanes wait for the one that does it.
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_keys.value(path))
        return known;
    TRY(const Secret file, keyFileContents(path));
    Secret passphrase;
    TRY(const KeyFileOutline outline, file.use([](std::string_view bytes) {
        return outlineOf(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }));
    if (outline.isProtected) {
        if (credential.isEmpty() || !source)
            return fail(needsPassphrase(path));
        TRY(passphrase, source->find(credential, std::move(stop)));
    }
    TRY(PrivateKey key, unlock(file, passphrase).during(path));
    const auto shared = std::make_shared<const PrivateKey>(std::move(key));
    m_keys.insert(path, shared);
    return shared;
}

} // namespace slipway::ssh
