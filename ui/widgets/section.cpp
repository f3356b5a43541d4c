// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/section.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/primary_button.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

Section::Section(const QString &name, const QString &heading, QWidget *parent)
    : QWidget(parent),
      m_heading(new QLabel(heading, this)),
      m_summary(new QLabel(this)),
      m_head(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    setObjectName(name);
    setAccessibleName(heading);
    m_heading->setObjectName(name + u"Heading"_s);
    m_heading->setFont(fontBy(1, QFont::DemiBold));
    m_heading->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(name + u"Summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true); // where the tools need the width
    mute(m_summary);
    m_head->setSpacing(space::near);
    m_head->addWidget(m_heading);
    m_head->addWidget(m_summary, 1);
    m_body->setSpacing(space::near);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::near);
    column->addLayout(m_head);
    column->addLayout(m_body);
}

void Section::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void Section::setSummary(const QString &text)
{
    m_summary->setText(text);
}

QString Section::summary() const
{
    return m_summary->text();
}

void Section::addTool(QWidget *tool)
{
    m_head->addWidget(tool);
}

QLabel *paragraph(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString sentence(const QString &fact)
{
    QString text = displayable(fact);
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

QToolButton *actionButton(QAction &action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(action.objectName() + u"Button"_s);
    button->setAccessibleName(action.text().remove(u'&'));
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(28);
    return button;
}

QWidget *primaryActionButton(QAction &action, QWidget *parent)
{
    auto *button = new PrimaryButton(action.text(), parent);
    button->setObjectName(action.objectName() + u"Button"_s);
    const auto follow = [button, one = &action] {
        button->setEnabled(one->isEnabled());
        button->setToolTip(one->toolTip());
        button->setAccessibleName(one->text().remove(u'&'));
        button->setAccessibleDescription(one->toolTip());
    };
    follow();
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

void fitHeight(QAbstractItemView &view, int rows, int most)
{
    const auto *table = qobject_cast<const QTableView *>(&view);
    const int one = table ? table->verticalHeader()->defaultSectionSize() : view.sizeHintForRow(0);
    const int head = table && table->horizontalHeader()->isVisibleTo(table)
        ? table->horizontalHeader()->sizeHint().height()
        : 0;
    const int shown = std::clamp(rows, 1, most);
    view.setFixedHeight(head + shown * one + 2 * view.frameWidth() + 2);
}

} // namespace slipway::ui
