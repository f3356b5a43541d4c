// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <span>
#include <string_view>

namespace slipway {

/// A password, a token, a passphrase. It cannot be copied, printed, streamed, compared with == or turned into
/// a string by accident; its bytes lie in memory of their own that is never swapped out and is zeroed at the
/// end.
///
///     Secret token = Secret::taking(std::move(bytes));       // zeroes what it was made from
///     token.use([&](std::string_view bytes) { ... });        // the only way to the bytes
class Secret {
public:
    Secret() = default;
    /// Takes the bytes over and zeroes the array that they came in (a shared array is detached by its owner
    /// first).
    [[nodiscard]] static Secret taking(QByteArray &&bytes);
    [[nodiscard]] static Secret copying(std::string_view bytes);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// A second one with the same bytes; said aloud, because every copy is one more to lose.
    [[nodiscard]] Secret clone() const;
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Takes the same time wherever the two differ.
    [[nodiscard]] bool equals(const Secret &other) const;

    /// Calls `action` with the bytes, valid during the call only. What it makes of them is its to zero.
    template <typename Action>
    auto use(Action &&action) const
    {
        return std::forward<Action>(action)(std::string_view(m_bytes, m_size));
    }

private:
    void wipe() noexcept;

    char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0; ///< whole pages
};

/// Zeroes memory in a way that the compiler may not leave out.
void wipeMemory(void *bytes, std::size_t size) noexcept;
/// Zeroes the array's bytes, then empties it. The caller's array must not be shared.
void wipe(QByteArray &bytes) noexcept;

} // namespace slipway
