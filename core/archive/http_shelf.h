// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/shelf.h"
#include "archive/store.h"
#include "http/client.h"

namespace slipway::archive {

/// A store behind a web server.
class HttpShelf final : public Shelf {
public:
    HttpShelf(const model::StoreSettings &settings, Secret credential, HttpPatience patience);

    [[nodiscard]] QString location(const ArtifactPlace &place) const override;
    Result<std::optional<Digests>> read(
        const ArtifactPlace &place, qint64 most, const QString &toPath, const Work &work) override;
    Result<Creation> create(
        const ArtifactPlace &place, const QString &file, const Digests &digests, const Work &work) override;
    Result<QStringList> greet(const Work &work) override;

private:
    enum class Asking { First, Not }; ///< whether the server is asked before the file is sent
    [[nodiscard]] QUrl urlOf(const QStringList &parts) const;
    [[nodiscard]] http::Request request(http::Method method, const QUrl &url, qint64 bytes = 0) const;
    Result<Creation> put(const ArtifactPlace &place, const QString &file, const Digests &digests,
        Asking asking, const Work &work);
    Result<Creation> understand(const ArtifactPlace &place, const http::Response &answer,
        const Digests &digests, const Work &work) const;
    Result<bool> isThere(const ArtifactPlace &place, const Work &work) const;
    void makeCollections(const ArtifactPlace &place, const Work &work) const;

    QByteArray m_base; ///< encoded, without a slash at its end
    QString m_certificateAuthority;
    Secret m_credential;
    HttpPatience m_patience;
    http::Client m_client = http::Client();
};

} // namespace slipway::archive
