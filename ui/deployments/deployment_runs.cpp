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

int DeploymentRuns::begin(const QString &title, Work work)
{
    // The piece has its number only when it has begun; the worker's news is told after that.
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
    const std::stop_source pause;
    *number = m_activity.begin(title, {.place = Place::Deployments, .path = {}, .query = {}},
        [work = std::move(work), begun, pause](std::stop_token stop, task::Progress &progress) {
            return work(std::move(stop), progress, begun, pause.get_token());
        });
    m_mine.insert(*number, pause);
    return *number;
}

int DeploymentRuns::end(Id<model::Deployment> id, WayOut way, const QString &reason)
{
    if (const int running = pieceOf(id))
        return running;
    const std::stop_source pause;
    const int piece = m_activity.begin(titleOf(id, way), routeTo(id),
        [&desk = m_desk, id, way, reason, pause](std::stop_token stop, task::Progress &progress) {
            return desk.end(id, way, reason, std::move(stop), progress, pause.get_token());
        });
    m_mine.insert(piece, pause);
    m_pieces.insert(id.value, piece);
    Q_EMIT begun(piece, id);
    return piece;
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

void DeploymentRuns::pause(Id<model::Deployment> id)
{
    if (const auto mine = m_mine.find(pieceOf(id)); mine != m_mine.end())
        mine->request_stop();
}

bool DeploymentRuns::isPausing(Id<model::Deployment> id) const
{
    const auto mine = m_mine.find(pieceOf(id));
    return mine != m_mine.end() && mine->stop_requested();
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
