// SPDX-License-Identifier: Apache-2.0
#include "base/digest.h"

#include <QCryptographicHash>
#include <QFile>
#include <algorithm>
#include <openssl/evp.h>

namespace slipway {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

Context start(const EVP_MD *method)
{
    Context context(EVP_MD_CTX_new());
    EVP_DigestInit_ex(context.get(), method, nullptr);
    return context;
}

QString hexOf(EVP_MD_CTX *context)
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(context, bytes, &size);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<char *>(bytes), static_cast<qsizetype>(size)).toHex());
}

} // namespace

// MD5 and SHA-256 come from OpenSSL, which uses the processor's own instructions; it has no BLAKE2b of 256
// bits.
struct Digester::State {
    Context md5 = start(EVP_md5());
    Context sha256 = start(EVP_sha256());
    QCryptographicHash blake2b{QCryptographicHash::Blake2b_256};
    qint64 size = 0;
};

Digester::Digester() : m_state(std::make_unique<State>()) { }
Digester::~Digester() = default;
Digester::Digester(Digester &&) noexcept = default;
Digester &Digester::operator=(Digester &&) noexcept = default;

void Digester::add(QByteArrayView bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    EVP_DigestUpdate(m_state->md5.get(), bytes.data(), size);
    EVP_DigestUpdate(m_state->sha256.get(), bytes.data(), size);
    m_state->blake2b.addData(bytes);
    m_state->size += bytes.size();
}

Digests Digester::finish()
{
    return {
        .md5 = hexOf(m_state->md5.get()),
        .sha256 = hexOf(m_state->sha256.get()),
        .blake2b = QString::fromLatin1(m_state->blake2b.result().toHex()),
        .size = m_state->size,
    };
}

Result<Digests> digestFile(
    const QString &path, std::stop_token stop, const std::function<void(qint64)> &onBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(file.exists() ? Errc::Failed : Errc::NotFound,
            QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    Digester digester;
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, QStringLiteral("stopped while reading %1").arg(path));
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return fail(Errc::Failed, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
        if (got == 0)
            return digester.finish();
        digester.add(QByteArrayView(block.constData(), got));
        if (onBytes)
            onBytes(got);
    }
}

QString sha256Hex(QByteArrayView bytes)
{
    Context context = start(EVP_sha256());
    EVP_DigestUpdate(context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    return hexOf(context.get());
}

bool isSha256(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

} // namespace slipway
