// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/hook_editor.h"

#include "base/displayable.h"
#include "ui/configuration/name_list.h"
#include "ui/configuration/project_forms.h"
#include "ui/navigation/availability.h"
#include "ui/style/tokens.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const model::Hook &hook)
{
    return (hook.when == model::Hook::When::Before ? HookEditor::tr("Before %1: %2", "step; command")
                                                   : HookEditor::tr("After %1: %2", "step; command"))
        .arg(displayable(hook.step),
            hook.run.isEmpty() ? HookEditor::tr("nothing yet", "command") : displayable(hook.run.join(u' ')));
}

} // namespace

HookEditor::HookEditor(QWidget *parent)
    : QWidget(parent),
      m_list(new NameList(u"hookList"_s, tr("Hooks"), this)),
      m_add(new QAction(tr("Add a hook"), this)),
      m_remove(new QAction(tr("Take it out"), this)),
      m_fields(new QWidget(this)),
      m_form(new RecordForm<model::Hook>(m_fields))
{
    setObjectName(u"hookEditor"_s);
    setAccessibleName(tr("Hooks"));
    build();
    connect(m_list, &NameList::chosenChanged, this, &HookEditor::showChosen);
    connect(m_form, &FieldForm::edited, this, &HookEditor::tell);
    connect(m_add, &QAction::triggered, this, &HookEditor::add);
    connect(m_remove, &QAction::triggered, this, &HookEditor::remove);
}

void HookEditor::build()
{
    m_add->setObjectName(u"addHook"_s);
    m_remove->setObjectName(u"removeHook"_s);
    ProjectForms::addHook(*m_form);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::near);
    for (QAction *action : {m_add, m_remove})
        buttons->addWidget(actionButton(*action, this));
    buttons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(space::near);
    left->addWidget(m_list);
    left->addLayout(buttons);
    left->addStretch();
    auto *right = new QVBoxLayout(m_fields);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_form);
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::section);
    row->addLayout(left);
    row->addWidget(m_fields, 1);
    row->addStretch(0);
}

int HookEditor::chosen() const
{
    return m_list->currentRow();
}

void HookEditor::present(const QList<model::Hook> &hooks, const QStringList &steps)
{
    m_hooks = hooks;
    m_form->offer(u"step"_s, choicesOf(steps));
    QList<NameList::Item> items;
    for (const model::Hook &hook : hooks)
        items.append({.name = QString::number(items.size()), .text = titleOf(hook)});
    m_list->present(items);
    m_list->setVisible(!hooks.isEmpty());
    showChosen();
}

void HookEditor::showChosen()
{
    const int hook = chosen();
    m_fields->setVisible(hook >= 0);
    setUnavailable(*m_remove, hook < 0 ? tr("There is no hook") : QString());
    if (hook >= 0)
        m_form->present(m_hooks[hook]);
}

void HookEditor::tell(const QString &key)
{
    auto hooks = m_hooks;
    m_form->fill(hooks[chosen()], key);
    Q_EMIT edited(m_form->label(key), u"hooks[%1].%2"_s.arg(QString::number(chosen()), key), hooks);
}

void HookEditor::add()
{
    const QString name = QString::number(m_hooks.size());
    Q_EMIT edited(tr("Add a hook"), {}, m_hooks + QList<model::Hook>{{.step = u"switch"_s}});
    m_list->choose(name);
    m_form->field(u"run"_s).setFocus(Qt::OtherFocusReason);
}

void HookEditor::remove()
{
    auto hooks = m_hooks;
    hooks.removeAt(chosen());
    Q_EMIT edited(tr("Take a hook out"), {}, hooks);
}

void HookEditor::showProblem(const QString &text)
{
    for (int hook = 0; hook < m_hooks.size(); ++hook) {
        if (!m_hooks[hook].run.isEmpty())
            continue;
        m_list->mark(QString::number(hook));
        if (hook == chosen())
            m_form->showProblem(u"run"_s, text);
        return;
    }
    if (chosen() >= 0)
        m_form->showProblem(u"step"_s, text);
}

void HookEditor::clearProblems()
{
    m_list->clearMarks();
    m_form->clearProblems();
}

void HookEditor::enter()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
