// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_runs.h"

#include <QCoreApplication>
#include <QPointer>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(Id<model::Deployment> id, WayOut way)
{
    switch (way) {
    case WayOut::Resume:
        return DeploymentRuns::tr("Continue deployment %1").arg(id.value);
    case WayOut::Revert:
        return DeploymentRuns::tr("Put back deployment %1").arg(id.value);
    case WayOut::Leave:
        return DeploymentRuns::tr("Leave deployment %1 as it is").arg(id.value);
    }
    Q_UNREACHABLE();
}

Route routeTo(Id<model::Deployment> id)
{
    return {.place = Place::Deployments, .path = {QString::number(id.value)}, .query = {}};
}

} // namespace

DeploymentRuns::DeploymentRuns(DeploymentsDesk &desk, Activity &activity, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_activity(activity)
{
    connect(&m_activity, &Activity::ended, this, &DeploymentRuns::take);
}

/// The piece has its number only when it has begun; what its worker tells is told after that.
std::shared_ptr<DeploymentRuns::Reins> DeploymentRuns::makeReins(const std::shared_ptr<int> &piece)
{
    return std::make_shared<Reins>([here = QPointer<DeploymentRuns>(this), piece] {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [here, piece] {
                if (here)
                    Q_EMIT here->questionChanged({here->m_pieces.key(*piece)});
            },
            Qt::QueuedConnection);
    });
}

int DeploymentRuns::begin(const QString &title, Work work, bool asksOnFailure)
{
    const auto number = std::make_shared<int>(0);
    const QPointer<DeploymentRuns> here(this);
    const Begun begun = [here, number](Id<model::Deployment> id) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [here, number, id] {
                if (!here)
                    return;
                here->m_pieces.insert(id.value, *number);
                here->m_activity.relate(*number, routeTo(id));
                Q_EMIT here->begun(*number, id);
            },
            Qt::QueuedConnection);
    };
    const auto reins = makeReins(number);
    *number = m_activity.begin(title, {.place = Place::Deployments, .path = {}, .query = {}},
        [work = std::move(work), begun, reins, asksOnFailure](
            std::stop_token stop, task::Progress &progress) {
            return work(std::move(stop), progress, begun,
                {.pause = reins->pause.get_token(),
                    .guide = asksOnFailure ? &reins->guidance : nullptr,
                    .excluded = {}});
        });
    m_mine.insert(*number, reins);
    return *number;
}

int DeploymentRuns::end(Id<model::Deployment> id, const EndOrder &order)
{
    if (const int running = pieceOf(id))
        return running;
    const auto number = std::make_shared<int>(0);
    const auto reins = makeReins(number);
    *number = m_activity.begin(titleOf(id, order.way), routeTo(id),
        [&desk = m_desk, id, order, reins](std::stop_token stop, task::Progress &progress) {
            return desk.end(id, order, std::move(stop), progress,
                {.pause = reins->pause.get_token(),
                    .guide = order.asksOnFailure ? &reins->guidance : nullptr,
                    .excluded = order.excluded});
        });
    m_mine.insert(*number, reins);
    m_pieces.insert(id.value, *number);
    Q_EMIT begun(*number, id);
    return *number;
}

int DeploymentRuns::pieceOf(Id<model::Deployment> id) const
{
    return m_pieces.value(id.value);
}

const task::Progress *DeploymentRuns::progress(Id<model::Deployment> id) const
{
    return m_activity.progress(pieceOf(id));
}

void DeploymentRuns::stop(Id<model::Deployment> id)
{
    m_activity.stop(pieceOf(id));
}

DeploymentRuns::Reins *DeploymentRuns::reins(Id<model::Deployment> id) const
{
    return m_mine.value(pieceOf(id)).get();
}

void DeploymentRuns::pause(Id<model::Deployment> id)
{
    if (Reins *mine = reins(id))
        mine->pause.request_stop();
}

bool DeploymentRuns::isPausing(Id<model::Deployment> id) const
{
    const Reins *mine = reins(id);
    return mine && mine->pause.stop_requested();
}

std::optional<deploy::Trouble> DeploymentRuns::question(Id<model::Deployment> id) const
{
    const Reins *mine = reins(id);
    return mine ? mine->guidance.question() : std::nullopt;
}

QList<Id<model::Deployment>> DeploymentRuns::asking() const
{
    QList<Id<model::Deployment>> waiting;
    for (auto piece = m_pieces.cbegin(); piece != m_pieces.cend(); ++piece) {
        if (question({piece.key()}))
            waiting.append(Id<model::Deployment>{piece.key()});
    }
    return waiting;
}

void DeploymentRuns::answer(Id<model::Deployment> id, const deploy::Advice &advice)
{
    if (Reins *mine = reins(id))
        mine->guidance.answer(advice);
    Q_EMIT questionChanged(id);
}

void DeploymentRuns::take(int piece)
{
    if (!m_mine.remove(piece))
        return;
    const Id<model::Deployment> id{m_pieces.key(piece)};
    m_pieces.remove(id.value);
    const Piece *ended = m_activity.piece(piece);
    Q_EMIT this->ended(piece, id, ended && ended->error ? &*ended->error : nullptr);
}

} // namespace slipway::ui
