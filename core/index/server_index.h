// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "index/credential.h"
#include "index/index.h"
#include "index/simple_page.h"
#include "index/upload_answer.h"

namespace slipway::index {

/// An index that is a server: the legacy upload API, and the simple API to see what came of it.
class ServerIndex final : public Index {
public:
    ServerIndex(model::IndexSettings settings, const http::Client &client, CredentialSource &credentials,
        const Clock &clock, Patience patience);

    Result<Sighting> look(const Distribution &wanted, std::stop_token stop) override;
    Result<UploadOutcome> upload(const Distribution &what, const QString &path,
        const QList<MetadataField> &metadata, std::stop_token stop, task::Progress *progress) override;
    Result<Arrival> verify(
        const Distribution &wanted, std::stop_token stop, task::Progress *progress) override;
    Result<QString> inspectCredential(const QString &package, std::stop_token stop) override;

private:
    [[nodiscard]] QUrl pageOf(const QString &package) const;
    [[nodiscard]] bool mayHaveCredential(const QUrl &address) const;
    Result<http::Response> get(
        const http::Request &request, const QString &package, std::stop_token stop, task::Progress *progress);
    Result<Sighting> read(const http::Response &page, const Distribution &wanted, std::stop_token stop);
    Result<Sighting> compareByDownload(Sighting sighting, const Distribution &wanted, std::stop_token stop);
    Result<Digests> download(
        const QUrl &file, const Distribution &wanted, std::stop_token stop, task::Progress *progress);
    /// One look and, when the file is listed, its download; `why` says why there is nothing yet.
    Result<std::optional<Arrival>> tryToFetch(
        const Distribution &wanted, QString &why, std::stop_token stop, task::Progress *progress);
    Result<UploadOutcome> reconcile(
        const Distribution &what, const UploadAnswer &answer, std::stop_token stop);

    model::IndexSettings m_settings;
    const http::Client &m_client;
    CredentialSource &m_credentials;
    const Clock &m_clock;
    Patience m_patience;
};

} // namespace slipway::index
