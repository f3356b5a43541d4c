// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVBoxLayout>
#include <QWidget>

class QAbstractItemView;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace slipway::ui {

/// A part of a page: its heading, a few words beside it, things to do at the right, and what it shows below.
class Section final : public QWidget {
    Q_OBJECT
public:
    Section(const QString &name, const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// A few words beside the heading.
    void setSummary(const QString &text);
    [[nodiscard]] QString summary() const;
    /// A widget at the right of the heading.
    void addTool(QWidget *tool);
    [[nodiscard]] QVBoxLayout &body() const { return *m_body; }

private:
    QLabel *m_heading;
    QLabel *m_summary;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

/// A label whose text is shown as it is, can be selected, and wraps.
[[nodiscard]] QLabel *paragraph(const QString &name, QWidget *parent);
/// A core fact as a sentence: its first letter large, a full stop behind.
[[nodiscard]] QString sentence(const QString &fact);
/// A button that shows an action's text: its name is the action's with "Button" behind.
[[nodiscard]] QToolButton *actionButton(class QAction &action, QWidget *parent);
/// The same for the one thing that a page suggests doing.
[[nodiscard]] QWidget *primaryActionButton(class QAction &action, QWidget *parent);
/// Makes the view as high as its rows, up to `most` of them; a heading counts.
void fitHeight(QAbstractItemView &view, int rows, int most);

} // namespace slipway::ui
