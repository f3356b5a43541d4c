// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/project/facts_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"
#include "ui/wizards/project/repository_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <tuple>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

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
      m_name(new QLineEdit(this)),
      m_package(new QLineEdit(this)),
      m_branch(new QComboBox(this)),
      m_vendor(new QLineEdit(this)),
      m_storeLabel(new QLabel(tr("S&tore"), this)),
      m_store(new QComboBox(this))
{
    build();
    for (const QLineEdit *field : {m_name, m_package, m_vendor})
        connect(field, &QLineEdit::textEdited, this, &FlowPage::edited);
    for (const QComboBox *field : {m_branch, m_store})
        connect(field, &QComboBox::activated, this, &FlowPage::edited);
}

void FactsPage::build()
{
    mute(m_read);
    m_vendor->setPlaceholderText(tr("None"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::near);
    grid->setColumnStretch(1, 1);
    const std::tuple<QLabel *, QWidget *, QString> rows[]{
        {new QLabel(tr("&Name"), this), m_name, u"nameField"_s},
        {new QLabel(tr("&Package"), this), m_package, u"packageField"_s},
        {new QLabel(tr("&Branch of releases"), this), m_branch, u"branchField"_s},
        {new QLabel(tr("Folder of &dependencies"), this), m_vendor, u"vendorField"_s},
        {m_storeLabel, m_store, u"storeField"_s},
    };
    for (const auto &[label, field, name] : rows) {
        field->setObjectName(name);
        field->setAccessibleName(label->text().remove(u'&'));
        label->setBuddy(field);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    }
    body().addWidget(m_read);
    body().addLayout(grid);
    body().addStretch();
}

void FactsPage::initializePage()
{
    if (m_filledFrom == m_repository.repository() || !m_repository.facts())
        return;
    // What a draft brought stays.
    if (m_filledFrom.isNull() && !m_name->text().isEmpty()) {
        const QString branch = m_branch->currentText();
        const QString store = m_store->currentText();
        const QStringList kept{m_name->text(), m_package->text(), m_vendor->text()};
        suggest();
        m_name->setText(kept[0]);
        m_package->setText(kept[1]);
        m_vendor->setText(kept[2]);
        m_branch->setCurrentText(branch);
        m_store->setCurrentText(store);
    } else {
        suggest();
    }
    m_filledFrom = m_repository.repository();
}

void FactsPage::suggest()
{
    const auto &facts = *m_repository.facts();
    const QString package
        = facts.package.isEmpty() ? nameOfRepository(m_repository.repository()) : facts.package;
    m_read->setText(readOf(facts));
    m_name->setText(nameOfRepository(package));
    m_package->setText(package);
    m_branch->clear();
    m_branch->addItems(facts.branches);
    m_branch->setCurrentText(facts.branch);
    m_vendor->setText(facts.vendor);
    m_store->clear();
    m_store->addItems(m_repository.surroundings().stores);
    const bool hasChoice = m_store->count() > 1;
    m_store->setVisible(hasChoice);
    m_storeLabel->setVisible(hasChoice);
}

QString FactsPage::name() const
{
    return m_name->text().trimmed();
}

void FactsPage::fill(ProjectWish &wish) const
{
    wish.name = name();
    wish.package = m_package->text().trimmed();
    wish.branch = m_branch->currentText();
    wish.vendor = m_vendor->text().trimmed();
    wish.store = m_store->count() > 1 ? m_store->currentText() : QString();
}

std::optional<Problem> FactsPage::problem() const
{
    if (name().isEmpty())
        return Problem{.text = tr("Give the project a name."), .field = m_name};
    if (m_repository.surroundings().projects.contains(name()))
        return Problem{
            .text = tr("There is a project %1 already. Give this one another name.").arg(displayable(name())),
            .field = m_name};
    if (m_branch->currentText().isEmpty())
        return Problem{
            .text = tr("The repository has no branch, so there is nothing to release."), .field = m_branch};
    return {};
}

QJsonObject FactsPage::draft() const
{
    return {{u"name"_s, m_name->text()}, {u"package"_s, m_package->text()},
        {u"branch"_s, m_branch->currentText()}, {u"vendor"_s, m_vendor->text()},
        {u"store"_s, m_store->currentText()}};
}

void FactsPage::takeDraft(const QJsonObject &fields)
{
    m_name->setText(fields[u"name"_s].toString());
    m_package->setText(fields[u"package"_s].toString());
    m_vendor->setText(fields[u"vendor"_s].toString());
    m_branch->addItem(fields[u"branch"_s].toString());
    m_store->addItem(fields[u"store"_s].toString());
}

} // namespace slipway::ui
