// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_desk.h"
#include "ui/configuration/configuration_edit.h"

#include <QWidget>

namespace slipway::ui {

/// Some part of the configuration as fields. Shows what it is given and tells what a person edits; the
/// configuration itself is somebody else's.
class ConfigurationEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void present(const model::Configuration &now) = 0;
    /// Says it at the field of that key, and can be seen then; false: it is about none that is here.
    virtual bool showProblem(const ConfigurationProblem &problem) = 0;
    virtual void clearProblems() = 0;
    /// Puts the keyboard into the field of the problem that is shown, else into the first one.
    virtual void enter() = 0;

Q_SIGNALS:
    /// See ConfigurationEdit::change().
    void edited(
        const QString &what, const QString &key, const slipway::ui::ConfigurationEdit::Change &change);
};

} // namespace slipway::ui
