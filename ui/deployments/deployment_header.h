// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace slipway::ui {

class GlyphLabel;

/// What a deployment is and how it stands: from what to where, who and why, its state, and one bar for all of
/// it. The bar never goes back.
class DeploymentHeader final : public QWidget {
    Q_OBJECT
public:
    explicit DeploymentHeader(QWidget *parent = nullptr);

    /// A button for the action, shown while the action is visible.
    void addButton(QAction &action, bool isPrimary = false);
    void take(const DeploymentStory &story);
    /// Another deployment is shown from now on.
    void begin();

private:
    void showBar(const DeploymentStory &story);

    QLabel *m_title;
    GlyphLabel *m_tierGlyph;
    QLabel *m_environment;
    GlyphLabel *m_glyph;
    QLabel *m_state;
    QLabel *m_facts;
    QProgressBar *m_bar;
    QLabel *m_steps;
    QHBoxLayout *m_buttons;
    int m_shown = 0; ///< per mille of the bar
};

} // namespace slipway::ui
