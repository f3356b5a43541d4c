// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/step_list.h"

#include "ui/style/glyph.h"
#include "ui/style/tokens.h"

#include <QPainter>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepHeight = 36;
constexpr int listWidth = 184;

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"steps"_s);
    setFixedWidth(listWidth);
}

void StepList::present(const QStringList &steps, int current)
{
    m_steps = steps;
    m_current = current;
    setAccessibleName(tr("Step %1 of %2: %3").arg(current + 1).arg(steps.size()).arg(steps.value(current)));
    update();
}

QSize StepList::sizeHint() const
{
    return {listWidth, int(m_steps.size()) * stepHeight + 2 * space::margin};
}

void StepList::paintEvent(QPaintEvent *)
{
    const Tokens &now = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), now.surface);
    for (int step = 0; step < m_steps.size(); ++step) {
        const QRect row(0, space::margin + step * stepHeight, width(), stepHeight);
        const QRect content = row.adjusted(space::margin, 0, -space::near, 0);
        const bool isHere = step == m_current;
        if (isHere) {
            painter.fillRect(row, now.selection);
            painter.fillRect(QRect(row.topLeft(), QSize(size::stripe, stepHeight)), now.accent);
        }
        const QRect mark(content.left(), content.center().y() - size::glyph / 2, size::glyph, size::glyph);
        if (step < m_current)
            paintGlyph(painter, mark, Glyph::Done, now.tint(Tone::Success).ink, now.surface);
        QFont font = painter.font();
        font.setBold(isHere);
        painter.setFont(font);
        painter.setPen(step > m_current ? now.muted : now.text);
        const QRect words = content.adjusted(size::glyph + space::near, 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(m_steps[step], Qt::ElideRight, words.width()));
    }
}

} // namespace slipway::ui
