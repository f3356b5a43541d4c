// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/board_feed.h"

#include <QMainWindow>

namespace slipway::ui {

class HomePage;
class ProfileBar;

/// The window. It is drawn before anything is opened; what it shows comes through the feed.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// The workplace outlives the window.
    explicit MainWindow(Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] BoardFeed &feed() { return m_feed; }
    [[nodiscard]] HomePage &home() const { return *m_home; }

Q_SIGNALS:
    void painted(); ///< once, after the first frame
    void filled(); ///< once, after the first frame that shows a record, or why there is none

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announceFilled();

    BoardFeed m_feed;
    HomePage *m_home;
    ProfileBar *m_bar;
    bool m_wasPainted = false;
    bool m_wasFilled = false;
};

} // namespace slipway::ui
