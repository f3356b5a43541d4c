// SPDX-License-Identifier: Apache-2.0
#include "model/trial.h"

namespace slipway::model {

Release withTrial(Release release, const Trial &trial)
{
    if (!trial.wheel.fileName.isEmpty())
        release.wheel = trial.wheel;
    for (CheckResult &check : release.checks) {
        if (check.id == trial.installation.id)
            check = trial.installation;
    }
    for (auto part = trial.participants.begin(); part != trial.participants.end(); ++part)
        release.participants.insert(part.key(), part.value());
    if (!trial.noWheelBecause.isEmpty())
        release.participants.insert(
            QStringLiteral("wheel"), QStringLiteral("not made: ") + trial.noWheelBecause);
    return release;
}

const CheckResult *installationOf(const Release &release)
{
    for (const CheckResult &check : release.checks) {
        if (check.id == installationCheck)
            return &check;
    }
    return nullptr;
}

} // namespace slipway::model
