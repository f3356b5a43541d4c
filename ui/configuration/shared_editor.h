// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_editor.h"

namespace slipway::ui {

class PartEditor;

/// What all projects share: stores, indexes, and environments with their tiers.
class SharedEditor final : public ConfigurationEditor {
    Q_OBJECT
public:
    explicit SharedEditor(QWidget *parent = nullptr);

    void present(const model::Configuration &now) override;
    bool showProblem(const ConfigurationProblem &problem) override;
    void clearProblems() override;
    void enter() override;

private:
    QList<PartEditor *> m_editors;
    PartEditor *m_asking = nullptr; ///< shows a problem; null: none does
};

} // namespace slipway::ui
