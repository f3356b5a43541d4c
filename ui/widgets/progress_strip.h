// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace slipway::ui {

/// One line about work in the background: what it is, how far, and a way to stop it.
class ProgressStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void begin(const QString &title);
    /// Shows how far the work is; `said` is its last line, if it has one.
    void present(const task::Progress::Snapshot &now, const QString &said);
    void end();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void stopped();

private:
    QLabel *m_title;
    QLabel *m_said;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace slipway::ui
