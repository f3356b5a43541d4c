// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/destination_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QCheckBox>
#include <QLabel>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const Destination &one)
{
    if (one.hasIt)
        return DestinationPage::tr("Has it already");
    if (!one.comesAfter.isEmpty())
        return DestinationPage::tr("Only after %1").arg(displayable(one.comesAfter));
    return DestinationPage::tr("Not there yet");
}

std::optional<Look> destinationLook(const Destination &one)
{
    if (one.hasIt)
        return Look{.glyph = Glyph::Done, .tone = Tone::Success};
    if (!one.comesAfter.isEmpty())
        return Look{.glyph = Glyph::Paused, .tone = Tone::Waiting};
    return Look{.glyph = Glyph::Empty, .tone = Tone::Idle};
}

QList<Column<Destination>> destinationColumns()
{
    using One = Destination;
    return {{DestinationPage::tr("Name"),
                [](const One &one) {
                    return one.isUsual ? DestinationPage::tr("%1 (the usual one)").arg(displayable(one.name))
                                       : displayable(one.name);
                },
                [](const One &one) {
                    return one.isProduction
                        ? std::optional(Look{.glyph = Glyph::Star, .tone = Tone::Production})
                        : std::nullopt;
                }},
        {DestinationPage::tr("This release"), stateOf, destinationLook},
        {DestinationPage::tr("Tier"),
            [](const One &one) {
                return one.isProduction ? DestinationPage::tr("production")
                                        : DestinationPage::tr("–", "no tier");
            }},
        {DestinationPage::tr("Address"), [](const One &one) { return displayable(one.address); }}};
}

QString headingOf(Delivery delivery, const QString &project, const QString &release)
{
    return (delivery == Delivery::Upload ? DestinationPage::tr("Into which store does %1 %2 go?")
                                         : DestinationPage::tr("On which index is %1 %2 published?"))
        .arg(displayable(project), displayable(release));
}

} // namespace

DestinationPage::DestinationPage(
    ReleaseWork &work, Delivery delivery, const QString &project, const QString &release, QWidget *parent)
    : FlowPage(u"destination"_s, delivery == Delivery::Upload ? tr("Store") : tr("Index"),
        headingOf(delivery, project, release), parent),
      m_work(work),
      m_delivery(delivery),
      m_project(project),
      m_release(release),
      m_model(destinationColumns(), this),
      m_file(paragraph(u"deliveredFile"_s, this)),
      m_table(new RecordTable(
          u"destinations"_s, delivery == Delivery::Upload ? tr("Stores") : tr("Indexes"), this)),
      m_newProject(new QCheckBox(tr("The index may hear of this &package for the first time"), this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto *one = chosen())
            m_wanted = one->name;
        Q_EMIT completeChanged();
    });
    connect(m_table, &QAbstractItemView::clicked, this, &FlowPage::edited);
    connect(m_table, &RecordTable::accepted, this, [this] { wizard()->next(); });
    connect(m_newProject, &QCheckBox::clicked, this, &FlowPage::edited);
}

void DestinationPage::build()
{
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShares({5, 5, 3, 9});
    m_newProject->setObjectName(u"newProject"_s);
    m_newProject->setToolTip(
        tr("Publishing there for the first time creates the project, for everybody to see"));
    m_newProject->setVisible(m_delivery == Delivery::Publish);
    mute(m_file);
    m_file->setText(tr("Reading what is known of the release…"));
    body().addWidget(m_file);
    body().addWidget(m_table, 1);
    body().addWidget(m_newProject);
}

void DestinationPage::initializePage()
{
    read();
}

bool DestinationPage::validatePage()
{
    if (m_failure.isEmpty())
        return FlowPage::validatePage();
    read();
    return false;
}

void DestinationPage::read()
{
    unsay();
    m_failure.clear();
    m_reading.ask([work = &m_work, project = m_project, release = m_release](std::stop_token stop,
                      task::Progress &) { return work->facts(project, release, std::move(stop)); },
        [this](Result<DeliveryFacts> &facts) { take(facts); });
}

void DestinationPage::take(Result<DeliveryFacts> &facts)
{
    if (!facts) {
        m_failure = sentence(facts.error().story());
        say(m_failure);
        return;
    }
    m_facts = *facts;
    m_file->setText(tr("%1, %2, SHA-256 %3", "file; size; digest")
                        .arg(displayable(m_facts->fileName), humanSize(m_facts->size), m_facts->sha256));
    const QString wanted = m_wanted;
    const auto &all = m_delivery == Delivery::Upload ? m_facts->stores : m_facts->indexes;
    m_model.setRows(all);
    auto same
        = std::find_if(all.begin(), all.end(), [&](const Destination &one) { return one.name == wanted; });
    const bool wasFound = same != all.end();
    if (!wasFound)
        same = std::find_if(all.begin(), all.end(), [](const Destination &one) { return one.isUsual; });
    m_table->setCurrentIndex(m_model.index(same == all.end() ? 0 : int(same - all.begin()), 0));
    Q_EMIT completeChanged();
    if (wasFound || wanted.isEmpty())
        Q_EMIT arrived();
    else
        sayGone(wanted);
}

const Destination *DestinationPage::chosen() const
{
    return m_model.at(m_table->currentIndex());
}

bool DestinationPage::allowsNewProject() const
{
    return m_newProject->isChecked();
}

std::optional<Problem> DestinationPage::problem() const
{
    if (!m_facts)
        return Problem{.text = tr("The release is still being read.")};
    const auto *one = chosen();
    if (!one && m_model.rowCount() == 0)
        return Problem{.text = m_delivery == Delivery::Upload
                ? tr("No store is configured. Add one to the configuration: slipwayctl apply slipway.toml")
                : tr("No index is configured. Add one to the configuration: slipwayctl apply slipway.toml")};
    if (!one)
        return Problem{.text = tr("Choose where it goes."), .field = m_table};
    if (m_delivery == Delivery::Publish && !m_facts->isArchived)
        return Problem{
            .text = tr("What is published comes from the archive, and this release is in no store yet. "
                       "Upload it first.")};
    if (!one->comesAfter.isEmpty())
        return Problem{.text = tr("%1 takes only bytes that were verified on %2. Publish there first.")
                                   .arg(displayable(one->name), displayable(one->comesAfter)),
            .field = m_table};
    return {};
}

QJsonObject DestinationPage::draft() const
{
    return {{u"project"_s, m_project}, {u"release"_s, m_release}, {u"destination"_s, m_wanted},
        {u"newProject"_s, m_newProject->isChecked()}};
}

void DestinationPage::takeDraft(const QJsonObject &fields)
{
    m_wanted = fields[u"destination"_s].toString();
    m_newProject->setChecked(fields[u"newProject"_s].toBool());
}

} // namespace slipway::ui
