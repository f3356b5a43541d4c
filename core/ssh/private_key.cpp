// SPDX-License-Identifier: Apache-2.0
#include "ssh/private_key.h"

#include "ssh/bcrypt_kdf.h"
#include "ssh/wire_format.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr QByteArrayView beginMark = "-----BEGIN OPENSSH PRIVATE KEY-----";
constexpr QByteArrayView endMark = "-----END OPENSSH PRIVATE KEY-----";
constexpr std::string_view magic("openssh-key-v1\0", 15);
constexpr quint32 mostRounds = 2000;

Error damaged()
{
    return Error(Errc::InvalidInput, u"the file is not a private key, or it is damaged"_s)
        .hint(u"Check it with \"ssh-keygen -y -f FILE\"."_s)
        .named(u"ssh.key-file"_s);
}

Error wrongPassphrase()
{
    return Error(Errc::Denied, u"the passphrase does not open the key"_s)
        .hint(u"Store the right one with \"slipwayctl credential set\"."_s)
        .named(u"ssh.passphrase"_s);
}

/// The parts of OpenSSH's container. The views point into the decoded bytes.
struct Container {
    QByteArrayView cipher = {};
    QByteArrayView salt = {};
    quint32 rounds = 0;
    QByteArrayView publicBlob = {};
    QByteArrayView sealed = {};
    QByteArrayView tag = {}; ///< of ciphers that authenticate
};

bool isOpenSsh(QByteArrayView file)
{
    return file.indexOf(beginMark) >= 0;
}

QByteArray decoded(QByteArrayView file)
{
    const qsizetype begin = file.indexOf(beginMark) + beginMark.size();
    const qsizetype end = file.indexOf(endMark, begin);
    return end < 0 ? QByteArray()
                   : QByteArray::fromBase64(QByteArray::fromRawData(file.data() + begin, end - begin));
}

std::optional<Container> parse(QByteArrayView bytes)
{
    PacketReader reader(bytes);
    const auto start = reader.bytes(magic.size());
    if (!start || *start != QByteArrayView(magic.data(), magic.size()))
        return std::nullopt;
    const auto cipher = reader.string();
    const auto kdf = reader.string();
    const auto options = reader.string();
    const auto count = reader.number();
    const auto publicBlob = reader.string();
    const auto sealed = reader.string();
    if (!cipher || !kdf || !options || count != 1 || !publicBlob || !sealed)
        return std::nullopt;
    Container container
        = {.cipher = *cipher, .publicBlob = *publicBlob, .sealed = *sealed, .tag = reader.rest()};
    if (*kdf == "bcrypt") {
        PacketReader parameters(*options);
        container.salt = parameters.string().value_or(QByteArrayView());
        container.rounds = parameters.number().value_or(0);
        if (container.salt.isEmpty() || container.rounds == 0 || container.rounds > mostRounds)
            return std::nullopt;
    }
    return container;
}

const EVP_CIPHER *cipherOf(QByteArrayView name)
{
    struct Cipher {
        QByteArrayView name;
        const EVP_CIPHER *(*get)() = nullptr;
    };
    static constexpr Cipher ciphers[] = {{"aes256-ctr", &EVP_aes_256_ctr}, {"aes192-ctr", &EVP_aes_192_ctr},
        {"aes128-ctr", &EVP_aes_128_ctr}, {"aes256-cbc", &EVP_aes_256_cbc}, {"aes192-cbc", &EVP_aes_192_cbc},
        {"aes128-cbc", &EVP_aes_128_cbc}, {"aes256-gcm@openssh.com", &EVP_aes_256_gcm},
        {"aes128-gcm@openssh.com", &EVP_aes_128_gcm}};
    for (const Cipher &cipher : ciphers) {
        if (cipher.name == name)
            return cipher.get();
    }
    return nullptr;
}

/// The unsealed private part, or nothing where the cipher itself notices that the key is wrong.
QByteArray decrypt(const Container &container, const EVP_CIPHER *cipher, const Secret &keyAndStart)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
        EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray opened(container.sealed.size() + EVP_MAX_BLOCK_LENGTH, '\0');
    const auto *sealed = reinterpret_cast<const unsigned char *>(container.sealed.data());
    auto *target = reinterpret_cast<unsigned char *>(opened.data());
    int length = 0;
    int rest = 0;
    const bool good = keyAndStart.use([&](std::string_view bytes) {
        const auto *key = reinterpret_cast<const unsigned char *>(bytes.data());
        const unsigned char *start = key + EVP_CIPHER_get_key_length(cipher);
        if (EVP_DecryptInit_ex(context.get(), cipher, nullptr, key, start) != 1)
            return false;
        EVP_CIPHER_CTX_set_padding(context.get(), 0);
        if (EVP_CIPHER_get_mode(cipher) == EVP_CIPH_GCM_MODE) {
            QByteArray tag = container.tag.toByteArray();
            if (EVP_CIPHER_CTX_ctrl(
                    context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag.size()), tag.data())
                != 1)
                return false;
        }
        return EVP_DecryptUpdate(
                   context.get(), target, &length, sealed, static_cast<int>(container.sealed.size()))
            == 1
            && EVP_DecryptFinal_ex(context.get(), target + length, &rest) == 1;
    });
    if (!good)
        wipe(opened);
    else
        opened.resize(length + rest);
    return opened;
}

/// Wraps the private part up again without a cipher.
Secret unsealedText(const Container &container, const QByteArray &opened)
{
    QByteArray bytes;
    bytes.reserve(opened.size() + container.publicBlob.size() + 128); // no copies left behind on growing
    bytes.append(magic.data(), magic.size());
    appendString(bytes, "none");
    appendString(bytes, "none");
    appendString(bytes, "");
    appendNumber(bytes, 1);
    appendString(bytes, container.publicBlob);
    appendString(bytes, opened);
    QByteArray base64 = bytes.toBase64();
    wipe(bytes);
    QByteArray text;
    text.reserve(base64.size() + base64.size() / 64 + 256);
    text.append(beginMark).append('\n');
    for (qsizetype i = 0; i < base64.size(); i += 70)
        text.append(base64.constData() + i, std::min<qsizetype>(70, base64.size() - i)).append('\n');
    text.append(endMark).append('\n');
    wipe(base64);
    return Secret::taking(std::move(text));
}

Result<PrivateKey> unlockOpenSsh(QByteArrayView file, const Secret &passphrase)
{
    const QByteArray bytes = decoded(file);
    const auto container = parse(bytes);
    if (!container)
        return fail(damaged());
    const EVP_CIPHER *cipher = cipherOf(container->cipher);
    if (!cipher) {
        return fail(
            Error(Errc::Unsupported,
                u"the key is protected with the cipher %1"_s.arg(QLatin1String(container->cipher)))
                .hint(u"Give it a common one with \"ssh-keygen -p -f FILE\", or add it to the agent."_s));
    }
    const auto length
        = std::size_t(EVP_CIPHER_get_key_length(cipher)) + std::size_t(EVP_CIPHER_get_iv_length(cipher));
    const Secret key = passphrase.use([&](std::string_view phrase) {
        return bcryptKdf(phrase, container->salt, length, container->rounds);
    });
    QByteArray opened = decrypt(*container, cipher, key);
    PacketReader check(opened);
    const auto first = check.number();
    if (!first || first != check.number()) {
        wipe(opened);
        return fail(wrongPassphrase());
    }
    PrivateKey result = {.text = unsealedText(*container, opened),
        .publicBlob = container->publicBlob.toByteArray(),
        .wasProtected = true};
    wipe(opened);
    return result;
}

int givePassphrase(char *buffer, int size, int /*writing*/, void *context)
{
    return static_cast<const Secret *>(context)->use([&](std::string_view phrase) {
        const auto count = std::min(phrase.size(), static_cast<std::size_t>(size));
        std::copy_n(phrase.data(), count, buffer);
        return static_cast<int>(count);
    });
}

Result<PrivateKey> unlockPem(QByteArrayView file, const Secret &passphrase)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> in(
        BIO_new_mem_buf(file.data(), static_cast<int>(file.size())), &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(in.get(), nullptr, &givePassphrase, const_cast<Secret *>(&passphrase)),
        &EVP_PKEY_free);
    if (!key)
        return fail(wrongPassphrase());
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_secmem()), &BIO_free);
    if (PEM_write_bio_PrivateKey_traditional(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
        != 1)
        return fail(damaged());
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    return PrivateKey{
        .text = Secret::copying({text, static_cast<std::size_t>(length)}), .wasProtected = true};
}

} // namespace

Result<KeyFileOutline> outlineOf(QByteArrayView file)
{
    if (isOpenSsh(file)) {
        QByteArray bytes = decoded(file);
        Result<KeyFileOutline> outline = fail(damaged());
        if (const auto container = parse(bytes)) {
            outline = KeyFileOutline{.isProtected = container->cipher != "none",
                .publicBlob = container->publicBlob.toByteArray()};
        }
        wipe(bytes);
        return outline;
    }
    if (file.indexOf("-----BEGIN ") < 0 || file.indexOf("PRIVATE KEY-----") < 0)
        return fail(damaged());
    return KeyFileOutline{.isProtected = file.indexOf("-----BEGIN ENCRYPTED PRIVATE KEY-----") >= 0
            || file.indexOf("Proc-Type: 4,ENCRYPTED") >= 0};
}

Result<PrivateKey> unlock(const Secret &file, const Secret &passphrase)
{
    return file.use([&](std::string_view bytes) -> Result<PrivateKey> {
        const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
        TRY(const KeyFileOutline outline, outlineOf(view));
        if (!outline.isProtected)
            return PrivateKey{.text = file.clone(), .publicBlob = outline.publicBlob};
        return isOpenSsh(view) ? unlockOpenSsh(view, passphrase) : unlockPem(view, passphrase);
    });
}

} // namespace slipway::ssh
