// SPDX-License-Identifier: Apache-2.0
// Deployments and their hosts in words and looks.
#pragma once

#include "model/deployment.h"
#include "model/environment.h"
#include "ui/style/look.h"

#include <QCoreApplication>
#include <chrono>

namespace slipway::ui {

class DeploymentWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::DeploymentWords)
public:
    [[nodiscard]] static QString state(model::DeploymentState state);
    [[nodiscard]] static QString state(model::HostState state);
    [[nodiscard]] static QString state(model::StepState state);
    [[nodiscard]] static QString kind(model::DeploymentKind kind);
    [[nodiscard]] static QString tier(model::Tier tier);
    /// "1.4.0-b12"
    [[nodiscard]] static QString version(const model::Deployment &deployment);
    /// "1 host", "12 hosts"
    [[nodiscard]] static QString hosts(int count);
    /// "0.4 s", "12 s", "3 min 20 s", "2 h 5 min"; empty for less than nothing.
    [[nodiscard]] static QString duration(qint64 milliseconds);
    /// How long it took, or has been running.
    [[nodiscard]] static QString duration(const QDateTime &from, const QDateTime &to);
    /// "about 4 min left", in minutes.
    [[nodiscard]] static QString left(std::chrono::milliseconds time);
    /// Date and time in the manner of this computer.
    [[nodiscard]] static QString moment(const QDateTime &time);
    /// The same in few letters, for lists: "12 May 14:02".
    [[nodiscard]] static QString shortMoment(const QDateTime &time);
    /// The time of day, to the second.
    [[nodiscard]] static QString timeOfDay(const QDateTime &time);
};

[[nodiscard]] Look lookOf(model::DeploymentState state);
/// `isOver` tells a stop on the way from the way itself: a host that only has the release staged has come to
/// rest there.
[[nodiscard]] Look lookOf(model::HostState state, bool isOver);
[[nodiscard]] Look lookOf(model::StepState state);
/// True for states that a person has to look at.
[[nodiscard]] bool isTrouble(model::HostState state);

} // namespace slipway::ui
