// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/journey_strip.h"

#include "ui/style/theme.h"
#include "ui/style/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 128;
constexpr int cardHeight = 48;
constexpr int arrowWidth = 16;

/// A station as a card, with an arrow to the next one.
class StationDelegate final : public QStyledItemDelegate {
public:
    explicit StationDelegate(const RowModel<Station> &model, QObject *parent)
        : QStyledItemDelegate(parent),
          m_model(model)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {cardWidth + arrowWidth, cardHeight + space::near};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Station *station = m_model.at(index);
        if (!station)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto placed
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const QRect card(option.rect.left() + 2, option.rect.top() + 2, cardWidth, cardHeight);
        paintCard(*painter, option, *station, placed(card));
        paintWords(*painter, option, *station, card, placed);
        if (index.row() + 1 < m_model.rowCount()) {
            const QRect gap(card.right(), card.top(), arrowWidth, cardHeight);
            painter->setPen(tokensFor(option.palette).muted);
            painter->drawText(
                placed(gap), Qt::AlignCenter, option.direction == Qt::RightToLeft ? u"←"_s : u"→"_s);
        }
        painter->restore();
    }

private:
    static void paintCard(
        QPainter &painter, const QStyleOptionViewItem &option, const Station &station, const QRect &card)
    {
        const auto &now = tokensFor(option.palette);
        const bool isHere
            = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
        painter.setPen(isHere ? QPen(now.accent, size::focus) : QPen(now.border, 1));
        painter.setBrush(now.surface);
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), size::radius, size::radius);
        if (!station.isProduction)
            return;
        QRect stripe(card.left() + 1, card.top() + space::tight, size::stripe, card.height() - space::near);
        if (option.direction == Qt::RightToLeft)
            stripe.moveRight(card.right() - 1);
        painter.fillRect(stripe, now.tint(Tone::Production).ink);
    }

    template <typename Placed>
    static void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const Station &station,
        const QRect &card, Placed placed)
    {
        const auto &now = tokensFor(option.palette);
        const auto alignment
            = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        const QRect inner = card.adjusted(space::gap, space::tight, -space::near, -space::tight);
        const int half = inner.height() / 2;
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(now.text);
        QRect name(inner.left(), inner.top(), inner.width(), half);
        if (station.isProduction) {
            paintGlyph(painter,
                placed(QRect(inner.left(), inner.top() + (half - size::glyph) / 2, size::glyph, size::glyph)),
                Glyph::Star, now.tint(Tone::Production).ink, now.surface);
            name.adjust(size::glyph + space::tight, 0, 0, 0);
        }
        painter.drawText(placed(name), alignment,
            QFontMetrics(strong).elidedText(station.name, Qt::ElideMiddle, name.width()));
        const QColor ink = now.tint(station.look.tone).ink;
        const QRect square(
            inner.left(), inner.top() + half + (half - size::glyph) / 2, size::glyph, size::glyph);
        paintGlyph(painter, placed(square), station.look.glyph, ink, now.surface);
        painter.setFont(option.font);
        painter.setPen(ink);
        const QRect word(inner.left() + size::glyph + space::tight + 2, inner.top() + half,
            inner.width() - size::glyph - space::tight - 2, half);
        painter.drawText(placed(word), alignment,
            option.fontMetrics.elidedText(station.word, Qt::ElideRight, word.width()));
    }

    const RowModel<Station> &m_model;
};

QList<Column<Station>> stationColumns()
{
    return {{JourneyStrip::tr("Journey"),
        [](const Station &station) {
            return JourneyStrip::tr("%1: %2", "place on the way; state").arg(station.name, station.word);
        },
        [](const Station &station) { return std::optional(station.look); },
        [](const Station &station) {
            return JourneyStrip::tr("%1: %2. %3", "place on the way; state; more")
                .arg(station.name, station.word, station.detail);
        }}};
}

} // namespace

JourneyStrip::JourneyStrip(QWidget *parent) : QListView(parent), m_model(stationColumns(), this)
{
    setObjectName(u"journey"_s);
    setAccessibleName(tr("Journey of the release"));
    setModel(&m_model);
    setItemDelegate(new StationDelegate(m_model, this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &JourneyStrip::leave);
}

void JourneyStrip::present(const QList<Station> &way)
{
    m_model.setRows(way);
    setCurrentIndex(m_model.index(0, 0));
    fit();
}

void JourneyStrip::fit()
{
    const int perLine = std::max(1, viewport()->width() / (cardWidth + arrowWidth));
    const int lines = std::max(1, (m_model.rowCount() + perLine - 1) / perLine);
    setFixedHeight(lines * (cardHeight + space::near) + space::tight);
}

void JourneyStrip::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fit();
}

void JourneyStrip::leave(const QModelIndex &index)
{
    if (const Station *station = m_model.at(index); station && station->leads())
        Q_EMIT departed(station->route);
}

void JourneyStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        leave(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace slipway::ui
