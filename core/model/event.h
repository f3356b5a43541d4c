// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace slipway::model {

/// One entry of the audit trail, as it is stored and hashed.
struct Event {
    qint64 seq = 0;
    qint64 atMicroseconds = 0; ///< since 1970, UTC
    QString login = {}; ///< of the computer or the database
    QString person = {};
    QString action = {}; ///< "release.created", "deployment.started", ...
    QString object = {}; ///< "release/shop/1.4.0", "deployment/17"
    QString detail = {}; ///< exact text of a JSON object; reasons are in it
    QString previousHash = {}; ///< hex
    QString hash = {}; ///< hex

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace slipway::model
