// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/project/facts_page.h"

#include "base/displayable.h"
#include "ui/configuration/project_forms.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"
#include "ui/wizards/project/repository_page.h"

#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QStringList keys{u"name"_s, u"package"_s, u"branch"_s, u"vendor"_s, u"store"_s};

QString readOf(const RepositoryFacts &facts)
{
    QStringList lines;
    lines.append(facts.package.isEmpty()
            ? FactsPage::tr("The package's name is only known once it is built.")
            : FactsPage::tr("pyproject.toml names the package %1.").arg(displayable(facts.package)));
    lines.append(facts.version.isEmpty() ? FactsPage::tr("It is built by %1; the version comes from there.")
                                               .arg(displayable(facts.backend))
                                         : FactsPage::tr("It is built by %1; the version is %2.")
                                               .arg(displayable(facts.backend), displayable(facts.version)));
    lines.append(facts.tags == 0 ? FactsPage::tr("There are no tags yet.")
                                 : FactsPage::tr("There are %1 tags, the newest is %2.")
                                       .arg(facts.tags)
                                       .arg(displayable(facts.newestTag)));
    return lines.join(u'\n');
}

} // namespace

FactsPage::FactsPage(const RepositoryPage &repository, QWidget *parent)
    : FlowPage(u"facts"_s, tr("Project"), tr("What is the project?"), parent),
      m_repository(repository),
      m_read(paragraph(u"whatWasRead"_s, this)),
      m_form(new RecordForm<model::Project>(this))
{
    build();
    connect(m_form, &FieldForm::edited, this, &FlowPage::edited);
}

void FactsPage::build()
{
    mute(m_read);
    m_form->addLine({u"name"_s, tr("&Name")});
    m_form->bind(u"name"_s, &model::Project::name);
    ProjectForms::addPackage(*m_form);
    ProjectForms::addStore(*m_form);
    body().addWidget(m_read);
    body().addWidget(m_form);
    body().addStretch();
}

void FactsPage::initializePage()
{
    if (m_filledFrom == m_repository.repository() || !m_repository.facts())
        return;
    // What a draft brought stays.
    const bool isResumed = m_filledFrom.isNull() && !name().isEmpty();
    const QJsonObject kept = draft();
    suggest();
    if (isResumed)
        takeDraft(kept);
    m_filledFrom = m_repository.repository();
}

void FactsPage::suggest()
{
    const auto &facts = *m_repository.facts();
    const QString package
        = facts.package.isEmpty() ? nameOfRepository(m_repository.repository()) : facts.package;
    m_read->setText(readOf(facts));
    m_form->offer(u"branch"_s, choicesOf(facts.branches));
    const QStringList &stores = m_repository.surroundings().stores;
    m_hasStores = stores.size() > 1;
    m_form->offer(u"store"_s, choicesOf(stores));
    m_form->setShown(u"store"_s, m_hasStores);
    m_form->present({.name = nameOfRepository(package),
        .repository = {},
        .package = package,
        .branch = facts.branch,
        .vendor = facts.vendor,
        .store = m_hasStores ? stores.first() : QString()});
}

QString FactsPage::name() const
{
    return m_form->value(u"name"_s).toString();
}

void FactsPage::fill(ProjectWish &wish) const
{
    model::Project project;
    m_form->fill(project);
    wish.name = project.name;
    wish.package = project.package;
    wish.branch = project.branch;
    wish.vendor = project.vendor;
    wish.store = m_hasStores ? project.store : QString();
}

std::optional<Problem> FactsPage::problem() const
{
    if (name().isEmpty())
        return Problem{.text = tr("Give the project a name."), .field = &m_form->field(u"name"_s)};
    if (m_repository.surroundings().projects.contains(name()))
        return Problem{
            .text = tr("There is a project %1 already. Give this one another name.").arg(displayable(name())),
            .field = &m_form->field(u"name"_s)};
    if (m_form->value(u"branch"_s).toString().isEmpty())
        return Problem{
            .text = tr("Name the branch that releases come from."), .field = &m_form->field(u"branch"_s)};
    return {};
}

QJsonObject FactsPage::draft() const
{
    QJsonObject fields;
    for (const QString &key : keys)
        fields.insert(key, m_form->value(key).toString());
    return fields;
}

void FactsPage::takeDraft(const QJsonObject &fields)
{
    for (const QString &key : keys)
        m_form->setValue(key, fields[key].toString());
}

} // namespace slipway::ui
