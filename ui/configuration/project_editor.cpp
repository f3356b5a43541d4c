// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/project_editor.h"

#include "base/displayable.h"
#include "ui/configuration/configuration_words.h"
#include "ui/configuration/project_forms.h"
#include "ui/configuration/target_editor.h"
#include "ui/style/tokens.h"
#include "ui/widgets/section.h"

#include <QHBoxLayout>
#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

Section *sectionOf(const QString &name, const QString &heading, QWidget *content, QWidget *parent)
{
    auto *section = new Section(name, heading, parent);
    section->body().addWidget(content);
    section->body().addStretch();
    return section;
}

} // namespace

ProjectEditor::ProjectEditor(QWidget *parent)
    : ConfigurationEditor(parent),
      m_absent(paragraph(u"absentProject"_s, this)),
      m_form(new RecordForm<model::Project>(this)),
      m_build(new RecordForm<model::BuildSettings>(this)),
      m_targets(new TargetEditor(this))
{
    setObjectName(u"projectEditor"_s);
    setAccessibleName(tr("Settings of the project"));
    build();
    connect(m_form, &FieldForm::edited, this, &ProjectEditor::tellProject);
    connect(m_build, &FieldForm::edited, this, &ProjectEditor::tellBuild);
    connect(m_targets, &ConfigurationEditor::edited, this, &ConfigurationEditor::edited);
}

void ProjectEditor::build()
{
    ProjectForms::addRepository(*m_form);
    ProjectForms::addPackage(*m_form);
    ProjectForms::addStore(*m_form);
    ProjectForms::addBuild(*m_build);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::wide);
    columns->addWidget(sectionOf(u"repositorySettings"_s, tr("Repository and package"), m_form, this), 1);
    columns->addWidget(sectionOf(u"buildSettings"_s, tr("Build"), m_build, this), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    column->addWidget(m_absent);
    column->addLayout(columns);
    column->addWidget(sectionOf(u"targetsSettings"_s, tr("Where it runs"), m_targets, this));
    column->addStretch();
}

void ProjectEditor::setProject(const QString &project)
{
    m_project = project;
    m_targets->setProject(project);
}

void ProjectEditor::present(const model::Configuration &now)
{
    const auto project = model::findProject(now, m_project);
    m_absent->setText(tr("There is no project %1 in the configuration.").arg(displayable(m_project)));
    m_absent->setVisible(!project);
    for (QWidget *part :
        {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_build), static_cast<QWidget *>(m_targets)})
        part->setEnabled(project.has_value());
    if (!project)
        return;
    QStringList stores;
    for (const model::StoreSettings &store : now.stores)
        stores.append(store.name);
    ProjectForms::offerStores(*m_form, stores);
    m_form->present(*project);
    m_build->present(project->build);
    m_targets->present(now);
}

void ProjectEditor::change(const FieldForm &form, const QString &key, const QString &path,
    const std::function<void(model::Project &)> &edit)
{
    Q_EMIT edited(form.label(key), path, [&](model::Configuration &all) {
        for (model::Project &each : all.projects) {
            if (each.name == m_project)
                edit(each);
        }
    });
}

void ProjectEditor::tellProject(const QString &key)
{
    change(*m_form, key, u"projects.%1.%2"_s.arg(m_project, key),
        [&](model::Project &project) { m_form->fill(project, key); });
}

void ProjectEditor::tellBuild(const QString &key)
{
    change(*m_build, key, u"projects.%1.build.%2"_s.arg(m_project, key),
        [&](model::Project &project) { m_build->fill(project.build, key); });
}

bool ProjectEditor::showProblem(const ConfigurationProblem &problem)
{
    clearProblems();
    const auto showOn = [&](FieldForm &form, const QString &field) {
        if (!form.has(field))
            return false;
        form.showProblem(field, ConfigurationWords::problem(problem));
        m_enterProblem = [&form, field] { form.field(field).setFocus(Qt::OtherFocusReason); };
        return true;
    };
    const QString ours = u"projects.%1."_s.arg(m_project);
    const QString path = problem.path.mid(ours.size());
    if (problem.path.startsWith(ours))
        return path.startsWith(u"build."_s) ? showOn(*m_build, path.section(u'.', 1, 1))
                                            : showOn(*m_form, path);
    if (!m_targets->showProblem(problem))
        return false;
    m_enterProblem = [this] { m_targets->enter(); };
    return true;
}

void ProjectEditor::clearProblems()
{
    m_enterProblem = nullptr;
    m_form->clearProblems();
    m_build->clearProblems();
    m_targets->clearProblems();
}

void ProjectEditor::enter()
{
    if (m_enterProblem)
        m_enterProblem();
    else
        m_form->field(u"repository"_s).setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
