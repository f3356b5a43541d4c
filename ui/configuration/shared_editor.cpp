// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/shared_editor.h"

#include "base/displayable.h"
#include "ui/configuration/configuration_words.h"
#include "ui/configuration/part_editor.h"
#include "ui/configuration/record_form.h"
#include "ui/configuration/shared_forms.h"
#include "ui/style/tokens.h"

#include <QVBoxLayout>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// The parts of one list of the configuration, with the fields that their kind has.
template <typename Part>
class EditorOf final : public PartEditor {
public:
    EditorOf(const PartWords &words, QList<Part> model::Configuration::*parts, QWidget *parent)
        : EditorOf(words, parts, new RecordForm<Part>, parent)
    {
    }

protected:
    [[nodiscard]] QStringList names(const model::Configuration &all) const override
    {
        QStringList names;
        for (const Part &part : all.*m_parts)
            names.append(part.name);
        return names;
    }
    [[nodiscard]] QString textOf(const model::Configuration &all, const QString &name) const override
    {
        if constexpr (std::is_same_v<Part, model::Environment>)
            return ConfigurationWords::environment(find(all, name));
        else
            return displayable(name);
    }
    void showPart(const model::Configuration &all, const QString &name) override
    {
        const Part part = find(all, name);
        if constexpr (requires { SharedForms::offer(m_form, all, part); })
            SharedForms::offer(m_form, all, part);
        m_form.present(part);
    }
    void addPart(model::Configuration &all, const QString &name) const override
    {
        Part part;
        part.name = name;
        if constexpr (requires { SharedForms::putLast(part, all); })
            SharedForms::putLast(part, all);
        (all.*m_parts).append(part);
    }
    void removePart(model::Configuration &all, const QString &name) const override
    {
        (all.*m_parts).removeIf([&](const Part &part) { return part.name == name; });
    }
    void fillPart(model::Configuration &all, const QString &name, const QString &key) const override
    {
        for (Part &part : all.*m_parts) {
            if (part.name == name)
                m_form.fill(part, key);
        }
    }
    [[nodiscard]] QStringList usersOf(const model::Configuration &all, const QString &name) const override
    {
        return SharedForms::users(all, find(all, name));
    }

private:
    EditorOf(const PartWords &words, QList<Part> model::Configuration::*parts, RecordForm<Part> *form,
        QWidget *parent)
        : PartEditor(words, form, parent),
          m_parts(parts),
          m_form(*form)
    {
        SharedForms::add(m_form);
    }
    Part find(const model::Configuration &all, const QString &name) const
    {
        const QList<Part> &parts = all.*m_parts;
        const auto found
            = std::find_if(parts.begin(), parts.end(), [&](const Part &part) { return part.name == name; });
        return found == parts.end() ? Part{} : *found;
    }

    QList<Part> model::Configuration::*m_parts;
    RecordForm<Part> &m_form;
};

} // namespace

SharedEditor::SharedEditor(QWidget *parent) : ConfigurationEditor(parent)
{
    using model::Configuration;
    setObjectName(u"sharedEditor"_s);
    setAccessibleName(tr("Stores, indexes and environments"));
    m_editors
        = {new EditorOf<model::StoreSettings>({u"stores"_s, tr("Stores"), tr("Name of a new store"),
                                                  tr("There is none yet: releases cannot be archived.")},
               &Configuration::stores, this),
            new EditorOf<model::IndexSettings>({u"indexes"_s, tr("Indexes"), tr("Name of a new index"),
                                                   tr("There is none yet: releases cannot be published.")},
                &Configuration::indexes, this),
            new EditorOf<model::Environment>(
                {u"environments"_s, tr("Environments"), tr("Name of a new environment"),
                    tr("There is none yet: releases can be deployed nowhere.")},
                &Configuration::environments, this)};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    for (PartEditor *editor : m_editors) {
        column->addWidget(editor);
        connect(editor, &ConfigurationEditor::edited, this, &ConfigurationEditor::edited);
    }
    column->addStretch();
}

void SharedEditor::present(const model::Configuration &now)
{
    for (PartEditor *editor : m_editors)
        editor->present(now);
}

bool SharedEditor::showProblem(const ConfigurationProblem &problem)
{
    clearProblems();
    for (PartEditor *editor : m_editors) {
        if (editor->showProblem(problem))
            m_asking = editor;
    }
    return m_asking != nullptr;
}

void SharedEditor::clearProblems()
{
    m_asking = nullptr;
    for (PartEditor *editor : m_editors)
        editor->clearProblems();
}

void SharedEditor::enter()
{
    (m_asking ? m_asking : m_editors.first())->enter();
}

} // namespace slipway::ui
