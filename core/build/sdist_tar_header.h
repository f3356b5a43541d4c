// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace slipway::build::tar {

/// A field of a header block: where it is, how long, and what it is called in a message.
struct Field {
    qsizetype at;
    qsizetype size;
    const char *name;
};

inline constexpr Field path{0, 100, "name"};
inline constexpr Field mode{100, 8, "mode"};
inline constexpr Field uid{108, 8, "uid"};
inline constexpr Field gid{116, 8, "gid"};
inline constexpr Field size{124, 12, "size"};
inline constexpr Field time{136, 12, "mtime"};
inline constexpr Field checksum{148, 8, "checksum"};
inline constexpr Field type{156, 1, "type"};
inline constexpr Field target{157, 100, "link name"};
inline constexpr Field magic{257, 8, "magic"};
inline constexpr Field owner{265, 32, "owner"};
inline constexpr Field group{297, 32, "group"};
inline constexpr Field prefix{345, 155, "prefix"};

/// A field's text up to the first NUL.
[[nodiscard]] QByteArray text(QByteArrayView block, const Field &field);
/// A field's number: octal digits as POSIX has them, or the binary form of GNU where that is not negative.
[[nodiscard]] Result<qint64> number(QByteArrayView block, const Field &field);
/// The sum that a header's checksum field must have.
[[nodiscard]] qint64 checksumOf(QByteArrayView block);

} // namespace slipway::build::tar
