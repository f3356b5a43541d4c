// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/way_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const Destination &one)
{
    return one.comesAfter.isEmpty()
        ? displayable(one.name)
        : WayPage::tr("%1, after %2", "index; index").arg(displayable(one.name), displayable(one.comesAfter));
}

/// Chooses what has this as its data.
void choose(QComboBox &box, const QString &name)
{
    if (const int place = box.findData(name); place >= 0)
        box.setCurrentIndex(place);
}

const Destination *named(const QList<Destination> &all, const QString &name)
{
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const Destination &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

WayPage::WayPage(ReleaseWork &work, const QString &project, QWidget *parent)
    : FlowPage(u"way"_s, tr("Way"), tr("How far does it go?"), parent),
      m_work(work),
      m_project(project),
      m_store(new QComboBox(this)),
      m_index(new QComboBox(this)),
      m_newProject(new QCheckBox(tr("The index may hear of this &package for the first time"), this)),
      m_environment(new QComboBox(this)),
      m_note(paragraph(u"wayNote"_s, this))
{
    build();
    for (const QComboBox *box : {m_store, m_index, m_environment}) {
        connect(box, &QComboBox::activated, this, &FlowPage::edited);
        connect(box, &QComboBox::currentIndexChanged, this, &WayPage::follow);
    }
    connect(m_newProject, &QCheckBox::clicked, this, &FlowPage::edited);
    follow();
}

void WayPage::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::near);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &text, QComboBox *box, const QString &name) {
        auto *label = new QLabel(text, this);
        label->setBuddy(box);
        box->setObjectName(name);
        box->setAccessibleName(QString(text).remove(u'&'));
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row, 1);
    };
    add(tr("&Store"), m_store, u"storeField"_s);
    add(tr("&Index"), m_index, u"indexField"_s);
    m_newProject->setObjectName(u"newProject"_s);
    grid->addWidget(m_newProject, grid->rowCount(), 1);
    add(tr("&Deploy to"), m_environment, u"environmentField"_s);
    mute(m_note);
    body().addLayout(grid);
    body().addWidget(m_note);
    body().addStretch();
}

void WayPage::follow()
{
    m_newProject->setEnabled(index() != nullptr);
    m_newProject->setToolTip(index()
            ? tr("Publishing there for the first time creates the project, for everybody to see")
            : tr("It is published on no index"));
    m_newProject->setAccessibleDescription(m_newProject->toolTip());
    m_note->setText(environment().isEmpty()
            ? tr("What is archived and published can be deployed later, from its page.")
            : tr("When the release is there, its plan for %1 is made and shown for review. Nothing is "
                 "deployed before that.")
                  .arg(displayable(environment())));
}

void WayPage::initializePage()
{
    if (!m_ways)
        read();
}

bool WayPage::validatePage()
{
    if (!m_hasFailed)
        return FlowPage::validatePage();
    read();
    return false;
}

void WayPage::read()
{
    unsay();
    m_hasFailed = false;
    m_reading.ask([work = &m_work, project = m_project](std::stop_token stop,
                      task::Progress &) { return work->ways(project, std::move(stop)); },
        [this](Result<ReleaseWays> &ways) { take(ways); });
}

void WayPage::take(Result<ReleaseWays> &ways)
{
    if (!ways) {
        m_hasFailed = true;
        say(sentence(ways.error().story()));
        return;
    }
    m_ways = *ways;
    for (const Destination &one : m_ways->stores)
        m_store->addItem(labelOf(one), one.name);
    m_index->addItem(tr("None"), QString());
    for (const Destination &one : m_ways->indexes)
        m_index->addItem(labelOf(one), one.name);
    m_environment->addItem(tr("None yet"), QString());
    for (const QString &name : m_ways->environments)
        m_environment->addItem(displayable(name), name);
    for (const Destination &one : m_ways->stores) {
        if (one.isUsual)
            choose(*m_store, one.name);
    }
    for (const Destination &one : m_ways->indexes) {
        if (one.isUsual)
            choose(*m_index, one.name);
    }
    QString gone;
    if (!m_kept.isEmpty()) {
        for (const auto &[box, key] :
            {std::pair{m_store, u"store"_s}, {m_index, u"index"_s}, {m_environment, u"environment"_s}}) {
            const QString name = m_kept[key].toString();
            choose(*box, name);
            if (box->currentData().toString() != name)
                gone = name;
        }
        m_newProject->setChecked(m_kept[u"newProject"_s].toBool());
    }
    follow();
    Q_EMIT completeChanged();
    if (gone.isEmpty())
        Q_EMIT arrived();
    else
        sayGone(gone);
}

const Destination *WayPage::store() const
{
    return m_ways ? named(m_ways->stores, m_store->currentData().toString()) : nullptr;
}

const Destination *WayPage::index() const
{
    return m_ways ? named(m_ways->indexes, m_index->currentData().toString()) : nullptr;
}

QString WayPage::environment() const
{
    return m_environment->currentData().toString();
}

bool WayPage::allowsNewProject() const
{
    return index() && m_newProject->isChecked();
}

std::optional<Problem> WayPage::problem() const
{
    if (!m_ways)
        return Problem{.text = tr("What is configured is still being read.")};
    if (!store())
        return Problem{
            .text = tr("No store is configured. Add one to the configuration: slipwayctl apply slipway.toml"),
            .field = m_store};
    return {};
}

QJsonObject WayPage::draft() const
{
    if (!m_ways)
        return m_kept;
    return {{u"store"_s, m_store->currentData().toString()}, {u"index"_s, m_index->currentData().toString()},
        {u"newProject"_s, m_newProject->isChecked()}, {u"environment"_s, environment()}};
}

void WayPage::takeDraft(const QJsonObject &fields)
{
    m_kept = fields;
}

} // namespace slipway::ui
