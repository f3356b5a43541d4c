// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/job.h"
#include "ui/navigation/route.h"

#include <QDateTime>
#include <map>

namespace slipway::ui {

enum class WorkState { Running, Done, Failed, Stopped };

/// One piece of work in the background, as the program tells of it.
struct Piece {
    int number = 0; ///< counts from 1
    QString title = {}; ///< "Build shop at v1.4.0"
    Route about = {}; ///< where more is to be seen
    WorkState state = WorkState::Running;
    QDateTime began = {};
    QDateTime ended = {};
    QString outcome = {}; ///< one line: what was done, or why not
    std::optional<Error> error = {}; ///< of what failed
};

/// The work that the program does in the background: it goes on whichever page is shown, and stays listed
/// when it has ended. One for all windows; lives on the main thread, and outlives what its work refers to
/// never: destroying it asks all work to stop and waits.
class Activity final : public QObject {
    Q_OBJECT
public:
    /// Blocks on a thread of its own; yields the line that says what was done.
    using Work = std::function<Result<QString>(std::stop_token, task::Progress &)>;

    explicit Activity(QObject *parent = nullptr) : QObject(parent) { }
    ~Activity() override;

    /// Lists what has ended already, newest first, before anything begins.
    void restore(QList<Piece> pieces);
    /// Returns the piece's number.
    int begin(const QString &title, const Route &about, Work work);
    /// More is to be seen there, as it turned out.
    void relate(int number, const Route &about);
    void stop(int number);
    /// Asks all work to stop.
    void stopAll();

    /// Newest first.
    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }
    /// Null for a number that there never was.
    [[nodiscard]] const Piece *piece(int number) const;
    [[nodiscard]] int running() const { return int(m_jobs.size()); }
    /// Null when the piece has ended.
    [[nodiscard]] const task::Progress *progress(int number) const;
    /// The last lines that an ended piece said; a running one's are in its progress.
    [[nodiscard]] QStringList lines(int number) const;

Q_SIGNALS:
    void begun(int number);
    void related(int number); ///< to something else
    void ended(int number);

private:
    void take(int number, Result<QString> &outcome);

    QList<Piece> m_pieces;
    std::map<int, task::Job<QString>> m_jobs;
    std::map<int, QStringList> m_lines;
};

} // namespace slipway::ui
