// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"
#include "ui/deployments/deployments_desk.h"
#include "ui/deployments/guidance.h"

#include <QHash>

namespace slipway::ui {

/// The deployments that this program runs, as pieces of its activity. One for all windows; lives on the main
/// thread. Whoever destroys it destroys the activity first or with it.
class DeploymentRuns final : public QObject {
    Q_OBJECT
public:
    /// Called on the worker as soon as the deployment has its number.
    using Begun = std::function<void(Id<model::Deployment>)>;
    using Work = std::function<Result<QString>(
        std::stop_token stop, task::Progress &, const Begun &, const deploy::Steering &)>;

    DeploymentRuns(DeploymentsDesk &desk, Activity &activity, QObject *parent = nullptr);

    /// Begins one that has no number yet; `begun` tells it. Returns the piece's number.
    int begin(const QString &title, Work work, bool asksOnFailure = false);
    /// Takes one that is not over to an end. One that this program is at work on goes on as it does.
    int end(Id<model::Deployment> id, const EndOrder &order);

    /// Number of the piece that runs it now; 0: this program does not.
    [[nodiscard]] int pieceOf(Id<model::Deployment> id) const;
    /// Null when this program does not run it.
    [[nodiscard]] const task::Progress *progress(Id<model::Deployment> id) const;
    void stop(Id<model::Deployment> id);
    /// After the batch that is under way.
    void pause(Id<model::Deployment> id);
    [[nodiscard]] bool isPausing(Id<model::Deployment> id) const;
    /// What becomes of hosts that failed; nothing while that is not asked.
    [[nodiscard]] std::optional<deploy::Trouble> question(Id<model::Deployment> id) const;
    void answer(Id<model::Deployment> id, const deploy::Advice &advice);
    /// Those that wait for an answer.
    [[nodiscard]] QList<Id<model::Deployment>> asking() const;
    [[nodiscard]] DeploymentsDesk &desk() const { return m_desk; }

Q_SIGNALS:
    void begun(int piece, Id<slipway::model::Deployment> id);
    /// There is a question, or none any more.
    void questionChanged(Id<slipway::model::Deployment> id);
    /// It came to an end or was stopped; `error` is null where its end is on record. An unset id: it ended
    /// before it began.
    void ended(int piece, Id<slipway::model::Deployment> id, const slipway::Error *error);

private:
    /// What leads a running piece from here.
    struct Reins {
        explicit Reins(std::function<void()> onChanged) : guidance(std::move(onChanged)) { }

        std::stop_source pause = {};
        Guidance guidance;
    };

    [[nodiscard]] std::shared_ptr<Reins> makeReins(const std::shared_ptr<int> &piece);
    [[nodiscard]] Reins *reins(Id<model::Deployment> id) const;
    void take(int piece);

    DeploymentsDesk &m_desk;
    Activity &m_activity;
    QHash<qint64, int> m_pieces; ///< by deployment
    QHash<int, std::shared_ptr<Reins>> m_mine; ///< by piece
};

} // namespace slipway::ui
