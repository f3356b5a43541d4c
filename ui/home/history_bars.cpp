// SPDX-License-Identifier: Apache-2.0
#include "ui/home/history_bars.h"

#include "ui/deployments/deployment_words.h"
#include "ui/home/cell_words.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int bar = 5;
constexpr int pitch = bar + 2;
constexpr int least = 3; ///< height of one that took no time at all
constexpr int stripHeight = 20;

/// Milliseconds; nothing while it is open.
std::optional<qint64> tookOf(const store::PastDeployment &past)
{
    if (!past.finished.isValid() || !past.started.isValid())
        return {};
    return std::max<qint64>(0, past.started.msecsTo(past.finished));
}

/// A rollback that succeeded is one more good deployment, and no ordinary one.
Tone toneOf(const store::PastDeployment &past)
{
    const bool isRollback
        = past.kind == model::DeploymentKind::Rollback && past.state == model::DeploymentState::Succeeded;
    return isRollback ? Tone::Reverted : lookOf(past.state).tone;
}

/// What is not over, or was put back, is hollow: the two are told from the others without colours too.
bool tookEffect(const store::PastDeployment &past)
{
    return past.finished.isValid() && past.state != model::DeploymentState::Reverted;
}

} // namespace

int historyWidth(int deployments)
{
    return deployments * pitch;
}

void paintHistory(QPainter &painter, Qt::LayoutDirection direction, const QRect &room,
    const QList<store::PastDeployment> &history, const Tokens &now)
{
    qint64 longest = 1;
    for (const auto &past : history)
        longest = std::max(longest, tookOf(past).value_or(0));
    int left = room.left();
    for (const auto &past : history) {
        const auto took = tookOf(past);
        const int height = took ? least + int((room.height() - least) * *took / longest) : room.height();
        const QRect whole(left, room.bottom() - height + 1, bar, height);
        const QRect seen = QStyle::visualRect(direction, room, whole);
        const QColor ink = now.tint(toneOf(past)).ink;
        if (tookEffect(past)) {
            painter.fillRect(seen, ink);
        } else {
            painter.setPen(ink);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(seen.adjusted(0, 0, -1, -1));
        }
        left += pitch;
    }
}

HistoryBars::HistoryBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HistoryBars::setHistory(const QList<store::PastDeployment> &history)
{
    m_history = history;
    setAccessibleName(CellWords::history(history));
    setToolTip(CellWords::history(history));
    updateGeometry();
    update();
}

QSize HistoryBars::sizeHint() const
{
    return {historyWidth(int(m_history.size())), stripHeight};
}

void HistoryBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHistory(painter, layoutDirection(), rect(), m_history, tokensFor(palette()));
}

} // namespace slipway::ui
