// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace slipway::ssh {

/// The Blowfish cipher with bcrypt's expensive key schedule, which OpenSSL does not offer. For bcryptKdf()
/// alone.
class Blowfish {
public:
    Blowfish(); ///< the initial state: the digits of pi
    ~Blowfish();
    Blowfish(const Blowfish &) = delete;
    Blowfish &operator=(const Blowfish &) = delete;

    void expand(std::span<const unsigned char> salt, std::span<const unsigned char> key);
    void expand(std::span<const unsigned char> key);
    void encrypt(std::uint32_t &left, std::uint32_t &right) const;

private:
    struct State {
        std::array<std::uint32_t, 18> subkeys = {};
        std::array<std::array<std::uint32_t, 256>, 4> boxes = {};
    };
    static State digitsOfPi();
    void mixIn(std::span<const unsigned char> key);
    [[nodiscard]] std::uint32_t round(std::uint32_t half) const;

    State m_state;
};

} // namespace slipway::ssh
