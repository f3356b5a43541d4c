// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/http/raw_server.h"

#include <QMap>

namespace slipway::fakes {

/// Answers like one of the artifact servers that cannot run here, word for word as they are documented, and
/// has switchable faults.
class StoreDouble {
public:
    enum class Kind {
        Artifactory, ///< an account without the right to overwrite; answers 403
        LooseArtifactory, ///< an account with that right: 201 for a replacement as well
        Nexus, ///< redeploy switched off; 400
        NewNexus, ///< the same, since 3.96; 409
        Gitea, ///< 409
        Gitlab, ///< duplicates rejected; 400
        Apache, ///< mod_dav: 412 on If-None-Match, 409 while the folder is missing
    };
    struct Asked {
        QByteArray method = {};
        QByteArray path = {};
        QByteArray head = {};
        QByteArray body = {};
    };
    /// Called before the double answers, with the body read unless it is a PUT's. True: it has answered.
    using Fault = std::function<bool(RawConnection &, const Asked &)>;

    explicit StoreDouble(Kind kind);

    /// Where artifacts go.
    [[nodiscard]] QString address() const;
    void setFault(Fault fault);
    /// The files by path below the address.
    [[nodiscard]] QMap<QByteArray, QByteArray> files() const;
    void plant(const QByteArray &path, const QByteArray &bytes);
    [[nodiscard]] QByteArray heard() const { return m_server->heard(); }

private:
    void serve(RawConnection &connection);
    QByteArray answerTo(const Asked &asked);
    QByteArray answerToPut(const Asked &asked);
    QByteArray refusal(const QByteArray &path) const;
    [[nodiscard]] QByteArray record(const QByteArray &path) const;

    const Kind m_kind;
    const QByteArray m_root;
    mutable std::mutex m_mutex;
    Fault m_fault;
    QMap<QByteArray, QByteArray> m_files;
    QByteArrayList m_folders;
    std::unique_ptr<RawServer> m_server; // last: it calls into the rest
};

} // namespace slipway::fakes
