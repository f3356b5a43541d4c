// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/host_delegate.h"

#include "ui/deployments/host_model.h"

#include <QPainter>

namespace slipway::ui {

namespace {

constexpr int squareSide = 28;
constexpr int chipWidth = 208;

void paintPlate(QPainter &painter, const QRect &plate, const QStyleOptionViewItem &option, const Tint &tint)
{
    const auto &now = tokensFor(option.palette);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter.setPen(isChosen ? QPen(now.accent, size::focus) : QPen(now.hairline, 1));
    painter.setBrush(tint.paper);
    painter.drawRoundedRect(QRectF(plate).adjusted(1, 1, -1, -1), size::radius, size::radius);
}

} // namespace

void HostDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const HostModel *>(index.model());
    const HostRow *row = model ? model->row(index) : nullptr;
    if (!row)
        return;
    const Tint &tint = tokensFor(option.palette).tint(row->look.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect plate = option.rect.adjusted(2, 2, -2, -2);
    paintPlate(*painter, plate, option, tint);
    QRect mark(0, 0, size::glyph, size::glyph);
    mark.moveCenter(plate.center());
    if (m_form == Form::Chip)
        mark.moveLeft(plate.left() + space::near);
    const auto placed
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    paintGlyph(*painter, placed(mark), row->look.glyph, tint.ink, tint.paper);
    if (m_form == Form::Chip) {
        const QRect words = plate.adjusted(2 * space::near + size::glyph, 0, -space::near, 0);
        const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        const QFontMetrics metrics(option.font);
        const QString name = metrics.elidedText(row->host, Qt::ElideMiddle, words.width());
        painter->setFont(option.font);
        painter->setPen(tokensFor(option.palette).text);
        painter->drawText(placed(words), align, name);
        const QRect rest = words.adjusted(metrics.horizontalAdvance(name) + space::near, 0, 0, 0);
        const bool isSettled = row->rank == 2;
        painter->setPen(tint.ink);
        painter->drawText(placed(rest), align,
            metrics.elidedText(isSettled ? row->state : row->doing, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

QSize HostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    if (m_form == Form::Square)
        return {squareSide, squareSide};
    return {chipWidth, std::max(squareSide, option.fontMetrics.height() + space::gap)};
}

} // namespace slipway::ui
