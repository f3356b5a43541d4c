// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/crumbs.h"

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace slipway::ui {

/// The head of the window: back and forward, where one is, the search, what waits for a person, and who one
/// is.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction *back = nullptr;
        QAction *forward = nullptr;
        QAction *search = nullptr;
        QAction *copyCommand = nullptr;
        QAction *copyLink = nullptr;
    };

    /// Takes the bell in.
    TopBar(const Actions &actions, QWidget &bell, QWidget *parent = nullptr);

    [[nodiscard]] Crumbs &crumbs() const { return *m_crumbs; }
    void setPerson(const QString &person);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *makeButton(QAction &action);
    void showSearch(const QAction &search);

    Crumbs *m_crumbs;
    QPushButton *m_search;
    QLabel *m_person;
};

} // namespace slipway::ui
