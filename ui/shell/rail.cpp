// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rail.h"

#include "ui/style/tokens.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Below the gap stand the places that are about the program itself.
constexpr int placesAbove = 6;

} // namespace

Rail::Rail(const QHash<Place, QAction *> &places, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::tight, space::near, space::tight, space::near);
    column->setSpacing(2);
    for (int place = 0; place < placeCount; ++place) {
        if (place == placesAbove)
            column->addStretch();
        if (QAction *action = places.value(Place(place)))
            column->addWidget(makeButton(*action));
    }
    setNarrow(false);
}

QToolButton *Rail::makeButton(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action.objectName() + u"Button"_s);
    button->setAccessibleName(action.text());
    button->setDefaultAction(&action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({size::icon, size::icon});
    button->setMinimumHeight(size::railRow);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // A tool button does not follow its action here.
    const auto follow = [button, shown = &action] { button->setVisible(shown->isVisible()); };
    connect(&action, &QAction::changed, button, follow);
    if (!action.isVisible())
        button->hide();
    m_buttons.append(button);
    return button;
}

void Rail::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedWidth(isNarrow ? size::railNarrow : size::railWide);
    for (auto *button : m_buttons)
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &now = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), now.surface);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.setPen(now.hairline);
    painter.drawLine(edge, 0, edge, height());
}

} // namespace slipway::ui
