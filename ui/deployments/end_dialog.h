// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"

#include <QDialog>

namespace slipway::ui {

class Confirmation;

/// Asks before a deployment that was interrupted is continued, put back or left: says what that does to how
/// many hosts, and takes the reason.
class EndDialog final : public QDialog {
    Q_OBJECT
public:
    EndDialog(const DeploymentStory &story, WayOut way, QWidget *parent = nullptr);

    [[nodiscard]] WayOut way() const { return m_way; }
    [[nodiscard]] QString reason() const;

private:
    WayOut m_way;
    Confirmation *m_confirmation;
};

/// "41 hosts have the release, 71 have not."
[[nodiscard]] QString standingOf(const DeploymentStory &story);

} // namespace slipway::ui
