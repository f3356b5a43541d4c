// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"

#include <QDialog>

class QCheckBox;

namespace slipway::ui {

class Confirmation;

/// Asks before a deployment that was interrupted is continued, put back or left: says what that does to how
/// many hosts, and takes the reason.
class EndDialog final : public QDialog {
    Q_OBJECT
public:
    /// With Resume, hosts may be excluded.
    EndDialog(
        const DeploymentStory &story, WayOut way, const QStringList &excluded, QWidget *parent = nullptr);

    [[nodiscard]] EndOrder order() const;

private:
    WayOut m_way;
    QStringList m_excluded;
    QCheckBox *m_asks;
    Confirmation *m_confirmation;
};

/// "41 hosts have the release, 71 have not."
[[nodiscard]] QString standingOf(const DeploymentStory &story);

} // namespace slipway::ui
