// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"

#include <stop_token>
#include <utility>

namespace slipway::store {

/// An exclusive lock between programs, held by a file beside what it protects. Ends with its object, and with
/// the program.
class FileLock {
public:
    static Result<FileLock> take(const QString &file, const Deadline &deadline, const std::stop_token &stop);
    FileLock(FileLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int file) : m_file(file) { }
    int m_file = -1;
};

} // namespace slipway::store
