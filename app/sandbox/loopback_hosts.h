// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "places.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <stop_token>

namespace slipway::sandbox {

/// One address of the sshd, which is a host of its own to everybody who calls there.
struct LoopbackHost {
    QString name;
    QString environment;
    QString address;
    QStringList roles = {};
};

/// How hosts are kept apart.
struct Confinement {
    QString bubblewrap = {}; ///< empty: it does not work here
    QString whyNot = {};

    [[nodiscard]] bool works() const { return !bubblewrap.isEmpty(); }
};

/// Tries bubblewrap the way that the hosts use it.
Result<Confinement> tryConfinement(const Places &places, std::stop_token stop);

/// Two for development, four for staging, six for production; where they cannot be kept apart, one for each.
[[nodiscard]] QList<LoopbackHost> loopbackHosts(const Confinement &confinement);

/// The folder where the shop lives on an environment's hosts, as they see it.
[[nodiscard]] QString rootOn(
    const Places &places, const Confinement &confinement, const QString &environment);

/// The program that sshd runs for everybody who comes in: finds out which host was called, and runs what was
/// asked for where only that host's files can be changed.
[[nodiscard]] QByteArray entranceScript(
    const Places &places, const Confinement &confinement, const QList<LoopbackHost> &hosts);

/// What every process on a host carries in its environment, so that it can be found.
[[nodiscard]] QByteArray mark(const Places &places);

} // namespace slipway::sandbox
