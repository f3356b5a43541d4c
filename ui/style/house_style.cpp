// SPDX-License-Identifier: Apache-2.0
#include "ui/style/house_style.h"

#include "ui/style/tokens.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOptionHeader>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

void drawBox(QPainter &painter, const QRect &rect, const QColor &paper, const QColor &border, int width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(paper);
    const qreal inset = width / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), size::radius, size::radius);
    painter.restore();
}

/// A button: pressed or switched on it takes the selection's tint, so that both can be told in the dark.
void drawButton(const QStyleOption &option, QPainter &painter)
{
    const Tokens &now = tokensFor(option.palette);
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_Sunken);
    const bool isOff = !option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver) && !isOff;
    const QColor paper = isOn ? now.selection : isHovered ? now.hairline : now.background;
    const QColor border = isOff ? now.hairline : isOn || hasFocus ? now.accent : now.border;
    drawBox(painter, option.rect, paper, border, hasFocus ? size::focus : 1);
}

/// A tool button that rises only under the mouse.
void drawFlatButton(const QStyleOption &option, QPainter &painter)
{
    const auto shown
        = QStyle::State_On | QStyle::State_Sunken | QStyle::State_Raised | QStyle::State_HasFocus;
    if (!option.state.testFlag(QStyle::State_AutoRaise) || (option.state & shown))
        drawButton(option, painter);
}

void drawField(const QStyleOption &option, QPainter &painter)
{
    const Tokens &now = tokensFor(option.palette);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isOff = !option.state.testFlag(QStyle::State_Enabled);
    drawBox(painter, option.rect, Qt::transparent,
        hasFocus    ? now.accent
            : isOff ? now.hairline
                    : now.border,
        hasFocus ? size::focus : 1);
}

/// A box with a check, or with a dash where its parts differ.
void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const Tokens &now = tokensFor(option.palette);
    const bool isOff = !option.state.testFlag(QStyle::State_Enabled);
    const bool isSet = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor fill = isOff ? now.border : now.accent;
    drawBox(painter, option.rect, isSet ? fill : now.background,
        isSet          ? fill
            : hasFocus ? now.accent
            : isOff    ? now.hairline
                       : now.border,
        hasFocus ? size::focus : 1);
    if (!isSet)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(now.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box(option.rect);
    const auto at = [&](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter.drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.71), at(0.76, 0.3)});
    painter.restore();
}

/// A ring, with a disc in it where it is chosen.
void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const Tokens &now = tokensFor(option.palette);
    const bool isOff = !option.state.testFlag(QStyle::State_Enabled);
    const bool isSet = option.state.testFlag(QStyle::State_On);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor ring = isOff ? now.hairline : isSet || hasFocus ? now.accent : now.border;
    const int width = hasFocus ? size::focus : 1;
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ring, width));
    painter.setBrush(now.background);
    const qreal inset = width / 2.0;
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    if (isSet) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isOff ? now.border : now.accent);
        const qreal rim = side * 0.28;
        painter.drawEllipse(circle.adjusted(rim, rim, -rim, -rim));
    }
    painter.restore();
}

void drawHeader(const QStyleOption &option, QPainter &painter)
{
    const Tokens &now = tokensFor(option.palette);
    painter.fillRect(option.rect, now.surface);
    if (!option.state.testFlag(QStyle::State_Horizontal))
        return;
    painter.setPen(now.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

HouseStyle::HouseStyle(Motion motion) : CalmStyle(QStyleFactory::create(u"fusion"_s), motion) { }

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return space::near;
    case PM_SplitterWidth:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize HouseStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_PushButton ? size + QSize(2 * space::near, 0) : size;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(space::tight, 0, -space::tight, 0) : rect;
}

void HouseStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(*option, *painter);
    case PE_PanelButtonTool:
        return drawFlatButton(*option, *painter);
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(*option, *painter);
    case PE_FrameLineEdit:
        return drawField(*option, *painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeader(*option, *painter);
    case CE_ShapedFrame:
        // A text of several lines that is entered is a field like those of one line.
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget); text && !text->isReadOnly())
            return drawField(*option, *painter);
        break;
    default:
        break;
    }
    CalmStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox)
        drawField(*option, *painter);
}

} // namespace slipway::ui
