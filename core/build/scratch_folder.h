// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDir>
#include <QString>
#include <stop_token>
#include <utility>

namespace slipway::build {

/// Removes a folder with all that is in it, also what a build made unreadable. Follows no link.
void removeTree(const QString &path);

/// Copies a tree with modes and times, links as links. `to` must not exist. Devices and sockets are refused.
Result<> copyTree(const QString &from, const QString &to, const std::stop_token &stop = {});

/// A folder of our own (0700) that goes, with whatever was put into it, when its owner does.
class ScratchFolder {
public:
    static Result<ScratchFolder> make(const QString &parent);
    ScratchFolder(ScratchFolder &&other) noexcept : m_path(std::exchange(other.m_path, QString())) { }
    ScratchFolder &operator=(ScratchFolder &&) = delete;
    ~ScratchFolder()
    {
        if (!m_path.isEmpty())
            removeTree(m_path);
    }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString path(const QString &name) const { return m_path + u'/' + name; }
    /// Makes a folder in it and returns its path.
    [[nodiscard]] QString makeFolder(const QString &name) const
    {
        QDir(m_path).mkpath(name);
        return path(name);
    }

private:
    explicit ScratchFolder(QString path) : m_path(std::move(path)) { }
    QString m_path;
};

} // namespace slipway::build
