// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/target_editor.h"

#include "base/displayable.h"
#include "deploy/recipe.h"
#include "ui/configuration/configuration_words.h"
#include "ui/configuration/hook_editor.h"
#include "ui/configuration/name_list.h"
#include "ui/configuration/project_forms.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString hooksField = QStringLiteral("hooks");

bool isOf(const model::Target &target, const QString &project, const QString &environment)
{
    return target.project == project && target.environment == environment;
}

QStringList stepsOf(const QString &recipe)
{
    QStringList steps;
    if (const auto known = deploy::recipeNamed(recipe)) {
        for (const deploy::Phase &phase : known->phases) {
            for (const deploy::Step &step : phase.steps)
                steps.append(step.id);
        }
    }
    return steps;
}

} // namespace

TargetEditor::TargetEditor(QWidget *parent)
    : ConfigurationEditor(parent),
      m_list(new NameList(u"targetList"_s, tr("Environments"), this)),
      m_section(new Section(u"targetSettings"_s, tr("Target"), this)),
      m_remove(new QAction(tr("Take it out of this environment"), this)),
      m_form(new RecordForm<model::Target>(this)),
      m_known(paragraph(u"knownHosts"_s, this)),
      m_hooks(new HookEditor(this)),
      m_absent(new EmptyState(this))
{
    setObjectName(u"targetEditor"_s);
    setAccessibleName(tr("Targets"));
    build();
    connect(m_list, &NameList::chosenChanged, this, &TargetEditor::showChosen);
    connect(m_form, &FieldForm::edited, this, &TargetEditor::tell);
    connect(m_hooks, &HookEditor::edited, this,
        [this](const QString &what, const QString &key, const QList<model::Hook> &hooks) {
            change(what, key, [&](model::Target &target) { target.hooks = hooks; });
        });
    connect(m_remove, &QAction::triggered, this, &TargetEditor::remove);
    connect(m_absent, &EmptyState::accepted, this, &TargetEditor::add);
}

void TargetEditor::build()
{
    m_remove->setObjectName(u"removeTarget"_s);
    mute(m_known);
    ProjectForms::addTarget(*m_form, deploy::recipeNames());
    m_section->addTool(actionButton(*m_remove, this));
    m_section->body().addWidget(m_known);
    m_section->body().addWidget(m_form);
    auto *hooks = new Section(u"targetHooks"_s, tr("Hooks"), this);
    hooks->setSummary(tr("Commands on each host, beside a step of the recipe"));
    hooks->body().addWidget(m_hooks);
    m_section->body().addSpacing(space::gap);
    m_section->body().addWidget(hooks);
    m_section->body().addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::section);
    row->addWidget(m_list, 0, Qt::AlignTop);
    row->addWidget(m_section, 1);
    row->addWidget(m_absent, 1);
}

const model::Target *TargetEditor::target(const QString &environment) const
{
    const auto found = std::find_if(m_now.targets.begin(), m_now.targets.end(),
        [&](const model::Target &one) { return isOf(one, m_project, environment); });
    return found == m_now.targets.end() ? nullptr : &*found;
}

void TargetEditor::present(const model::Configuration &now)
{
    m_now = now;
    std::stable_sort(m_now.environments.begin(), m_now.environments.end(),
        [](const auto &a, const auto &b) { return a.order < b.order; });
    fillList();
    showChosen();
}

void TargetEditor::fillList()
{
    QList<NameList::Item> items;
    for (const model::Environment &each : m_now.environments) {
        const model::Target *there = target(each.name);
        const QString name = ConfigurationWords::environment(each);
        items.append({.name = each.name,
            .text = there ? tr("%1 – hosts: %2", "environment; number").arg(name).arg(there->hosts.size())
                          : tr("%1 – not there", "environment").arg(name),
            .isFirst = there != nullptr});
    }
    m_list->present(items);
}

void TargetEditor::showChosen()
{
    const QString name = m_list->chosen();
    const model::Target *there = target(name);
    m_section->setVisible(there);
    m_absent->setVisible(!there);
    if (!there) {
        m_absent->setText(name.isEmpty()
                ? tr("There is no environment yet")
                : tr("%1 does not run in %2").arg(displayable(m_project), displayable(name)),
            name.isEmpty() ? tr("Environments are added in the settings of the program.")
                           : tr("A target says on which hosts it runs there, and how it gets there."));
        m_absent->setAction(name.isEmpty() ? QString() : tr("Let it run in %1").arg(displayable(name)), {});
        return;
    }
    QStringList hosts;
    for (const model::Host &host : m_now.hosts)
        hosts.append(host.name);
    QStringList indexes;
    for (const model::IndexSettings &index : m_now.indexes)
        indexes.append(index.name);
    m_section->setHeading(tr("In %1").arg(displayable(name)));
    m_known->setText(hosts.isEmpty() ? tr("There are no hosts yet; they are added at Hosts.")
                                     : tr("Known hosts: %1.").arg(displayable(hosts.join(u", "_s))));
    ProjectForms::offerIndexes(*m_form, indexes);
    m_form->present(*there);
    m_hooks->present(there->hooks, stepsOf(there->recipe));
    ProjectForms::followHealth(*m_form);
    m_form->clearProblems();
    m_hooks->clearProblems();
    if (const auto problem = m_problem)
        showProblem(*problem);
}

void TargetEditor::change(
    const QString &what, const QString &key, const std::function<void(model::Target &)> &edit)
{
    const QString name = m_list->chosen();
    Q_EMIT edited(tr("%1 in %2", "name of a field; environment").arg(what, displayable(name)),
        key.isEmpty() ? QString() : keyOf(name) + key, [&](model::Configuration &all) {
            for (model::Target &each : all.targets) {
                if (isOf(each, m_project, name))
                    edit(each);
            }
        });
}

void TargetEditor::tell(const QString &key)
{
    change(m_form->label(key), key, [&](model::Target &target) { m_form->fill(target, key); });
}

void TargetEditor::add()
{
    const QString name = m_list->chosen();
    Q_EMIT edited(tr("Let it run in %1").arg(displayable(name)), {}, [&](model::Configuration &all) {
        all.targets.append({.project = m_project, .environment = name, .root = u"/srv/"_s + m_project});
    });
    m_form->field(u"hosts"_s).setFocus(Qt::OtherFocusReason);
}

void TargetEditor::remove()
{
    const QString name = m_list->chosen();
    Q_EMIT edited(tr("Take it out of %1").arg(displayable(name)), {}, [&](model::Configuration &all) {
        all.targets.removeIf([&](const model::Target &each) { return isOf(each, m_project, name); });
    });
    m_absent->button()->setFocus(Qt::OtherFocusReason);
}

bool TargetEditor::showProblem(const ConfigurationProblem &problem)
{
    clearProblems();
    m_problem = problem;
    const QString environment = environmentOf(problem);
    const auto field = fieldOf(problem);
    if (environment.isEmpty() || !field)
        return false;
    m_list->mark(environment);
    if (environment != m_list->chosen())
        return true;
    if (*field == hooksField)
        m_hooks->showProblem(ConfigurationWords::problem(problem));
    else
        m_form->showProblem(*field, ConfigurationWords::problem(problem));
    return true;
}

QString TargetEditor::environmentOf(const ConfigurationProblem &problem) const
{
    for (const model::Environment &each : m_now.environments) {
        if (problem.path.startsWith(keyOf(each.name)))
            return each.name;
    }
    return {};
}

std::optional<QString> TargetEditor::fieldOf(const ConfigurationProblem &problem) const
{
    // Of "targets.shop.staging.health.url" the longest part that is a field.
    QString field = problem.path.section(u'.', 3);
    if (field.startsWith(hooksField))
        return hooksField;
    while (!field.isEmpty() && !m_form->has(field))
        field = field.contains(u'.') ? field.section(u'.', 0, -2) : QString();
    return field.isEmpty() ? std::nullopt : std::optional(field);
}

QString TargetEditor::keyOf(const QString &environment) const
{
    return u"targets.%1.%2."_s.arg(m_project, environment);
}

void TargetEditor::clearProblems()
{
    m_problem.reset();
    m_form->clearProblems();
    m_hooks->clearProblems();
    m_list->clearMarks();
}

void TargetEditor::enter()
{
    if (!m_problem || environmentOf(*m_problem).isEmpty() || !fieldOf(*m_problem))
        return m_list->setFocus(Qt::OtherFocusReason);
    m_list->choose(environmentOf(*m_problem));
    if (fieldOf(*m_problem) == hooksField)
        return m_hooks->enter();
    m_form->field(*fieldOf(*m_problem)).setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
