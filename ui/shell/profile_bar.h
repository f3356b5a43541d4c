// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/board.h"

#include <QStatusBar>

class QLabel;

namespace slipway::ui {

/// The foot of the window: whose record this is, what is running, and how fresh it is.
class ProfileBar final : public QStatusBar {
    Q_OBJECT
public:
    explicit ProfileBar(QWidget *parent = nullptr);

    void setBoard(const Board &board);
    void setFailed();
    /// Pieces of work that run in this program.
    void setJobs(int running);

private:
    [[nodiscard]] QLabel *makeField(const QString &name, const QString &meaning);

    QLabel *m_profile;
    QLabel *m_database;
    QLabel *m_running;
    QLabel *m_jobs;
    QLabel *m_refreshed;
    QDateTime m_at;
};

} // namespace slipway::ui
