// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/histogram.h"

#include "ui/style/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBars = 120;
constexpr int barsHeight = 44;

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

} // namespace

Histogram::Histogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"auditHistogram"_s);
    setAccessibleName(tr("Events over time"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(fontBy(-1));
}

QSize Histogram::sizeHint() const
{
    return {400, barsHeight + fontMetrics().height()};
}

void Histogram::setDays(const QList<audit::DayCount> &days)
{
    m_bars.clear();
    m_most = 0;
    m_chosen = -1;
    m_dragFrom = -1; // what was begun over other bars
    if (!days.isEmpty()) {
        const qint64 begin = days.first().day;
        const qint64 span = days.last().day - begin + 1;
        const qint64 width = (span + mostBars - 1) / mostBars;
        for (qint64 day = begin; day < begin + span; day += width)
            m_bars.append({.first = dateOf(day), .last = dateOf(std::min(day + width, begin + span) - 1)});
        for (const audit::DayCount &day : days) {
            Bar &bar = m_bars[(day.day - begin) / width];
            bar.events += day.events;
            m_most = std::max(m_most, bar.events);
        }
    }
    setAccessibleDescription(m_bars.isEmpty()
            ? QString()
            : tr("%1 to %2, at most %3 at a time")
                  .arg(QLocale().toString(m_bars.first().first, QLocale::ShortFormat),
                      QLocale().toString(m_bars.last().last, QLocale::ShortFormat),
                      QLocale().toString(m_most)));
    update();
}

QRectF Histogram::barArea(int bar) const
{
    const double step = double(width()) / double(std::max<qsizetype>(m_bars.size(), 20));
    const double x = isRightToLeft() ? width() - (bar + 1) * step : bar * step;
    return {x, 0, step, double(this->height() - fontMetrics().height())};
}

int Histogram::barAt(double x) const
{
    if (m_bars.isEmpty())
        return -1;
    const double step = barArea(0).width();
    return std::clamp(int((isRightToLeft() ? width() - x : x) / step), 0, int(m_bars.size()) - 1);
}

QString Histogram::words(int bar) const
{
    const Bar &one = m_bars[bar];
    const QString first = QLocale().toString(one.first, QLocale::ShortFormat);
    const QString when = one.first == one.last
        ? first
        : tr("%1 to %2").arg(first, QLocale().toString(one.last, QLocale::ShortFormat));
    return tr(
        "%1: %n event(s). Days are those of UTC.", nullptr, int(std::min<qint64>(one.events, 2'000'000'000)))
        .arg(when);
}

void Histogram::paintEvent(QPaintEvent *)
{
    const Tokens &now = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_bars.size(); ++i) {
        const QRectF area = barArea(i);
        const bool isChosen = m_chosen >= 0 && i >= std::min(m_chosen, m_dragFrom < 0 ? m_chosen : m_dragFrom)
            && i <= std::max(m_chosen, m_dragFrom);
        if (isChosen)
            painter.fillRect(area, now.selection);
        if (m_bars[i].events == 0)
            continue;
        const double tall = std::max(2.0, double(m_bars[i].events) / double(m_most) * (area.height() - 2));
        const double gap = area.width() > 4 ? 1 : 0;
        painter.fillRect(QRectF(area.left() + gap / 2, area.bottom() - tall, area.width() - gap, tall),
            isChosen ? now.text : now.accent);
    }
    const QRectF base = QRectF(rect()).adjusted(0, this->height() - fontMetrics().height(), 0, 0);
    painter.setPen(now.hairline);
    painter.drawLine(base.topLeft(), base.topRight());
    if (m_bars.isEmpty())
        return;
    painter.setPen(now.muted);
    painter.drawText(base, Qt::AlignLeading | Qt::AlignVCenter,
        QLocale().toString(m_bars.first().first, QLocale::ShortFormat));
    const QRectF last = barArea(int(m_bars.size()) - 1);
    const bool isWide = m_bars.size() >= 20;
    if (m_bars.size() > 1 && (isWide || last.right() > 220))
        painter.drawText(isWide ? base : QRectF(base.left(), base.top(), last.right(), base.height()),
            Qt::AlignTrailing | Qt::AlignVCenter,
            QLocale().toString(m_bars.last().last, QLocale::ShortFormat));
    if (hasFocus()) {
        painter.setPen(QPen(now.accent, size::focus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void Histogram::choose(int bar)
{
    m_chosen = bar;
    if (bar >= 0)
        setAccessibleDescription(words(bar));
    update();
}

void Histogram::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = barAt(event->position().x());
    choose(m_dragFrom);
}

void Histogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom >= 0)
        choose(barAt(event->position().x()));
}

void Histogram::mouseReleaseEvent(QMouseEvent *)
{
    const int from = std::exchange(m_dragFrom, -1);
    if (from < 0 || m_chosen < 0)
        return;
    Q_EMIT zoomed(m_bars[std::min(from, m_chosen)].first, m_bars[std::max(from, m_chosen)].last);
}

void Histogram::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    const int on = isRightToLeft() ? -1 : 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int step = event->key() == Qt::Key_Right ? on : -on;
        if (last >= 0)
            choose(m_chosen < 0 ? last : std::clamp(m_chosen + step, 0, last));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_chosen >= 0) {
        Q_EMIT zoomed(m_bars[m_chosen].first, m_bars[m_chosen].last);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Histogram::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

bool Histogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int bar = barAt(help->pos().x()); bar >= 0)
        QToolTip::showText(help->globalPos(), words(bar), this);
    return true;
}

} // namespace slipway::ui
