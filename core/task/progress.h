// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <deque>
#include <mutex>

namespace slipway::task {

/// Where long work says how far it is. Workers write, a face pulls a snapshot when it draws: nothing is
/// queued, so a million lines cost the window nothing. Thread-safe.
class Progress {
public:
    struct Snapshot {
        QString activity = {}; ///< what is being done now: "Uploading shop-1.4.0.tar.gz"
        qint64 done = 0;
        qint64 total = 0; ///< 0: not known
        bool isBytes = false; ///< done and total count bytes
        qint64 nextLine = 0; ///< sequence number of the next line to come
    };
    struct Lines {
        QStringList text = {};
        qint64 first = 0; ///< sequence number of the first; lines that had left the ring are skipped
    };
    static constexpr std::size_t linesKept = 2000;

    /// Begins an activity; what was counted before is forgotten.
    void begin(const QString &activity, qint64 total = 0);
    void beginBytes(const QString &activity, qint64 total);
    void advance(qint64 amount);
    void line(const QString &text);

    [[nodiscard]] Snapshot snapshot() const;
    /// The lines from number `from` on that are still there.
    [[nodiscard]] Lines linesSince(qint64 from) const;

private:
    mutable std::mutex m_mutex;
    Snapshot m_now;
    std::deque<QString> m_lines;
};

} // namespace slipway::task
