// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QStandardItemModel;

namespace slipway::ui {

/// All that can be done from the keyboard in this window, page included; what cannot be done now says why.
/// Accepted: a person wants to change the keys.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const QList<QAction *> &ofPage, const QList<QAction *> &ofWindow, QWidget *parent);

private:
    void list(const QString &where, const QList<QAction *> &actions);

    QStandardItemModel *m_model;
    QLineEdit *m_filter;
};

} // namespace slipway::ui
