// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/rollout/plan_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/wizards/confirmation.h"
#include "ui/wizards/rollout/rollout_words.h"
#include "ui/wizards/rollout/take_over_panel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 oldAfter = 15 * 60; ///< seconds
constexpr auto pulse = 200ms;

Look lookOf(HostMark mark)
{
    switch (mark) {
    case HostMark::New:
    case HostMark::Change:
        return {Glyph::Running, Tone::Running};
    case HostMark::Same:
        return {Glyph::Done, Tone::Idle};
    case HostMark::LeftOut:
        return {Glyph::Warning, Tone::Warning};
    }
    Q_UNREACHABLE();
}

QString noteOf(const deploy::HostPlan &host)
{
    if (!host.leftOut.isEmpty())
        return displayable(host.leftOut);
    return displayable(host.cautions.join(u"; "_s));
}

} // namespace

PlanPage::PlanPage(RolloutDesk &desk, Asked asked, QWidget *parent)
    : FlowPage(u"review"_s, tr("Review"), tr("What will happen"), parent),
      m_desk(desk),
      m_asked(std::move(asked)),
      m_hosts(cellColumns({tr("This host"), tr("Host"), tr("From"), tr("To"), tr("To send"), tr("Note")})),
      m_risks(cellColumns({tr("To think of")})),
      m_changes(cellColumns({tr("In this release"), tr("Commit"), tr("What"), tr("By")})),
      m_undo(cellColumns({tr("Going back")})),
      m_progress(new ProgressStrip(this)),
      m_states(new QStackedWidget(this)),
      m_fault(new FaultPanel(this)),
      m_takeOver(new TakeOverPanel(this)),
      m_effect(paragraph(u"effect"_s, this)),
      m_counts(paragraph(u"counts"_s, this)),
      m_tabs(new QTabWidget(this)),
      m_age(paragraph(u"planAge"_s, this)),
      m_again(new QPushButton(tr("Make it again"), this)),
      m_save(new QPushButton(tr("Save the plan…"), this)),
      m_asks(new QCheckBox(
          tr("When a host fails, wait and ask me; otherwise what failed goes back by itself"), this)),
      m_confirmation(new Confirmation(this))
{
    m_states->setObjectName(u"reviewStates"_s);
    m_states->setAccessibleName(tr("Plan"));
    m_states->addWidget(new QWidget(this));
    m_states->addWidget(makeReview());
    m_states->addWidget(makeFailure());
    body().addWidget(m_progress);
    body().addWidget(m_states, 1);
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (const auto *now = m_planning.progress())
            m_progress->present(now->snapshot(), {});
        showAge();
    });
    connect(m_progress, &ProgressStrip::stopped, this, [this] {
        m_planning.stop();
        takePlan(slipway::fail(Error(Errc::Cancelled, u"the plan was not made"_s)));
    });
    connect(m_again, &QPushButton::clicked, this, [this] { makePlan(m_plannedTakeOver); });
    connect(m_save, &QPushButton::clicked, this, &PlanPage::chooseFile);
    connect(m_fault, &FaultPanel::retried, this, [this] { makePlan(); });
    connect(m_takeOver, &TakeOverPanel::wanted, this, [this] { makePlan(m_takeOver->reason()); });
    connect(m_confirmation, &Confirmation::changed, this, [this] {
        Q_EMIT completeChanged();
        Q_EMIT edited();
    });
}

QWidget *PlanPage::makeTable(
    const QString &name, const QString &accessibleName, CellModel &model, const QList<int> &shares)
{
    auto *table = new RecordTable(name, accessibleName, this);
    table->setModel(&model);
    table->setShares(shares);
    table->setDensity(Density::Compact);
    if (model.columnCount() == 1)
        table->horizontalHeader()->hide();
    return table;
}

QWidget *PlanPage::makeReview()
{
    m_effect->setFont(fontBy(1, QFont::DemiBold));
    mute(m_age);
    m_tabs->setObjectName(u"planTabs"_s);
    m_tabs->setAccessibleName(tr("The plan in parts"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(
        makeTable(u"planHosts"_s, tr("What happens on each host"), m_hosts, {20, 16, 16, 16, 12, 20}),
        tr("Hosts"));
    m_tabs->addTab(makeTable(u"planChanges"_s, tr("Commits that come and go"), m_changes, {18, 12, 52, 18}),
        tr("Changes"));
    m_tabs->addTab(makeTable(u"planUndo"_s, tr("What can be undone"), m_undo, {1}), tr("Going back"));
    auto *risks = makeTable(u"planRisks"_s, tr("To think of before it runs"), m_risks, {1});
    risks->setFixedHeight(3 * rowHeight(Density::Compact) + 2);
    m_again->setObjectName(u"planAgain"_s);
    m_save->setObjectName(u"planSave"_s);
    m_save->setToolTip(
        tr("For somebody else’s review: slipwayctl deploy --plan FILE runs exactly this plan"));
    m_asks->setObjectName(u"planAsks"_s);
    connect(m_asks, &QCheckBox::toggled, this, &PlanPage::edited);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_age, 1);
    foot->addWidget(m_save);
    foot->addWidget(m_again);
    auto *review = new QWidget(this);
    review->setObjectName(u"planReview"_s);
    auto *column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::near);
    column->addWidget(m_effect);
    column->addWidget(m_counts);
    column->addWidget(risks);
    column->addWidget(m_tabs, 1);
    column->addLayout(foot);
    column->addWidget(m_asks);
    column->addWidget(m_confirmation);
    return review;
}

QWidget *PlanPage::makeFailure()
{
    auto *failure = new QWidget(this);
    auto *column = new QVBoxLayout(failure);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_fault, 1);
    column->addWidget(m_takeOver);
    return failure;
}

void PlanPage::showEvent(QShowEvent *event)
{
    FlowPage::showEvent(event);
    m_pulse.start();
}

void PlanPage::hideEvent(QHideEvent *event)
{
    FlowPage::hideEvent(event);
    m_pulse.stop();
}

void PlanPage::initializePage()
{
    // One who only looked back finds the same plan again.
    if (m_plannedFor != m_asked())
        makePlan();
}

void PlanPage::makePlan(const QString &takeOver)
{
    RolloutAsked asked = m_asked();
    m_plan.reset();
    m_plannedFor = asked;
    m_plannedTakeOver = takeOver;
    asked.takeOver = takeOver;
    m_states->setCurrentIndex(0);
    m_progress->begin(tr("Looking at every host"));
    Q_EMIT completeChanged();
    m_planning.ask([&desk = m_desk, asked](std::stop_token stop,
                       task::Progress &progress) { return desk.plan(asked, std::move(stop), progress); },
        [this](Result<RolloutPlan> &plan) { takePlan(plan); });
}

void PlanPage::takePlan(const Result<RolloutPlan> &plan)
{
    m_progress->end();
    if (!plan) {
        m_fault->present(plan.error().isCancelled() ? tr("The plan was not made") : tr("This cannot be done"),
            plan.error());
        m_takeOver->setVisible(plan.error().name() == u"deploy.locked");
        m_states->setCurrentIndex(2);
        Q_EMIT completeChanged();
        return;
    }
    m_plan = *plan;
    m_save->setText(tr("Save the plan…"));
    const bool isProduction = m_plan->tier == model::Tier::Production;
    const bool isRollback = m_plan->plan.kind == model::DeploymentKind::Rollback;
    {
        const QSignalBlocker blocker(m_confirmation); // no person did this
        m_confirmation->ask(
            isProduction ? u"%1@%2"_s.arg(m_plan->plan.project, m_plan->plan.environment) : QString(),
            isProduction || isRollback);
    }
    showPlan();
    m_states->setCurrentIndex(1);
    Q_EMIT planned();
    Q_EMIT completeChanged();
}

void PlanPage::showPlan()
{
    const deploy::Plan &plan = m_plan->plan;
    m_effect->setText(RolloutWords::effect(plan));
    m_counts->setText(tr("%1. %2", "counts; how long it takes")
                          .arg(RolloutWords::counts(plan), RolloutWords::expected(m_plan->durations)));
    QList<CellRow> risks;
    for (const RiskSignal &risk : RolloutWords::signalsOf(*m_plan))
        risks.append({.cells = {risk.text}, .look = ui::lookOf(risk.weight)});
    if (risks.isEmpty())
        risks.append({.cells = {tr("Nothing stands out.")}, .look = Look{Glyph::Done, Tone::Success}});
    m_risks.setRows(risks);
    QList<CellRow> undo;
    for (const QString &sentence : RolloutWords::undo(plan))
        undo.append({.cells = {sentence}});
    m_undo.setRows(undo);
    showHosts();
    showChanges();
    showAge();
}

void PlanPage::showHosts()
{
    const deploy::Plan &plan = m_plan->plan;
    QList<CellRow> rows;
    for (const auto &host : plan.hosts) {
        const HostMark mark = RolloutWords::markOf(plan, host);
        const bool comes = mark != HostMark::LeftOut;
        rows.append({.cells = {RolloutWords::word(mark), displayable(host.host),
                         host.current.isEmpty() ? tr("nothing") : displayable(host.current),
                         comes ? displayable(plan.folder) : QString(),
                         !comes                        ? QString()
                             : host.expectedBytes == 0 ? tr("nothing")
                                                       : humanSize(host.expectedBytes),
                         noteOf(host)},
            .look = lookOf(mark)});
    }
    m_hosts.setRows(rows);
    m_tabs->setTabText(0, tr("Hosts (%1)").arg(rows.size()));
}

void PlanPage::showChanges()
{
    const deploy::Plan &plan = m_plan->plan;
    QList<CellRow> rows;
    const auto add
        = [&](const QList<deploy::Change> &changes, const QString &word, const std::optional<Look> &look) {
              for (const auto &change : changes)
                  rows.append({.cells
                      = {word, change.commit.left(8), displayable(change.title), displayable(change.author)},
                      .look = look});
          };
    add(plan.notIncluded, tr("not included"), Look{Glyph::Warning, Tone::Warning});
    add(plan.included, tr("included"), Look{Glyph::Done, Tone::Success});
    m_changes.setRows(rows);
    m_tabs->setTabText(
        1, tr("Changes (%1 in, %2 out)").arg(plan.included.size()).arg(plan.notIncluded.size()));
}

void PlanPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the plan"), {}, tr("Plans (*.json)"));
    dialog->setObjectName(u"planSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(
        u"%1-%2-%3.json"_s.arg(m_plan->plan.project, m_plan->plan.folder, m_plan->plan.environment));
    connect(dialog, &QFileDialog::fileSelected, this, &PlanPage::save);
    dialog->open();
}

void PlanPage::save(const QString &name)
{
    if (!m_plan)
        return; // it is being made again
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_plan->json) < 0 || !file.commit())
        return say(tr("The plan was not saved: %1").arg(displayable(file.errorString())));
    unsay();
    m_save->setText(tr("Saved"));
}

bool PlanPage::isOld() const
{
    return m_plan && m_plan->at.secsTo(QDateTime::currentDateTimeUtc()) > oldAfter;
}

void PlanPage::showAge()
{
    if (!m_plan)
        return;
    const qint64 seconds = std::max<qint64>(0, m_plan->at.secsTo(QDateTime::currentDateTimeUtc()));
    const QString age = seconds < 60 ? tr("less than a minute") : tr("%1 min").arg(seconds / 60);
    const QString before = m_age->text();
    m_age->setText(isOld()
            ? tr("Plan %1 is %2 old: make it again before it runs.").arg(m_plan->hash.left(12), age)
            : tr("Plan %1, made %2 ago. Exactly this runs; if a host has changed by then, it is refused.")
                  .arg(m_plan->hash.left(12), age));
    if (before != m_age->text() && isOld())
        Q_EMIT completeChanged();
}

QString PlanPage::heldBack() const
{
    if (!m_plan)
        return tr("There is no plan yet.");
    if (isOld())
        return tr("The plan is too old: make it again first.");
    if (m_plan->openDeployment > 0)
        return tr("Deployment %1 is not over there: it has to come to its end first.")
            .arg(m_plan->openDeployment);
    if (RolloutWords::partakers(m_plan->plan) == 0)
        return tr("No host takes part.");
    return m_confirmation->missing();
}

RolloutConsent PlanPage::consent() const
{
    return {.reason = m_confirmation->reason(), .confirmed = m_confirmation->typed()};
}

bool PlanPage::asksOnFailure() const
{
    return m_asks->isChecked();
}

QJsonObject PlanPage::draft() const
{
    return {{u"reason"_s, m_confirmation->reason()}, {u"asks"_s, m_asks->isChecked()}};
}

void PlanPage::takeDraft(const QJsonObject &fields)
{
    m_confirmation->setReason(fields[u"reason"_s].toString());
    m_asks->setChecked(fields[u"asks"_s].toBool());
}

} // namespace slipway::ui
