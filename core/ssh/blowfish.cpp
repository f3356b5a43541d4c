// SPDX-License-Identifier: Apache-2.0
#include "ssh/blowfish.h"

#include "base/secret.h"

#include <memory>
#include <openssl/bn.h>
#include <vector>

namespace slipway::ssh {

namespace {

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

Number zero()
{
    return {BN_new(), &BN_free};
}

/// arctan(1/x) times 2^bits.
Number arctanOfInverse(BN_ULONG x, int bits)
{
    Number power = zero();
    BN_set_bit(power.get(), bits);
    BN_div_word(power.get(), x);
    Number sum(BN_dup(power.get()), &BN_free);
    Number term = zero();
    bool negative = true;
    for (BN_ULONG n = 3; !BN_is_zero(power.get()); n += 2) {
        BN_div_word(power.get(), x * x);
        BN_copy(term.get(), power.get());
        BN_div_word(term.get(), n);
        if (negative)
            BN_sub(sum.get(), sum.get(), term.get());
        else
            BN_add(sum.get(), sum.get(), term.get());
        negative = !negative;
    }
    return sum;
}

/// The first `count` 32-bit words of pi's fraction, by Machin's formula.
std::vector<std::uint32_t> fractionOfPi(int count)
{
    constexpr int guard = 128;
    const int bits = count * 32 + guard;
    Number pi = arctanOfInverse(5, bits);
    BN_lshift(pi.get(), pi.get(), 4);
    Number other = arctanOfInverse(239, bits);
    BN_lshift(other.get(), other.get(), 2);
    BN_sub(pi.get(), pi.get(), other.get());
    BN_rshift(pi.get(), pi.get(), guard);
    BN_mask_bits(pi.get(), count * 32);
    std::vector<unsigned char> bytes(static_cast<std::size_t>(count) * 4);
    BN_bn2binpad(pi.get(), bytes.data(), static_cast<int>(bytes.size()));
    std::vector<std::uint32_t> words;
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        words.push_back(std::uint32_t{bytes[i]} << 24U | std::uint32_t{bytes[i + 1]} << 16U
            | std::uint32_t{bytes[i + 2]} << 8U | bytes[i + 3]);
    }
    return words;
}

/// The next 32 bits of bytes that are read round and round.
std::uint32_t nextWord(std::span<const unsigned char> bytes, std::size_t &position)
{
    std::uint32_t word = 0;
    for (int i = 0; i < 4; ++i) {
        word = word << 8U | bytes[position];
        position = (position + 1) % bytes.size();
    }
    return word;
}

} // namespace

Blowfish::State Blowfish::digitsOfPi()
{
    const std::vector<std::uint32_t> words = fractionOfPi(18 + 4 * 256);
    State state;
    auto next = words.begin();
    for (std::uint32_t &subkey : state.subkeys)
        subkey = *next++;
    for (auto &box : state.boxes) {
        for (std::uint32_t &entry : box)
            entry = *next++;
    }
    return state;
}

Blowfish::Blowfish()
{
    static const State initial = digitsOfPi();
    m_state = initial;
}

Blowfish::~Blowfish()
{
    wipeMemory(&m_state, sizeof m_state);
}

std::uint32_t Blowfish::round(std::uint32_t half) const
{
    return ((m_state.boxes[0][half >> 24U] + m_state.boxes[1][half >> 16U & 0xffU])
               ^ m_state.boxes[2][half >> 8U & 0xffU])
        + m_state.boxes[3][half & 0xffU];
}

void Blowfish::encrypt(std::uint32_t &left, std::uint32_t &right) const
{
    for (std::size_t i = 0; i < 16; i += 2) {
        left ^= m_state.subkeys[i];
        right ^= round(left);
        right ^= m_state.subkeys[i + 1];
        left ^= round(right);
    }
    left ^= m_state.subkeys[16];
    right ^= m_state.subkeys[17];
    std::swap(left, right);
}

void Blowfish::mixIn(std::span<const unsigned char> key)
{
    std::size_t position = 0;
    for (std::uint32_t &subkey : m_state.subkeys)
        subkey ^= nextWord(key, position);
}

void Blowfish::expand(std::span<const unsigned char> salt, std::span<const unsigned char> key)
{
    mixIn(key);
    std::size_t position = 0;
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    const auto fill = [&](std::span<std::uint32_t> words) {
        for (std::size_t i = 0; i < words.size(); i += 2) {
            left ^= nextWord(salt, position);
            right ^= nextWord(salt, position);
            encrypt(left, right);
            words[i] = left;
            words[i + 1] = right;
        }
    };
    fill(m_state.subkeys);
    for (auto &box : m_state.boxes)
        fill(box);
}

void Blowfish::expand(std::span<const unsigned char> key)
{
    constexpr std::array<unsigned char, 4> nothing = {};
    expand(nothing, key);
}

} // namespace slipway::ssh
