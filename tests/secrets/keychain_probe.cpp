// SPDX-License-Identifier: Apache-2.0
// Takes a secret through the keychain and counts the copies of it that lie in its own memory afterwards. It
// knows the secret only under a mask, character by character, and so adds none.
#include "secrets/keychain.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace slipway;

namespace {

constexpr std::size_t length = 200;
constexpr std::size_t stretch = 32; ///< what counts as a copy
constexpr std::size_t window = 1 << 20;
constexpr qulonglong largest = qulonglong(1)
    << 32; ///< mapping that is looked at; a sanitizer's notes are larger
constexpr unsigned char mask = 0x5b;

const std::array<unsigned char, length> masked = [] {
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::array<unsigned char, length> all{};
    std::uint32_t state = 20261121;
    for (unsigned char &c : all) {
        state = state * 1664525 + 1013904223;
        c = static_cast<unsigned char>(static_cast<unsigned char>(letters[(state >> 16) % 62]) ^ mask);
    }
    return all;
}();

Secret theSecret()
{
    std::array<char, length> bytes{};
    for (std::size_t i = 0; i < length; ++i)
        bytes[i] = static_cast<char>(masked[i] ^ mask);
    Secret secret = Secret::copying({bytes.data(), bytes.size()});
    wipeMemory(bytes.data(), bytes.size());
    return secret;
}

/// True if a stretch of the secret, or the same in UTF-16, begins at `at`.
bool isCopy(const unsigned char *at, std::size_t left, std::size_t first)
{
    for (const std::size_t step : {std::size_t(1), std::size_t(2)}) {
        if (left < stretch * step)
            continue;
        std::size_t same = 0;
        while (same < stretch && (at[same * step] ^ mask) == masked[first + same])
            ++same;
        if (same == stretch)
            return true;
    }
    return false;
}

/// The characters that a stretch may begin with.
const std::array<bool, 256> beginnings = [] {
    std::array<bool, 256> all{};
    for (std::size_t first = 0; first + stretch <= length; first += stretch)
        all[masked[first] ^ mask] = true;
    return all;
}();

int copiesIn(const unsigned char *bytes, std::size_t size)
{
    int count = 0;
    for (std::size_t at = 0; at < size; ++at) {
        if (!beginnings[bytes[at]])
            continue;
        for (std::size_t first = 0; first + stretch <= length; first += stretch) {
            if (isCopy(bytes + at, size - at, first))
                return ++count;
        }
    }
    return count;
}

/// Whether any page was ever written between two addresses: a sanitizer maps far more than it uses.
bool isUsed(int pages, qulonglong from, std::size_t size)
{
    static const auto pageSize = static_cast<qulonglong>(sysconf(_SC_PAGESIZE));
    constexpr std::uint64_t presentOrSwapped = std::uint64_t(3) << 62;
    std::vector<std::uint64_t> entries((from + size + pageSize - 1) / pageSize - from / pageSize);
    const std::size_t wanted = entries.size() * sizeof(std::uint64_t);
    const ssize_t got = pread(pages, entries.data(), wanted, static_cast<off_t>(from / pageSize * 8));
    if (got != static_cast<ssize_t>(wanted))
        return true;
    return std::any_of(
        entries.begin(), entries.end(), [](std::uint64_t entry) { return (entry & presentOrSwapped) != 0; });
}

/// How many stretches of memory hold a copy. The window that is read through is left out.
int countCopies()
{
    auto *buffer = static_cast<unsigned char *>(
        mmap(nullptr, window, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const int pages = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (memory < 0 || pages < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    int count = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> ends = line.split(' ').value(0).split('-');
        const qulonglong end = ends.value(1).toULongLong(nullptr, 16);
        qulonglong at = ends.value(0).toULongLong(nullptr, 16);
        if (end - at > largest)
            continue;
        const auto own = reinterpret_cast<qulonglong>(buffer);
        for (; at < end; at += window - 2 * stretch) {
            const auto size = static_cast<std::size_t>(std::min<qulonglong>(window, end - at));
            const bool isOwn = at < own + window && at + size > own;
            if (isOwn || !isUsed(pages, at, size))
                continue;
            const ssize_t got = pread(memory, buffer, size, static_cast<off_t>(at));
            if (got > 0)
                count += copiesIn(buffer, static_cast<std::size_t>(got));
        }
        explicit_bzero(buffer, window);
    }
    close(pages);
    close(memory);
    munmap(buffer, window);
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    secrets::Keychain keychain({.service = QStringLiteral("slipway:probe")}, clock);
    const QString name = QStringLiteral("probe");
    QString held = QStringLiteral("yes");
    // On a thread of its own, which takes its stack along.
    std::jthread worker([&] {
        if (application.arguments().value(1) == QLatin1String("store")) {
            if (const auto stored = keychain.store(name, theSecret(), {}); !stored)
                held = stored.error().name();
        } else if (const auto found = keychain.find(name, {}); !found) {
            held = found.error().name();
        } else if (found->size() != length || countCopies() == 0) {
            held = QStringLiteral("something else");
        }
    });
    worker.join();
    std::printf("copies %d, held %s\n", countCopies(), qPrintable(held));
    return 0;
}
