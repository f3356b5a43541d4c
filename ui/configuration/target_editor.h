// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_editor.h"
#include "ui/configuration/record_form.h"

class QAction;
class QLabel;

namespace slipway::ui {

class EmptyState;
class HookEditor;
class NameList;
class Section;

/// Where a project runs: its environments in a list, and how it lands in the chosen one.
class TargetEditor final : public ConfigurationEditor {
    Q_OBJECT
public:
    explicit TargetEditor(QWidget *parent = nullptr);

    void setProject(const QString &project) { m_project = project; }

    void present(const model::Configuration &now) override;
    bool showProblem(const ConfigurationProblem &problem) override;
    void clearProblems() override;
    void enter() override;

private:
    void build();
    void fillList();
    void showChosen();
    void add();
    void remove();
    void tell(const QString &key);
    void change(const QString &what, const QString &key, const std::function<void(model::Target &)> &edit);
    [[nodiscard]] QString keyOf(const QString &environment) const; ///< "targets.shop.staging."
    [[nodiscard]] QString environmentOf(const ConfigurationProblem &problem) const; ///< empty: of none
    [[nodiscard]] std::optional<QString> fieldOf(const ConfigurationProblem &problem) const;
    /// Null: the project does not run in it.
    [[nodiscard]] const model::Target *target(const QString &environment) const;

    QString m_project;
    model::Configuration m_now;
    NameList *m_list;
    Section *m_section;
    QAction *m_remove;
    RecordForm<model::Target> *m_form;
    QLabel *m_known;
    HookEditor *m_hooks;
    EmptyState *m_absent;
    std::optional<ConfigurationProblem> m_problem; ///< as it was shown last
};

} // namespace slipway::ui
