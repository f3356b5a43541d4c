// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/settings_section.h"

#include "base/displayable.h"
#include "ui/projects/project_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QGridLayout>
#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTargets = 8;

QList<Column<model::Target>> targetColumns()
{
    using Target = model::Target;
    return {{SettingsSection::tr("Environment"),
                [](const Target &target) { return displayable(target.environment); }},
        {SettingsSection::tr("Recipe"), [](const Target &target) { return displayable(target.recipe); }},
        {SettingsSection::tr("Folder"), [](const Target &target) { return displayable(target.root); }},
        {SettingsSection::tr("Hosts"),
            [](const Target &target) { return displayable(target.hosts.join(u", "_s)); }},
        {SettingsSection::tr("Batches"),
            [](const Target &target) { return displayable(target.batches.join(u", "_s)); }},
        {SettingsSection::tr("Kept"), [](const Target &target) { return QString::number(target.keep); }},
        {SettingsSection::tr("Only from"), [](const Target &target) {
             return target.index.isEmpty() ? SettingsSection::tr("–", "no index asked for")
                                           : displayable(target.index);
         }}};
}

} // namespace

SettingsSection::SettingsSection(QWidget *parent)
    : QWidget(parent),
      m_section(new Section(u"projectSettings"_s, tr("Settings"), this)),
      m_targetSection(new Section(u"targets"_s, tr("Targets"), this)),
      m_targets(targetColumns(), this),
      m_targetTable(new RecordTable(u"targetTable"_s, tr("Targets"), this))
{
    setObjectName(u"settingsSection"_s);
    setAccessibleName(tr("Settings"));
    m_targetTable->setModel(&m_targets);
    m_targetTable->setDensity(Density::Compact);
    m_targetTable->setShares({3, 3, 4, 5, 2, 1, 2});
    m_targetSection->body().addWidget(m_targetTable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    column->addWidget(m_section);
    column->addWidget(m_targetSection);
}

void SettingsSection::addButton(QWidget *button)
{
    m_section->addTool(button);
}

void SettingsSection::setNote(const QString &text)
{
    m_section->setSummary(text);
}

void SettingsSection::present(const ProjectSheet &sheet)
{
    delete m_form;
    m_form = new QWidget(m_section);
    m_form->setObjectName(u"settingsForm"_s);
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : ProjectWords::settings(sheet)) {
        auto *label = new QLabel(name, m_form);
        label->setObjectName(u"settingName"_s);
        label->setAlignment(Qt::AlignTop);
        mute(label);
        auto *text = paragraph(u"settingValue"_s, m_form);
        text->setText(value);
        text->setAccessibleName(tr("%1: %2", "name of a setting; its value").arg(name, value));
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
    }
    m_section->body().addWidget(m_form);
    QList<model::Target> targets;
    for (const auto &stage : sheet.stages)
        targets.append(stage.target);
    m_targets.setRows(targets);
    m_targetSection->setVisible(!targets.isEmpty());
    fitHeight(*m_targetTable, m_targets.rowCount(), mostTargets);
}

} // namespace slipway::ui
