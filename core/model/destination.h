// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway::model {

enum class StoreKind { Folder, Http, Sftp };

/// A write-once home of artifacts. Files lie at <url or path>/<package>/<version>/<file name>.
struct StoreSettings {
    QString name;
    StoreKind kind = StoreKind::Folder;
    QString url = {}; ///< http: base address; sftp: sftp://user@host:port/path; folder: a local path
    QString credential = {}; ///< name in the keychain; the value is "user:password" or a bearer token
    QString identity = {}; ///< sftp: path of a private key
    QString certificateAuthority
        = {}; ///< PEM file of an authority trusted for this store besides the system's

    friend bool operator==(const StoreSettings &, const StoreSettings &) = default;
};

/// A Python package index.
struct IndexSettings {
    QString name;
    QString upload; ///< the legacy upload address, or a local folder (file://) that serves as an index
    QString simple; ///< the base of the simple API
    QString credential = {};
    QString certificateAuthority = {};
    QString mustPassFirst = {}; ///< an index where the same bytes must have been verified before
    bool isDefault = false;

    friend bool operator==(const IndexSettings &, const IndexSettings &) = default;
};

} // namespace slipway::model
