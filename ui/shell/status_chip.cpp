// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_chip.h"

#include "ui/style/theme.h"

#include <QMenu>
#include <QStyleOption>
#include <QStylePainter>

namespace slipway::ui {

namespace {

constexpr int menuMark = 10;

} // namespace

StatusChip::StatusChip(const QString &name, QWidget *parent) : QToolButton(parent)
{
    setObjectName(name);
    setFont(fontBy(-1));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void StatusChip::present(Look look, const QString &text, const QString &detail)
{
    m_look = look;
    setText(text);
    setAccessibleName(text);
    setToolTip(detail);
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

void StatusChip::setLoud(bool isLoud)
{
    m_isLoud = isLoud;
    QFont font = fontBy(-1, isLoud ? QFont::DemiBold : QFont::Normal);
    setFont(font);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    const int mark = menu() ? space::tight + menuMark : 0;
    return {2 * space::near + size::glyph + space::tight + words + mark,
        fontMetrics().height() + 2 * space::tight};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    const Tokens &now = tokensFor(palette());
    const bool isPointedAt = underMouse() || isDown();
    const QColor paper = m_isLoud ? now.text : isPointedAt ? now.hairline : palette().color(backgroundRole());
    const QColor ink = m_isLoud ? now.background : isPointedAt ? now.text : now.muted;
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isLoud || isPointedAt) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(paper);
        painter.drawRoundedRect(rect(), size::radius, size::radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_isLoud ? now.background : now.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), size::radius, size::radius);
    }
    const auto placed
        = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QRect glyph(space::near, (height() - size::glyph) / 2, size::glyph, size::glyph);
    paintGlyph(painter, placed(glyph), m_look.glyph, m_isLoud ? ink : now.tint(m_look.tone).ink, paper);
    QRect words = rect().adjusted(glyph.right() + 1 + space::tight, 0, -space::near, 0);
    if (menu()) {
        QStyleOption mark;
        mark.initFrom(this);
        for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
            mark.palette.setColor(role, ink);
        mark.rect = placed({width() - space::near - menuMark, (height() - menuMark) / 2, menuMark, menuMark});
        painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, mark);
        words.setRight(words.right() - menuMark - space::tight);
    }
    painter.setPen(ink);
    painter.drawText(placed(words),
        int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), text());
}

} // namespace slipway::ui
