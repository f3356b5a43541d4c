// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>
#include <memory>
#include <openssl/evp.h>

namespace slipway::build {

/// SHA-256 alone, for members: an archive may hold a gigabyte, and three digests of it would cost three
/// times.
class Sha256 {
public:
    Sha256() { start(); }

    void add(QByteArrayView bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    }
    /// Lower-case hex of all that was added; the next digest begins.
    [[nodiscard]] QString finish()
    {
        unsigned char bytes[EVP_MAX_MD_SIZE];
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), bytes, &size);
        start();
        return QString::fromLatin1(
            QByteArray(reinterpret_cast<char *>(bytes), static_cast<qsizetype>(size)).toHex());
    }

private:
    struct Free {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    void start() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }

    std::unique_ptr<EVP_MD_CTX, Free> m_context{EVP_MD_CTX_new()};
};

} // namespace slipway::build
