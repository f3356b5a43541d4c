// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_header.h"

#include "ui/home/matrix_groups.h"
#include "ui/home/matrix_model.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int indent = space::margin; ///< of what stands below a heading

} // namespace

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget *parent) : QHeaderView(orientation, parent)
{
    const bool isAcross = orientation == Qt::Horizontal;
    setObjectName(isAcross ? u"environments"_s : u"projects"_s);
    setAccessibleName(isAcross ? tr("Environments") : tr("Projects"));
    setSectionsClickable(!isAcross); // a group is opened and closed by its heading
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &area, int section) const
{
    painter->save();
    painter->fillRect(area, tokensFor(palette()).surface);
    if (orientation() == Qt::Horizontal)
        paintEnvironment(*painter, area, section);
    else
        paintProject(*painter, area, section);
    painter->restore();
}

void MatrixHeader::paintEnvironment(QPainter &painter, const QRect &area, int section) const
{
    const Tokens &now = tokensFor(palette());
    const bool isProduction
        = model()->headerData(section, orientation(), MatrixModel::TierRole).value<model::Tier>()
        == model::Tier::Production;
    const Tint &plum = now.tint(Tone::Production);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.border);
    if (isProduction)
        painter.fillRect(QRect(area.left(), area.top(), area.width(), size::stripe), plum.ink);
    QRect room = area.adjusted(space::gap, size::stripe, -space::gap, 0);
    const QFont strong = fontBy(0, QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const QString name = metrics.elidedText(
        model()->headerData(section, orientation()).toString(), Qt::ElideRight, room.width());
    painter.setFont(strong);
    painter.setPen(now.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
    room.setLeft(room.left() + metrics.horizontalAdvance(name) + space::near);
    if (!isProduction || room.width() < 64)
        return;
    const QFont small = fontBy(-2, QFont::DemiBold);
    const QString word = tr("PROD", "the tier production, as short as can be");
    const int height = QFontMetrics(small).height() + 2;
    const int width = QFontMetrics(small).horizontalAdvance(word) + height + space::near;
    const QRect chip(room.left(), room.center().y() - height / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plum.paper);
    painter.drawRoundedRect(chip, size::radius, size::radius);
    paintGlyph(painter, QRectF(chip.left() + 4, chip.top() + 2.5, height - 5, height - 5), Glyph::Star,
        plum.ink, plum.paper);
    painter.setFont(small);
    painter.setPen(plum.ink);
    painter.drawText(chip.adjusted(height + 1, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
}

void MatrixHeader::paintProject(QPainter &painter, const QRect &area, int section) const
{
    const Tokens &now = tokensFor(palette());
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.hairline);
    painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), now.border);
    if (const QVariant heading = model()->headerData(section, orientation(), MatrixGroups::HeadingRole);
        heading.isValid()) {
        paintHeading(painter, area, heading.value<Heading>());
        return;
    }
    const bool isBelow = model()->headerData(section, orientation(), MatrixGroups::GroupedRole).toBool();
    const QFont strong = fontBy(0, QFont::DemiBold);
    const QRect room = QStyle::visualRect(
        layoutDirection(), area, area.adjusted(space::margin + (isBelow ? indent : 0), 0, -space::near, 0));
    const QString name = QFontMetrics(strong).elidedText(
        model()->headerData(section, orientation()).toString(), Qt::ElideRight, room.width());
    painter.setFont(strong);
    painter.setPen(now.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
}

void MatrixHeader::paintHeading(QPainter &painter, const QRect &area, const Heading &heading) const
{
    const Tokens &now = tokensFor(palette());
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QStyle::visualRect(layoutDirection(), area,
        QRect(area.left() + space::gap, area.center().y() - size::glyph / 2, size::glyph, size::glyph));
    const auto shape = heading.isOpen ? QStyle::PE_IndicatorArrowDown
        : isRightToLeft()             ? QStyle::PE_IndicatorArrowLeft
                                      : QStyle::PE_IndicatorArrowRight;
    style()->drawPrimitive(shape, &arrow, &painter, this);
    const QString count = QString::number(heading.projects);
    const QFont strong = fontBy(0, QFont::DemiBold);
    const int countWidth = QFontMetrics(font()).horizontalAdvance(count) + space::near;
    QRect room = area.adjusted(space::margin + indent, 0, -space::near, 0);
    const QString title = QFontMetrics(strong).elidedText(
        heading.title, Qt::ElideRight, std::max(0, room.width() - countWidth));
    room.setWidth(QFontMetrics(strong).horizontalAdvance(title) + countWidth);
    room = QStyle::visualRect(layoutDirection(), area, room);
    const auto side = [this](Qt::Alignment where) {
        return int(QStyle::visualAlignment(layoutDirection(), where) | Qt::AlignVCenter | Qt::AlignAbsolute);
    };
    painter.setFont(strong);
    painter.setPen(now.text);
    painter.drawText(room, side(Qt::AlignLeft), title);
    painter.setFont(font());
    painter.setPen(now.muted);
    painter.drawText(room, side(Qt::AlignRight), count);
}

QSize MatrixHeader::sectionSizeFromContents(int) const
{
    return {size::columnLeast, QFontMetrics(fontBy(0)).height() + space::margin + size::stripe};
}

} // namespace slipway::ui
