// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_model.h"

#include "base/displayable.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString spanText(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("slipway::ui::Span", "%1 s").arg(seconds);
    if (seconds < 3600)
        return QCoreApplication::translate("slipway::ui::Span", "%1 min %2 s")
            .arg(seconds / 60)
            .arg(seconds % 60);
    return QCoreApplication::translate("slipway::ui::Span", "%1 h %2 min")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60);
}

namespace {

/// The time of day, and the day unless it is today.
QString beganText(const QDateTime &began)
{
    const QString time = QLocale().toString(began.time(), u"HH:mm:ss"_s);
    return began.date() == QDate::currentDate()
        ? time
        : QCoreApplication::translate("slipway::ui::ActivityModel", "%1, %2", "day, time of day")
              .arg(QLocale().toString(began.date(), u"d MMM"_s), time);
}

} // namespace

Look lookOf(WorkState state)
{
    switch (state) {
    case WorkState::Running:
        return {Glyph::Running, Tone::Running};
    case WorkState::Done:
        return {Glyph::Done, Tone::Success};
    case WorkState::Failed:
        return {Glyph::Failed, Tone::Failed};
    case WorkState::Stopped:
        return {Glyph::Paused, Tone::Idle};
    }
    return {};
}

ActivityModel::ActivityModel(Activity &activity, QObject *parent)
    : QAbstractTableModel(parent),
      m_activity(activity)
{
    m_pulse.setInterval(100ms);
    connect(&m_pulse, &QTimer::timeout, this, &ActivityModel::lookAgain);
    // The list has the new piece already: views are told as one.
    connect(&activity, &Activity::begun, this, [this] {
        beginResetModel();
        endResetModel();
        m_pulse.start();
    });
    connect(&activity, &Activity::ended, this, [this] {
        lookAgain();
        if (m_activity.running() == 0)
            m_pulse.stop();
    });
    if (activity.running() > 0)
        m_pulse.start();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_activity.pieces().size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActivityModel::state(const Piece &piece) const
{
    switch (piece.state) {
    case WorkState::Running:
        break;
    case WorkState::Done:
        return piece.outcome.isEmpty() ? tr("Done") : tr("Done: %1").arg(displayable(piece.outcome));
    case WorkState::Failed:
        return tr("Failed: %1").arg(displayable(piece.outcome));
    case WorkState::Stopped:
        return tr("Stopped");
    }
    const auto *progress = m_activity.progress(piece.number);
    const auto now = progress ? progress->snapshot() : task::Progress::Snapshot{};
    if (now.activity.isEmpty())
        return tr("Running");
    if (now.total <= 0)
        return displayable(now.activity);
    return tr("%1 (%2 %)", "activity, percent")
        .arg(displayable(now.activity))
        .arg(100 * now.done / now.total);
}

QString ActivityModel::text(const Piece &piece, int column) const
{
    switch (column) {
    case Title:
        return displayable(piece.title);
    case State:
        return state(piece);
    case Began:
        return beganText(piece.began.toLocalTime());
    case Took:
        return spanText(
            piece.began.msecsTo(piece.ended.isValid() ? piece.ended : QDateTime::currentDateTimeUtc()));
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Piece &piece = m_activity.pieces()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(piece, index.column());
    case lookRole:
        return index.column() == State ? QVariant::fromValue(lookOf(piece.state)) : QVariant();
    case numberRole:
        return piece.number;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Work");
    case State:
        return tr("State");
    case Began:
        return tr("Began");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

void ActivityModel::lookAgain()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace slipway::ui
