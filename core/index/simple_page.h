// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

namespace slipway::index {

/// A file as a page of the simple API lists it.
struct ListedFile {
    QString name = {};
    QUrl url = {}; ///< resolved against the page's own address
    QString sha256 = {}; ///< lower case; empty: not told
    bool isYanked = false;
    QDateTime uploaded = {}; ///< not valid: not told

    friend bool operator==(const ListedFile &, const ListedFile &) = default;
};

/// One project's page of the simple API, as HTML (PEP 503) or JSON (PEP 691).
struct SimplePage {
    QList<ListedFile> files = {};

    /// What to ask for.
    static constexpr const char *accept = "application/vnd.pypi.simple.v1+json, "
                                          "application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";

    /// Reads what came, by its own type and not by what was asked for. Unsupported "index.too-new" for a
    /// major version of the API above 1; Failed "index.broken-answer" for what is neither.
    static Result<SimplePage> parse(
        const QByteArray &body, const QByteArray &contentType, const QUrl &address);
};

} // namespace slipway::index
