// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>
#include <utility>

namespace slipway::build {

/// The folder that a build's products come to. Unless they are kept, all that was put there goes again, and
/// the folder as well where it was not there before.
class BuildOutputs {
public:
    static Result<BuildOutputs> open(const QString &folder);
    BuildOutputs(BuildOutputs &&other) noexcept
        : m_folder(std::exchange(other.m_folder, QString())),
          m_made(std::exchange(other.m_made, {})),
          m_foldersMade(std::exchange(other.m_foldersMade, {}))
    {
    }
    BuildOutputs &operator=(BuildOutputs &&) = delete;
    ~BuildOutputs();

    /// Moves a file here (0644), into a folder of this one if `below` is not empty; Conflict when the name is
    /// taken. Returns its new path.
    Result<QString> take(const QString &file, const QString &below);
    void keep();

private:
    explicit BuildOutputs(QString folder) : m_folder(std::move(folder)) { }
    Result<> makeFolder(const QString &path);

    QString m_folder;
    QStringList m_made = {};
    QStringList m_foldersMade = {}; ///< outermost first
};

} // namespace slipway::build
