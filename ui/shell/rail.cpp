// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rail.h"

#include "ui/style/tokens.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Below the gap stand the places that are about the program itself.
constexpr int placesAbove = 6;

/// A place's button: where one is is marked as in every list, by a tint and a stripe.
class RailButton final : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &now = tokensFor(palette());
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        if (isChecked()) {
            painter.fillRect(rect(), now.selection);
            const int edge = layoutDirection() == Qt::RightToLeft ? width() - size::stripe : 0;
            painter.fillRect(edge, 0, size::stripe, height(), now.accent);
        } else if (underMouse()) {
            painter.fillRect(rect(), now.hairline);
        }
        if (hasFocus())
            painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
        option.rect.adjust(space::near, 0, -space::near, 0);
        painter.drawControl(QStyle::CE_ToolButtonLabel, option);
    }
};

} // namespace

Rail::Rail(const QHash<Place, QAction *> &places, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::near, 1, space::near);
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
    auto *button = new RailButton(this);
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
    int width = isNarrow ? size::railNarrow : size::railWide;
    for (auto *button : m_buttons) {
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        width = std::max(width, isNarrow ? 0 : button->sizeHint().width() + space::near);
    }
    setFixedWidth(width);
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
