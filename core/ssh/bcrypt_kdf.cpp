// SPDX-License-Identifier: Apache-2.0
#include "ssh/bcrypt_kdf.h"

#include "ssh/blowfish.h"
#include "ssh/wire_format.h"

#include <algorithm>
#include <openssl/sha.h>

namespace slipway::ssh {

namespace {

constexpr std::size_t blockSize = 32;
using Hash = std::array<unsigned char, SHA512_DIGEST_LENGTH>;
using Block = std::array<unsigned char, blockSize>;

Hash sha512(std::string_view bytes)
{
    Hash hash = {};
    SHA512(reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), hash.data());
    return hash;
}

std::string_view view(const Block &block)
{
    return {reinterpret_cast<const char *>(block.data()), block.size()};
}

Block bcryptHash(const Hash &passphrase, const Hash &salt)
{
    Blowfish cipher;
    cipher.expand(salt, passphrase);
    for (int i = 0; i < 64; ++i) {
        cipher.expand(salt);
        cipher.expand(passphrase);
    }
    constexpr std::string_view text = "OxychromaticBlowfishSwatDynamite";
    std::array<std::uint32_t, blockSize / 4> words = {};
    for (std::size_t i = 0; i < text.size(); ++i)
        words[i / 4] = words[i / 4] << 8U | static_cast<unsigned char>(text[i]);
    for (int i = 0; i < 64; ++i) {
        for (std::size_t w = 0; w < words.size(); w += 2)
            cipher.encrypt(words[w], words[w + 1]);
    }
    Block block = {};
    for (std::size_t i = 0; i < block.size(); ++i)
        block[i] = static_cast<unsigned char>(words[i / 4] >> 8U * (i % 4));
    wipeMemory(words.data(), sizeof words);
    return block;
}

/// One block of the key: all rounds added up.
Block keyBlock(const Hash &passphrase, QByteArrayView salt, quint32 number, quint32 rounds)
{
    QByteArray counted = salt.toByteArray();
    appendNumber(counted, number);
    Block step
        = bcryptHash(passphrase, sha512({counted.constData(), static_cast<std::size_t>(counted.size())}));
    Block sum = step;
    for (quint32 round = 1; round < rounds; ++round) {
        step = bcryptHash(passphrase, sha512(view(step)));
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] = static_cast<unsigned char>(sum[i] ^ step[i]);
    }
    wipeMemory(step.data(), step.size());
    return sum;
}

} // namespace

Secret bcryptKdf(std::string_view passphrase, QByteArrayView salt, std::size_t length, quint32 rounds)
{
    Hash hashed = sha512(passphrase);
    // The blocks are dealt out over the whole key, so that each byte of it costs all the work.
    const std::size_t stride = (length + blockSize - 1) / blockSize;
    const std::size_t share = (length + stride - 1) / stride;
    QByteArray key(static_cast<qsizetype>(length), '\0');
    for (std::size_t number = 0; number < stride; ++number) {
        Block block = keyBlock(hashed, salt, static_cast<quint32>(number + 1), rounds);
        for (std::size_t i = 0; i < share && i * stride + number < length; ++i)
            key.data()[i * stride + number] = static_cast<char>(block[i]);
        wipeMemory(block.data(), block.size());
    }
    wipeMemory(hashed.data(), hashed.size());
    return Secret::taking(std::move(key));
}

} // namespace slipway::ssh
