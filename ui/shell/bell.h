// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/needs.h"

#include <QToolButton>

namespace slipway::ui {

class BellList;
class BoardFeed;
class RecentNotices;

/// Says how much waits for a person and how much news there is, and opens the list of both. What waits is the
/// same as on Home; news count until the list was opened.
class Bell final : public QToolButton {
    Q_OBJECT
public:
    /// What it listens to; all of it outlives the bell.
    struct Sources {
        BoardFeed &feed;
        Drafts *drafts = nullptr; ///< null: there are none
        RecentNotices *notices = nullptr; ///< null: there are none
    };

    /// The action opens the list, from the keyboard too.
    Bell(QAction &action, const Sources &sources, QWidget *parent);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);
    void resumed(const slipway::ui::Draft &draft);

private:
    [[nodiscard]] QList<Need> needs() const;
    [[nodiscard]] QList<Need> news() const;
    void open();
    void showCount();

    QAction &m_action;
    Drafts *m_drafts;
    RecentNotices *m_notices;
    QList<Need> m_ofBoard;
    BellList *m_list;
};

} // namespace slipway::ui
