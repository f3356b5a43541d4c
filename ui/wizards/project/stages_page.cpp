// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/project/stages_page.h"

#include "base/displayable.h"
#include "ui/configuration/names_edit.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QWizard>

namespace slipway::ui {

using namespace Qt::StringLiterals;

StagesPage::StagesPage(
    ProjectStart &start, std::function<Surroundings()> surroundings, Wish wish, QWidget *parent)
    : FlowPage(u"stages"_s, tr("Environments"), tr("Where is it to run?"), parent),
      m_start(start),
      m_readSurroundings(std::move(surroundings)),
      m_wish(std::move(wish)),
      m_note(paragraph(u"stagesNote"_s, this))
{
    mute(m_note);
    body().addWidget(m_note);
    body().addStretch();
}

void StagesPage::initializePage()
{
    m_surroundings = m_readSurroundings();
    m_isAnswered = false;
    m_kept = draft();
    makeRows();
}

QString StagesPage::usualRoot() const
{
    return u"/srv/"_s + m_wish().name;
}

void StagesPage::makeRows()
{
    m_rows.clear();
    delete m_table;
    m_table = new QWidget(this);
    m_table->setObjectName(u"stageRows"_s);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::near);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const bool canRun = !m_surroundings.environments.isEmpty() && !m_surroundings.hosts.isEmpty();
    if (canRun) {
        grid->addWidget(new QLabel(tr("Environment"), m_table), 0, 0);
        grid->addWidget(new QLabel(tr("Folder on the hosts"), m_table), 0, 1);
        grid->addWidget(new QLabel(tr("Hosts"), m_table), 0, 2);
        for (const auto &environment : m_surroundings.environments)
            addRow(*grid, environment);
    }
    m_note->setText(canRun ? tr("Known hosts: %1. An environment that is left out can be added later.")
                                 .arg(displayable(m_surroundings.hosts.join(u", "_s)))
                           : tr("There are no environments and hosts yet. The project can be built, archived "
                                "and published without "
                                "them; where it runs is added later."));
    body().insertWidget(1, m_table);
}

void StagesPage::addRow(QGridLayout &grid, const model::Environment &environment)
{
    const QString name = displayable(environment.name);
    const auto kept = m_kept[environment.name].toObject();
    const Row row{.environment = environment.name,
        .isWanted = new QCheckBox(environment.tier == model::Tier::Production
                ? tr("★ %1", "an environment of the tier production").arg(name)
                : name,
            m_table),
        .root = new QLineEdit(kept[u"root"_s].toString(usualRoot()), m_table),
        .hosts = new NamesEdit(m_table)};
    row.hosts->setText(kept[u"hosts"_s].toString());
    row.isWanted->setChecked(kept[u"wanted"_s].toBool());
    row.root->setModified(kept.contains(u"root"_s));
    row.isWanted->setObjectName(u"wants-"_s + environment.name);
    row.isWanted->setAccessibleName(tr("It runs in %1").arg(name));
    row.root->setObjectName(u"root-"_s + environment.name);
    row.root->setAccessibleName(tr("Folder on the hosts of %1").arg(name));
    row.hosts->setObjectName(u"hosts-"_s + environment.name);
    row.hosts->setAccessibleName(tr("Hosts of %1").arg(name));
    const auto follow = [row](bool isWanted) {
        row.root->setEnabled(isWanted);
        row.hosts->setEnabled(isWanted);
    };
    follow(row.isWanted->isChecked());
    connect(row.isWanted, &QCheckBox::toggled, row.root, follow);
    connect(row.isWanted, &QCheckBox::clicked, this, &FlowPage::edited);
    for (const QLineEdit *field : {row.root, static_cast<QLineEdit *>(row.hosts)})
        connect(field, &QLineEdit::textEdited, this, &FlowPage::edited);
    const int line = grid.rowCount();
    grid.addWidget(row.isWanted, line, 0);
    grid.addWidget(row.root, line, 1);
    grid.addWidget(row.hosts, line, 2);
    m_rows.append(row);
}

QJsonObject StagesPage::draft() const
{
    QJsonObject fields = m_kept;
    for (const Row &row : m_rows) {
        QJsonObject entered{{u"wanted"_s, row.isWanted->isChecked()}, {u"hosts"_s, row.hosts->text()}};
        // The folder that was suggested follows the project's name.
        if (row.root->isModified())
            entered.insert(u"root"_s, row.root->text());
        fields.insert(row.environment, entered);
    }
    return fields;
}

void StagesPage::takeDraft(const QJsonObject &fields)
{
    m_kept = fields;
}

QList<StageWish> StagesPage::stages() const
{
    QList<StageWish> all;
    for (const Row &row : m_rows) {
        if (row.isWanted->isChecked())
            all.append({.environment = row.environment,
                .root = row.root->text().trimmed(),
                .hosts = row.hosts->names()});
    }
    return all;
}

std::optional<Problem> StagesPage::problem() const
{
    for (const Row &row : m_rows) {
        if (!row.isWanted->isChecked())
            continue;
        const QStringList hosts = row.hosts->names();
        if (hosts.isEmpty())
            return Problem{
                .text = tr("Name the hosts of %1.").arg(displayable(row.environment)), .field = row.hosts};
        for (const QString &host : hosts) {
            if (!m_surroundings.hosts.contains(host))
                return Problem{
                    .text = tr("There is no host %1. Known are: %2.")
                                .arg(displayable(host), displayable(m_surroundings.hosts.join(u", "_s))),
                    .field = row.hosts};
        }
        if (!row.root->text().trimmed().startsWith(u'/'))
            return Problem{.text
                = tr("The folder on the hosts of %1 begins with a slash.").arg(displayable(row.environment)),
                .field = row.root};
    }
    return {};
}

bool StagesPage::validatePage()
{
    if (!FlowPage::validatePage())
        return false;
    if (std::exchange(m_isAnswered, false))
        return true;
    ask();
    return false;
}

void StagesPage::ask()
{
    m_asking.ask([start = &m_start, wish = m_wish()](std::stop_token stop,
                     task::Progress &) { return start->preview(wish, std::move(stop)); },
        [this](Result<Addition> &addition) {
            if (!addition) {
                say(tr("It cannot be added like this: %1 %2", "why; what to do")
                        .arg(sentence(addition.error().story()), displayable(addition.error().hint()))
                        .trimmed());
                return;
            }
            m_preview = *addition;
            m_isAnswered = true;
            if (wizard()->currentPage() == this)
                wizard()->next(); // a person pressed it
        });
}

} // namespace slipway::ui
