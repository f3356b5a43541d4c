// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "git/export.h"

#include <QByteArrayView>
#include <map>

namespace slipway::git {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int descriptor = -1) : m_descriptor(descriptor) { }
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int value() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Writes files below one folder, never through a link and never over something that is there. What was
/// written goes again unless keep() is called.
class FolderWriter {
public:
    /// `folder` must be absent or empty.
    static Result<FolderWriter> open(const QString &folder, qint64 time);
    ~FolderWriter();
    FolderWriter(FolderWriter &&) noexcept = default;
    FolderWriter &operator=(FolderWriter &&) = delete;

    Result<> writeFile(const QString &path, QByteArrayView bytes, FileMode mode);
    Result<> writeLink(const QString &path, const QByteArray &target);
    /// Opens a file that was written for reading.
    Result<Descriptor> read(const QString &path) const;
    Result<QByteArray> readLink(const QString &path) const;
    /// Gives the folders their time; nothing may be written afterwards.
    Result<> setFolderTimes();
    void keep() { m_keeps = true; }

private:
    FolderWriter(QString folder, Descriptor root, qint64 time, bool isOurs)
        : m_folder(std::move(folder)),
          m_root(std::move(root)),
          m_time(time),
          m_isOurs(isOurs)
    {
    }
    Result<int> folderFor(const QString &path);

    QString m_folder;
    Descriptor m_root;
    qint64 m_time;
    bool m_isOurs; ///< we made the folder itself
    bool m_keeps = false;
    QStringList m_folders = {}; ///< as made, parents first
    QString m_currentPath = {};
    Descriptor m_current = Descriptor();
};

} // namespace slipway::git
