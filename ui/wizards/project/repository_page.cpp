// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/project/repository_page.h"

#include "base/displayable.h"
#include "ui/configuration/project_forms.h"
#include "ui/style/theme.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/section.h"

#include <QLabel>
#include <QRegularExpression>
#include <QWizard>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString nameOfRepository(const QString &repository)
{
    static const QRegularExpression other(u"[^a-z0-9-]+"_s);
    QString name = repository.trimmed();
    while (name.endsWith(u'/'))
        name.chop(1);
    name = name.section(QRegularExpression(u"[/:]"_s), -1).toLower();
    if (name.endsWith(u".git"))
        name.chop(4);
    return name.replace(other, u"-"_s);
}

RepositoryPage::RepositoryPage(ProjectStart &start, QWidget *parent)
    : FlowPage(u"repository"_s, tr("Repository"), tr("Where is the project's repository?"), parent),
      m_start(start),
      m_form(new RecordForm<model::Project>(this)),
      m_progress(new ProgressStrip(this))
{
    build();
    m_pulse.setInterval(100ms);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (const auto *progress = m_reading.progress())
            m_progress->present(progress->snapshot(), {});
    });
    connect(m_form, &FieldForm::edited, this, &FlowPage::edited);
    connect(m_progress, &ProgressStrip::stopped, this, [this] {
        m_reading.stop();
        m_pulse.stop();
        m_progress->end();
    });
}

void RepositoryPage::build()
{
    ProjectForms::addRepository(*m_form);
    auto *note = paragraph(u"repositoryNote"_s, this);
    note->setText(
        tr("It is fetched and looked into: its branches, its tags and pyproject.toml. Nothing of it is run, "
           "and only what cannot be read there is asked for."));
    mute(note);
    body().addWidget(m_form);
    body().addWidget(note);
    body().addWidget(m_progress);
    body().addStretch();
}

QString RepositoryPage::repository() const
{
    return m_form->value(u"repository"_s).toString();
}

RepositoryAddress RepositoryPage::address() const
{
    return {.url = repository(),
        .credential = m_form->value(u"credential"_s).toString(),
        .identity = m_form->value(u"identity"_s).toString()};
}

const RepositoryFacts *RepositoryPage::facts() const
{
    return m_facts && m_asked == address() ? &*m_facts : nullptr;
}

void RepositoryPage::initializePage()
{
    m_form->field(u"repository"_s).setFocus(Qt::OtherFocusReason);
}

bool RepositoryPage::validatePage()
{
    if (repository().isEmpty()) {
        say(tr("Enter where the repository is."));
        m_form->field(u"repository"_s).setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (facts())
        return true;
    read();
    return false;
}

void RepositoryPage::read()
{
    unsay();
    m_asked = address();
    m_facts.reset();
    m_progress->begin(tr("Reading the repository"));
    m_pulse.start();
    m_reading.ask(
        [start = &m_start, address = m_asked](
            std::stop_token stop, task::Progress &progress) -> Result<Reading> {
            TRY(const auto surroundings, start->surroundings(stop));
            TRY(const auto facts, start->look(address, stop, progress));
            return Reading{.facts = facts, .surroundings = surroundings};
        },
        [this](Result<Reading> &reading) { take(reading); });
}

void RepositoryPage::take(Result<Reading> &reading)
{
    m_pulse.stop();
    m_progress->end();
    if (!reading) {
        if (!reading.error().isCancelled())
            say(tr("The repository cannot be read: %1 %2", "why; what to do")
                    .arg(sentence(reading.error().story()), displayable(reading.error().hint()))
                    .trimmed());
        return;
    }
    m_facts = reading->facts;
    m_surroundings = reading->surroundings;
    if (facts() && wizard()->currentPage() == this)
        wizard()->next(); // a person pressed it
}

QJsonObject RepositoryPage::draft() const
{
    const RepositoryAddress now = address();
    return {{u"repository"_s, now.url}, {u"credential"_s, now.credential}, {u"identity"_s, now.identity}};
}

void RepositoryPage::takeDraft(const QJsonObject &fields)
{
    for (const QString &key : {u"repository"_s, u"credential"_s, u"identity"_s})
        m_form->setValue(key, fields[key].toString());
}

} // namespace slipway::ui
