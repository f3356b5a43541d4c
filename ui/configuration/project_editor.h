// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_editor.h"
#include "ui/configuration/record_form.h"

class QLabel;

namespace slipway::ui {

class TargetEditor;

/// All that is configured of one project: repository, build, store, and where it runs.
class ProjectEditor final : public ConfigurationEditor {
    Q_OBJECT
public:
    explicit ProjectEditor(QWidget *parent = nullptr);

    void setProject(const QString &project);

    void present(const model::Configuration &now) override;
    bool showProblem(const ConfigurationProblem &problem) override;
    void clearProblems() override;
    void enter() override;

private:
    void build();
    void tellProject(const QString &key);
    void tellBuild(const QString &key);
    void change(const FieldForm &form, const QString &key, const QString &path,
        const std::function<void(model::Project &)> &edit);

    QString m_project;
    QLabel *m_absent; ///< says that there is no such project
    RecordForm<model::Project> *m_form;
    RecordForm<model::BuildSettings> *m_build;
    TargetEditor *m_targets;
    std::function<void()> m_enterProblem; ///< null: there is none
};

} // namespace slipway::ui
