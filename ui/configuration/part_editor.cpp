// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/part_editor.h"

#include "base/displayable.h"
#include "ui/configuration/configuration_words.h"
#include "ui/configuration/field_form.h"
#include "ui/configuration/name_list.h"
#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

PartEditor::PartEditor(const PartWords &words, FieldForm *form, QWidget *parent)
    : ConfigurationEditor(parent),
      m_words(words),
      m_form(form),
      m_list(new NameList(words.section + u"List"_s, words.heading, this)),
      m_name(new QLineEdit(this)),
      m_add(new QAction(tr("Add"), this)),
      m_remove(new QAction(tr("Take it out"), this)),
      m_section(new Section(words.section + u"Section"_s, words.heading, this)),
      m_part(new Section(words.section + u"Part"_s, {}, this)),
      m_none(paragraph(words.section + u"None"_s, this))
{
    setObjectName(words.section + u"Editor"_s);
    setAccessibleName(words.heading);
    build();
    connect(m_list, &NameList::chosenChanged, this, &PartEditor::showChosen);
    connect(m_form, &FieldForm::edited, this, &PartEditor::tell);
    connect(m_add, &QAction::triggered, this, &PartEditor::add);
    connect(m_remove, &QAction::triggered, this, &PartEditor::remove);
    connect(m_name, &QLineEdit::returnPressed, m_add, &QAction::trigger);
    connect(m_name, &QLineEdit::textChanged, this, &PartEditor::showChosen);
}

void PartEditor::build()
{
    m_add->setObjectName(m_words.section + u"Add"_s);
    m_remove->setObjectName(m_words.section + u"Remove"_s);
    m_name->setObjectName(m_words.section + u"Name"_s);
    m_name->setAccessibleName(m_words.newName);
    m_name->setPlaceholderText(m_words.newName);
    m_none->setText(m_words.none);
    mute(m_none);
    auto *adding = new QHBoxLayout;
    adding->setSpacing(space::near);
    adding->addWidget(m_name, 1);
    adding->addWidget(actionButton(*m_add, this));
    auto *left = new QVBoxLayout;
    left->setSpacing(space::near);
    left->addWidget(m_list);
    left->addLayout(adding);
    left->addStretch();
    m_part->addTool(actionButton(*m_remove, this));
    m_part->body().addWidget(m_form);
    m_part->body().addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(space::section);
    row->addLayout(left);
    row->addWidget(m_part, 1);
    row->addWidget(m_none, 1, Qt::AlignTop);
    m_section->body().addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
}

void PartEditor::present(const model::Configuration &now)
{
    m_now = now;
    QList<NameList::Item> items;
    for (const QString &name : names(now))
        items.append({.name = name, .text = textOf(now, name)});
    m_list->present(items);
    showChosen();
}

void PartEditor::showChosen()
{
    const QString name = m_list->chosen();
    const QString wanted = m_name->text().trimmed();
    m_part->setVisible(!name.isEmpty());
    m_none->setVisible(name.isEmpty());
    setUnavailable(*m_add,
        wanted.isEmpty()                    ? tr("Enter its name first")
            : names(m_now).contains(wanted) ? tr("The name is taken")
                                            : QString());
    if (name.isEmpty())
        return;
    const QStringList users = usersOf(m_now, name);
    setUnavailable(*m_remove,
        users.isEmpty() ? QString() : tr("It is still named by: %1").arg(displayable(users.join(u", "_s))));
    m_part->setHeading(displayable(name));
    m_part->setSummary(users.isEmpty() ? tr("Nothing refers to it.")
                                       : tr("Named by: %1").arg(displayable(users.join(u", "_s))));
    showPart(m_now, name);
    m_form->clearProblems();
    if (const auto problem = m_problem)
        showProblem(*problem);
}

QString PartEditor::keyOf(const QString &name) const
{
    return u"%1.%2."_s.arg(m_words.section, name);
}

void PartEditor::tell(const QString &key)
{
    const QString name = m_list->chosen();
    Q_EMIT edited(
        tr("%1 of %2", "name of a field; name of a part").arg(m_form->label(key), displayable(name)),
        keyOf(name) + key, [&](model::Configuration &all) { fillPart(all, name, key); });
}

void PartEditor::add()
{
    const QString name = m_name->text().trimmed();
    if (!m_add->isEnabled())
        return;
    Q_EMIT edited(
        tr("Add %1").arg(displayable(name)), {}, [&](model::Configuration &all) { addPart(all, name); });
    m_name->clear();
    m_list->choose(name);
    m_list->setFocus(Qt::OtherFocusReason);
}

void PartEditor::remove()
{
    const QString name = m_list->chosen();
    Q_EMIT edited(tr("Take %1 out").arg(displayable(name)), {},
        [&](model::Configuration &all) { removePart(all, name); });
    m_list->setFocus(Qt::OtherFocusReason);
}

QString PartEditor::nameIn(const ConfigurationProblem &problem) const
{
    for (const QString &name : names(m_now)) {
        if (problem.path.startsWith(keyOf(name)) && m_form->has(problem.path.mid(keyOf(name).size())))
            return name;
    }
    return {};
}

bool PartEditor::showProblem(const ConfigurationProblem &problem)
{
    clearProblems();
    m_problem = problem;
    const QString name = nameIn(problem);
    if (name.isEmpty())
        return false;
    m_list->mark(name);
    if (name == m_list->chosen())
        m_form->showProblem(problem.path.mid(keyOf(name).size()), ConfigurationWords::problem(problem));
    return true;
}

void PartEditor::clearProblems()
{
    m_problem.reset();
    m_form->clearProblems();
    m_list->clearMarks();
}

void PartEditor::enter()
{
    const QString name = m_problem ? nameIn(*m_problem) : QString();
    if (name.isEmpty())
        return m_list->setFocus(Qt::OtherFocusReason);
    const QString field = m_problem->path.mid(keyOf(name).size());
    m_list->choose(name);
    m_form->field(field).setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
