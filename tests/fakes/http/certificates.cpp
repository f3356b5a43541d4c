// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/http/certificates.h"

#include <QFile>
#include <cstdio>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace slipway::fakes {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Key newKey()
{
    return {EVP_EC_gen("P-256"), &EVP_PKEY_free};
}

void addExtension(X509 *certificate, X509 *issuer, int what, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate newCertificate(const QByteArray &name, EVP_PKEY *key, long from, long until)
{
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    std::uint32_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), until);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    return certificate;
}

void write(const QString &path, X509 *certificate)
{
    std::FILE *file = std::fopen(QFile::encodeName(path).constData(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
}

void write(const QString &path, EVP_PKEY *key)
{
    std::FILE *file = std::fopen(QFile::encodeName(path).constData(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
}

} // namespace

struct CertificateAuthority::State {
    QString folder;
    QString name;
    Key key = newKey();
    Certificate certificate = {nullptr, &X509_free};
};

CertificateAuthority::CertificateAuthority(const QString &folder, const QString &name)
    : m_state(std::make_unique<State>())
{
    m_state->folder = folder;
    m_state->name = name;
    m_state->certificate = newCertificate(name.toUtf8(), m_state->key.get(), -86400, 10 * 86400);
    X509 *own = m_state->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    addExtension(own, own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(own, m_state->key.get(), EVP_sha256());
    write(path(), own);
}

CertificateAuthority::~CertificateAuthority() = default;

QString CertificateAuthority::path() const
{
    return QStringLiteral("%1/%2.pem").arg(m_state->folder, m_state->name);
}

CertificateAuthority::Pair CertificateAuthority::sign(const Wish &wish) const
{
    const Key key = newKey();
    const Certificate made = newCertificate(wish.file.toUtf8(), key.get(), wish.validFrom, wish.validUntil);
    X509 *issuer = wish.selfSigned ? made.get() : m_state->certificate.get();
    X509_set_issuer_name(made.get(), X509_get_subject_name(issuer));
    addExtension(made.get(), issuer, NID_subject_alt_name, wish.names.join(u',').toLatin1());
    X509_sign(made.get(), wish.selfSigned ? key.get() : m_state->key.get(), EVP_sha256());
    const QString stem = QStringLiteral("%1/%2").arg(m_state->folder, wish.file);
    write(stem + QStringLiteral(".pem"), made.get());
    write(stem + QStringLiteral(".key"), key.get());
    return {stem + QStringLiteral(".pem"), stem + QStringLiteral(".key")};
}

} // namespace slipway::fakes
