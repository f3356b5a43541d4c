// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <functional>
#include <memory>
#include <stop_token>

namespace slipway {

/// The three digests that the packaging world asks for, as lower-case hex, and the size in bytes.
struct Digests {
    QString md5 = {};
    QString sha256 = {};
    QString blake2b = {}; ///< BLAKE2b with 256 bits
    qint64 size = 0;

    friend bool operator==(const Digests &, const Digests &) = default;
};

/// Computes all three digests in one pass over the bytes.
class Digester {
public:
    Digester();
    ~Digester();
    Digester(Digester &&) noexcept;
    Digester &operator=(Digester &&) noexcept;

    void add(QByteArrayView bytes);
    /// The digests of all that was added. The digester is spent afterwards.
    [[nodiscard]] Digests finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Digests a file in one pass, in constant memory. Blocks; `onBytes` hears of each block read.
Result<Digests> digestFile(
    const QString &path, std::stop_token stop = {}, const std::function<void(qint64)> &onBytes = {});

/// SHA-256 as lower-case hex.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

/// True for exactly 64 lower-case hexadecimal digits.
[[nodiscard]] bool isSha256(QStringView text);

} // namespace slipway
