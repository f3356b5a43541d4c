// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/file_channel.h"

namespace slipway::archive {

/// Files of this computer: O_EXCL, fsync of file and folder, link(2) or renameat2(RENAME_NOREPLACE).
class LocalFolder final : public FileChannel {
public:
    explicit LocalFolder(std::stop_token stop) : m_stop(std::move(stop)) { }

    Result<std::unique_ptr<Writer>> createExclusive(const QString &path) override;
    Result<std::unique_ptr<Reader>> open(const QString &path) override;
    Result<> renameExclusive(const QString &from, const QString &to) override;
    Result<std::optional<Stat>> stat(const QString &path) override;
    Result<> makeFolder(const QString &path) override;
    Result<> remove(const QString &path) override;

private:
    std::stop_token m_stop;
};

} // namespace slipway::archive
