// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace slipway::ui {

/// The head of the first page: what it shows, the filter, and what can be done.
class HomeHeader final : public QWidget {
    Q_OBJECT
public:
    explicit HomeHeader(QWidget *parent = nullptr);

    void setSummary(const QString &text);
    /// Puts a button for the action at the end. An action that is off says why in its tooltip.
    void addButton(QAction &action);
    [[nodiscard]] QLineEdit &filter() const { return *m_filter; }

private:
    QLabel *m_summary;
    QLineEdit *m_filter;
};

} // namespace slipway::ui
