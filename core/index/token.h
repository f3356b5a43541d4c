// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace slipway::index {

/// What a PyPI token says of itself, read without asking anybody.
struct Token {
    QString location = {}; ///< "pypi.org"
    std::optional<QStringList> projects
        = {}; ///< normalised names that it is good for; nothing: not limited by name
    bool isLimitedToProjectsById = false; ///< to projects that only the index can name
    bool isForOneUser = false;
    QDateTime notBefore = {};
    QDateTime expires = {};

    static Result<Token> read(const Secret &token);

    /// Refuses a token that cannot work: for another index, another project, or at another time.
    Result<> check(const QUrl &upload, const QString &package, const QDateTime &now) const;
    /// "a token for test.pypi.org, project shop, until 2027-01-01"
    [[nodiscard]] QString description() const;
};

/// True for what looks like a token of Warehouse.
[[nodiscard]] bool isToken(const Secret &credential);

} // namespace slipway::index
