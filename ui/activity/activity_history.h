// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"

namespace slipway::ui {

/// Keeps the work of a profile listed when the program starts anew: what it was, how it ended and where more
/// is to be seen, for a week, in a file that only its owner can read. What it said is not kept. Main thread;
/// the file is small, and written when a piece begins, ends or turns out to be about something else.
class ActivityHistory final : public QObject {
    Q_OBJECT
public:
    static constexpr int daysKept = 7;
    static constexpr qsizetype most = 200;

    /// Reads the file and lists what it holds; one that cannot be read counts as none, and is overwritten.
    /// Both outlive this. Comes before the first piece of work.
    ActivityHistory(Activity &activity, const QString &file, QObject *parent = nullptr);

private:
    void write() const;

    const Activity &m_activity;
    QString m_file;
};

} // namespace slipway::ui
