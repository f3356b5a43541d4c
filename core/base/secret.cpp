// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <cstring>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace slipway {

void wipeMemory(void *bytes, std::size_t size) noexcept
{
    if (size > 0)
        explicit_bzero(bytes, size);
}

void wipe(QByteArray &bytes) noexcept
{
    // data() would detach and leave the shared bytes behind; an array that is shared is the caller's mistake.
    Q_ASSERT(bytes.isDetached() || bytes.isEmpty());
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

Secret Secret::copying(std::string_view bytes)
{
    Secret secret;
    if (bytes.empty())
        return secret;
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    secret.m_mapped = (bytes.size() + page - 1) / page * page;
    void *memory = mmap(nullptr, secret.m_mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    // Over the limit for locked memory the secret may be swapped; that is no reason to refuse to work.
    (void)mlock(memory, secret.m_mapped);
    (void)madvise(memory, secret.m_mapped, MADV_DONTDUMP);
    std::memcpy(memory, bytes.data(), bytes.size());
    secret.m_bytes = static_cast<char *>(memory);
    secret.m_size = bytes.size();
    return secret;
}

Secret Secret::taking(QByteArray &&bytes)
{
    Secret secret = copying({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (bytes.isDetached())
        slipway::wipe(bytes);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_mapped(std::exchange(other.m_mapped, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::clone() const
{
    return copying({m_bytes, m_size});
}

bool Secret::equals(const Secret &other) const
{
    if (m_size != other.m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference = static_cast<unsigned char>(difference | (m_bytes[i] ^ other.m_bytes[i]));
    return difference == 0;
}

void Secret::wipe() noexcept
{
    if (!m_bytes)
        return;
    wipeMemory(m_bytes, m_size);
    munmap(m_bytes, m_mapped);
    m_bytes = nullptr;
    m_size = m_mapped = 0;
}

} // namespace slipway
