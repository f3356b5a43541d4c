// SPDX-License-Identifier: Apache-2.0
#include "base/displayable.h"
#include "http/tls_wire.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

struct Complaint {
    QSslError::SslError error;
    const char *name;
};

// In the order of weight: a certificate from nobody we know makes its dates and names meaningless.
constexpr auto complaints = std::to_array<Complaint>({
    {QSslError::SelfSignedCertificate, "tls.unknown-authority"},
    {QSslError::SelfSignedCertificateInChain, "tls.unknown-authority"},
    {QSslError::UnableToGetLocalIssuerCertificate, "tls.unknown-authority"},
    {QSslError::UnableToGetIssuerCertificate, "tls.unknown-authority"},
    {QSslError::UnableToVerifyFirstCertificate, "tls.unknown-authority"},
    {QSslError::CertificateUntrusted, "tls.unknown-authority"},
    {QSslError::HostNameMismatch, "tls.wrong-name"},
    {QSslError::CertificateExpired, "tls.expired"},
    {QSslError::CertificateNotYetValid, "tls.not-yet-valid"},
});

QString namesIn(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    return displayable(names.mid(0, 5).join(u", "_s));
}

Error unknownAuthority(const QSslCertificate &certificate, const QString &host)
{
    const QString issuer = displayable(certificate.issuerDisplayName());
    return Error(Errc::Untrusted,
        u"the certificate of %1 was signed by \"%2\", which this computer does not know"_s.arg(host, issuer))
        .hint(u"If this is your own authority, name its PEM file in the configuration as "
              u"certificate_authority. Otherwise somebody may stand between."_s);
}

Error wrongName(const QSslCertificate &certificate, const QString &host)
{
    return Error(
        Errc::Untrusted, u"the certificate is not for %1 but for %2"_s.arg(host, namesIn(certificate)))
        .hint(u"Use the name that the certificate carries, or have it issued for this one."_s);
}

Error outOfDate(const QSslCertificate &certificate, const QString &host, const QString &name)
{
    const bool isExpired = name == "tls.expired"_L1;
    const QDateTime moment = isExpired ? certificate.expiryDate() : certificate.effectiveDate();
    const QString what = isExpired ? u"the certificate of %1 expired on %2"_s
                                   : u"the certificate of %1 is valid only from %2"_s;
    return Error(Errc::Untrusted, what.arg(host, moment.toUTC().toString(Qt::ISODate)))
        .hint(u"Have the certificate renewed, and check this computer's clock."_s);
}

} // namespace

Error explainTls(const QList<QSslError> &errors, const QString &host)
{
    for (const Complaint &complaint : complaints) {
        for (const QSslError &error : errors) {
            if (error.error() != complaint.error)
                continue;
            const QString name = QString::fromLatin1(complaint.name);
            if (name == "tls.unknown-authority"_L1)
                return unknownAuthority(error.certificate(), host).named(name);
            if (name == "tls.wrong-name"_L1)
                return wrongName(error.certificate(), host).named(name);
            return outOfDate(error.certificate(), host, name).named(name);
        }
    }
    const QString reason = errors.isEmpty() ? u"no reason was given"_s : errors.first().errorString();
    return Error(Errc::Untrusted, u"no safe connection to %1: %2"_s.arg(host, displayable(reason)))
        .named(u"tls.failed"_s)
        .hint(u"The server must offer TLS 1.2 or newer with a certificate that this computer can verify."_s);
}

} // namespace slipway::http
