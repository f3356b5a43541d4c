// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/dial.h"
#include "http/wire.h"

#include <QSslError>

namespace slipway::http {

/// Speaks TLS 1.2 or newer over a connected socket, and lets only a server pass whose certificate is valid
/// now, carries this name and was signed by an authority of the system or of the PEM file.
Result<std::unique_ptr<Wire>> openTls(
    Socket socket, const QString &host, const QString &certificateAuthority, const Patience &patience);

/// What is wrong with a server's certificate, as one failure with a name and a hint.
[[nodiscard]] Error explainTls(const QList<QSslError> &errors, const QString &host);

} // namespace slipway::http
