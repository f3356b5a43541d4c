// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace slipway::ui {

/// The head of the first page: what it shows, the filter, and what can be done. Where there is no room for
/// all of it the words at its beginning go first.
class HomeHeader final : public QWidget {
    Q_OBJECT
public:
    explicit HomeHeader(QWidget *parent = nullptr);

    void setSummary(const QString &text);
    /// Puts a button for the action at the end. An action that is off says why in its tooltip.
    void addButton(QAction &action);
    void addViewMenu(QMenu &menu);
    /// Of the saved view that is shown; empty: none is.
    void setViewName(const QString &name);
    [[nodiscard]] QLineEdit &filter() const { return *m_filter; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QLabel *m_title;
    QLabel *m_summary;
    QLineEdit *m_filter;
    QPushButton *m_view = nullptr;
};

} // namespace slipway::ui
