// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::model {

// What things may be called. Names travel into folder names, command lines and web addresses, so each kind
// has a narrow alphabet; whatever else people write (branches, messages, authors) is shown but never used as
// a name.

Result<> checkProjectName(const QString &name); ///< [a-z0-9][a-z0-9._-]{0,62}
Result<> checkEnvironmentName(const QString &name); ///< [a-z][a-z0-9-]{0,30}
Result<> checkHostName(const QString &name); ///< what we call a host: letters, digits, "." "_" "-"
Result<> checkAddress(const QString &address); ///< RFC 1123 host name, IPv4 or IPv6
Result<> checkUserName(const QString &user); ///< [a-z_][a-z0-9_-]{0,31}
Result<> checkResourceName(const QString &name); ///< stores, indexes, credentials: as projects
Result<> checkRoleName(const QString &role); ///< as environments

/// PEP 503: lower case, runs of "-", "_" and "." become one "-". How two package names are compared.
[[nodiscard]] QString normalizedPackage(const QString &name);
/// PEP 625: the same with "_"; how a package name stands in a file name.
[[nodiscard]] QString packageInFileName(const QString &name);
/// True for what PyPI takes as a project name (PEP 508).
[[nodiscard]] bool isPackageName(const QString &name);

} // namespace slipway::model
