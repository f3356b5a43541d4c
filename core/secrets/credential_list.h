// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>

namespace slipway::secrets {

/// A credential as far as anybody may see it: never its value.
struct Credential {
    QString name = {};
    QDateTime created = {}; ///< UTC; when its present value was stored
    QDateTime lastUsed = {}; ///< not valid: never

    friend bool operator==(const Credential &, const Credential &) = default;
};

/// The names of a profile's credentials, in a file of the profile (JSON, mode 0600), because a keychain
/// cannot list what is ours. Safe for several processes at once. It holds no values.
class CredentialList {
public:
    explicit CredentialList(QString file) : m_file(std::move(file)) { }

    [[nodiscard]] Result<QList<Credential>> all() const; ///< by name; none when the file is not there yet
    Result<> noteStored(const QString &name, const QDateTime &at);
    Result<> noteUsed(const QString &name, const QDateTime &at); ///< a name that is not listed is added
    Result<> noteRemoved(const QString &name);

private:
    template <typename Edit>
    Result<> change(Edit edit);

    QString m_file;
};

} // namespace slipway::secrets
