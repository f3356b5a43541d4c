// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <memory>

namespace slipway::fakes {

/// An authority of a test's own that signs certificates, also wrong ones. All files lie in one folder.
class CertificateAuthority {
public:
    struct Wish {
        QString file; ///< <file>.pem and <file>.key are written
        QStringList names = {QStringLiteral("IP:127.0.0.1")}; ///< "DNS:..." or "IP:..."
        long validFrom = -3600; ///< seconds from now
        long validUntil = 86400;
        bool selfSigned = false;
    };
    struct Pair {
        QString certificate;
        QString key;
    };

    /// Makes the authority; its certificate is <folder>/<name>.pem.
    CertificateAuthority(const QString &folder, const QString &name);
    ~CertificateAuthority();

    [[nodiscard]] QString path() const;
    [[nodiscard]] Pair sign(const Wish &wish) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace slipway::fakes
