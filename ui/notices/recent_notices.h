// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/notices/desktop_notifier.h"

#include <QDateTime>

namespace slipway::ui {

/// A notice, and when it came.
struct PastNotice {
    Notice notice = {};
    QDateTime at = {};
};

/// What was worth a notice since the program started, for a person who comes back. One for all windows; lives
/// on the main thread.
class RecentNotices final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype most = 20; ///< the oldest ones go first

    using QObject::QObject;

    void add(const Notice &notice);
    /// Newest first.
    [[nodiscard]] const QList<PastNotice> &all() const { return m_notices; }
    /// How many came since they were looked at.
    [[nodiscard]] int unseen() const { return m_unseen; }
    void markSeen();

Q_SIGNALS:
    void changed();

private:
    QList<PastNotice> m_notices;
    int m_unseen = 0;
};

} // namespace slipway::ui
