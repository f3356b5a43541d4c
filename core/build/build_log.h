// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "task/bounded_output.h"
#include "task/progress.h"

#include <QFile>
#include <QStringList>
#include <memory>

namespace slipway::build {

/// The output of a build as it comes: to the progress that people watch and, bounded, to a file that stays.
/// The head is on disk at once; of a flood the tail is kept in memory and written at the end. Every line was
/// made safe to show.
class BuildLog {
public:
    static constexpr qint64 bytesKept = qint64(16) << 20;

    /// Makes the file (0600) anew.
    static Result<BuildLog> create(const QString &path, task::Progress &progress);
    BuildLog(BuildLog &&) = default;
    BuildLog &operator=(BuildLog &&) = delete;
    ~BuildLog();

    void line(QByteArrayView bytes);
    void line(const QString &text);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The line that best says what went wrong: the last exception, else the last words. May be empty.
    [[nodiscard]] QString lastWords() const;
    /// Forgets what lastWords() has heard so far.
    void beginChapter(const QString &title);

private:
    BuildLog(const QString &path, std::unique_ptr<QFile> file, task::Progress &progress);

    QString m_path;
    std::unique_ptr<QFile> m_file;
    task::Progress *m_progress;
    task::BoundedOutput m_tail;
    qint64 m_headSize = 0;
    bool m_headIsFull = false;
    QStringList m_recent = {};
};

} // namespace slipway::build
