// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/patience.h"

#include <QString>
#include <unistd.h>
#include <utility>

namespace slipway::http {

/// A socket that is closed when nobody holds it any more.
class Socket {
public:
    explicit Socket(int descriptor) : m_descriptor(descriptor) { }
    Socket(Socket &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

/// Looks the name up and connects to the first of its addresses that answers.
Result<Socket> dial(const QString &host, quint16 port, const Patience &patience);

} // namespace slipway::http
