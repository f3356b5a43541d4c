// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_listing.h"

#include "base/result.h"

#include <QHash>
#include <functional>

namespace slipway::build {

/// Writes members below one folder and nowhere else: each folder on the way is opened by its own name from
/// the one above, no link is followed, and nothing that exists is opened for writing.
class SdistExtraction {
public:
    static Result<SdistExtraction> into(const QString &folder);
    ~SdistExtraction();
    SdistExtraction(SdistExtraction &&other) noexcept;
    SdistExtraction &operator=(SdistExtraction &&) = delete;

    Result<> makeFolder(const SdistMember &member);
    Result<> makeLink(const SdistMember &member);
    /// Creates the file and writes what `read` gives until it gives nothing.
    Result<> makeFile(const SdistMember &member, const std::function<Result<QByteArrayView>()> &read);
    /// Gives the folders their times, once nothing more is written into them.
    Result<> finish();

private:
    explicit SdistExtraction(int folder) : m_folder(folder) { }

    int m_folder;
    QHash<QString, qint64> m_folderTimes;
};

} // namespace slipway::build
