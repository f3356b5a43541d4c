// SPDX-License-Identifier: Apache-2.0
// Takes the place of the C library's free() and realloc() in a whole program, libraries included: memory is
// zeroed before it is given back. Copies of secrets that Qt, D-Bus or a keychain made on their way do not
// outlive their use.

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

// The names are those of glibc, and its own entry points behind them.
#ifdef __clang__
#pragma clang diagnostic ignored "-Wreserved-identifier" // they are others' names
#endif

extern "C" {

void __libc_free(void *memory);
void *__libc_malloc(std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);

void free(void *memory) noexcept
{
    if (!memory)
        return;
    const int before = errno;
    explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
    errno = before;
}

void *realloc(void *memory, std::size_t size) noexcept
{
    if (!memory)
        return __libc_malloc(size);
    const std::size_t old = malloc_usable_size(memory);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    if (size <= old) {
        explicit_bzero(static_cast<char *>(memory) + size, old - size);
        return __libc_realloc(memory, size);
    }
    void *moved = __libc_malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, memory, old);
    free(memory);
    return moved;
}

} // extern "C"
