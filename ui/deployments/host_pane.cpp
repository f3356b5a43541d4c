// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/host_pane.h"

#include "ui/deployments/deployment_words.h"
#include "ui/deployments/host_delegate.h"
#include "ui/navigation/kept_layout.h"
#include "ui/style/theme.h"
#include "ui/widgets/look_delegate.h"
#include "ui/widgets/record_table.h"

#include <QActionGroup>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFailureRows = 3;

QAction *displayAction(QActionGroup *group, const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, group);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setCheckable(true);
    letKeep(*action);
    return action;
}

} // namespace

HostPane::HostPane(QWidget *parent)
    : QWidget(parent),
      m_selection(new QItemSelectionModel(&m_model, this)),
      m_displays(new QActionGroup(this)),
      m_summary(new QLabel(this)),
      m_failures(new QListWidget(this)),
      m_views(new QStackedWidget(this)),
      m_squares(makeGrid(u"hostSquares"_s, tr("Hosts as squares"), int(HostDelegate::Form::Square))),
      m_chips(makeGrid(u"hostChips"_s, tr("Hosts as chips"), int(HostDelegate::Form::Chip))),
      m_table(new RecordTable(u"hostTable"_s, tr("Hosts as a table"), this))
{
    setObjectName(u"hostPane"_s);
    setAccessibleName(tr("Hosts"));
    displayAction(m_displays, u"showSquares"_s, tr("Squares"), tr("Show the hosts as squares"));
    displayAction(m_displays, u"showChips"_s, tr("Chips"), tr("Show the hosts with their names"));
    displayAction(m_displays, u"showTable"_s, tr("Table"), tr("Show the hosts in full"));
    m_failures->setObjectName(u"failureGroups"_s);
    m_failures->setAccessibleName(tr("Why hosts failed"));
    m_failures->setItemDelegate(new LookDelegate(m_failures));
    m_failures->setFrameShape(QFrame::NoFrame);
    m_failures->setTextElideMode(Qt::ElideRight);
    m_failures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_failures->hide();
    connect(m_failures, &QListWidget::itemActivated, this, &HostPane::chooseGroup);
    connect(m_failures, &QListWidget::itemClicked, this, &HostPane::chooseGroup);
    m_table->setModel(&m_model);
    m_table->setSelectionModel(m_selection);
    m_table->setShares(HostModel::shares());
    m_table->setDensity(Density::Compact);
    m_views->setObjectName(u"hostViews"_s);
    m_views->setAccessibleName(tr("Hosts"));
    for (QAbstractItemView *view : {static_cast<QAbstractItemView *>(m_squares),
             static_cast<QAbstractItemView *>(m_chips), static_cast<QAbstractItemView *>(m_table)})
        m_views->addWidget(view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_failures);
    column->addWidget(m_views, 1);
    connect(m_selection, &QItemSelectionModel::currentRowChanged, this,
        [this] { Q_EMIT chosenChanged(chosen()); });
    for (const QAction *action : m_displays->actions()) {
        connect(action, &QAction::toggled, this,
            [this, place = m_displays->actions().indexOf(action)](bool isOn) {
                if (isOn)
                    m_views->setCurrentIndex(int(place));
            });
    }
    setDisplay(Display::Chips);
}

QListView *HostPane::makeGrid(const QString &name, const QString &accessibleName, int form)
{
    auto *grid = new QListView(this);
    grid->setObjectName(name);
    grid->setAccessibleName(accessibleName);
    grid->setModel(&m_model);
    grid->setSelectionModel(m_selection);
    grid->setItemDelegate(new HostDelegate(HostDelegate::Form(form), grid));
    grid->setViewMode(QListView::ListMode);
    grid->setFlow(QListView::LeftToRight);
    grid->setWrapping(true);
    grid->setResizeMode(QListView::Adjust);
    grid->setUniformItemSizes(true);
    grid->setSelectionMode(QAbstractItemView::ExtendedSelection);
    grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    grid->setFrameShape(QFrame::NoFrame);
    return grid;
}

QWidget *HostPane::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"hostHead"_s);
    m_summary->setObjectName(u"hostSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(fontBy(0, QFont::DemiBold));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::near, space::tight, space::near, space::tight);
    row->setSpacing(space::tight);
    row->addWidget(m_summary, 1);
    for (QAction *action : m_displays->actions()) {
        auto *button = new QToolButton(head);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setAccessibleName(action->toolTip());
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    return head;
}

void HostPane::take(const DeploymentStory &story)
{
    m_model.take(story);
    int ok = 0;
    int bad = 0;
    int running = 0;
    for (const HostStory &host : story.hosts()) {
        const auto state = host.outcome.state;
        ok += state == model::HostState::Done ? 1 : 0;
        bad += isTrouble(state) || (host.open >= 0 && story.isOver()) ? 1 : 0;
        running += host.open >= 0 && !story.isOver() && !isTrouble(state) ? 1 : 0;
    }
    const int all = int(story.hosts().size());
    const int rest = all - ok - bad - running;
    m_summary->setText(story.isOver() ? tr("%1: %2 done, %3 in trouble, %4 others", "hosts")
                                            .arg(DeploymentWords::hosts(all))
                                            .arg(ok)
                                            .arg(bad)
                                            .arg(rest)
                                      : tr("%1: %2 done, %3 in trouble, %4 running, %5 waiting", "hosts")
                                            .arg(DeploymentWords::hosts(all))
                                            .arg(ok)
                                            .arg(bad)
                                            .arg(running)
                                            .arg(rest));
    showFailures();
    if (!m_selection->currentIndex().isValid() && all > 0)
        m_selection->setCurrentIndex(
            m_model.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void HostPane::clear()
{
    m_model.clear();
    m_summary->clear();
    showFailures();
}

void HostPane::showFailures()
{
    const auto groups = m_model.failures();
    const bool isSame = std::equal(groups.begin(), groups.end(), m_groups.begin(), m_groups.end(),
        [](const FailureGroup &a, const FailureGroup &b) {
            return a.failure == b.failure && a.hosts == b.hosts;
        });
    if (isSame)
        return;
    m_groups = groups;
    m_failures->clear();
    for (const FailureGroup &group : groups) {
        auto *item
            = new QListWidgetItem(tr("%1: %2", "how many hosts; why")
                                      .arg(DeploymentWords::hosts(int(group.hosts.size())), group.failure),
                m_failures);
        item->setSizeHint({0, rowHeight(Density::Compact)});
        item->setData(lookRole, QVariant::fromValue(Look{Glyph::Failed, Tone::Failed}));
        item->setToolTip(
            tr("%1\n%2", "why; hosts").arg(group.failure, group.hosts.join(u", "_s)).toHtmlEscaped());
    }
    const int shown = std::min<int>(mostFailureRows, int(groups.size()));
    m_failures->setVisible(shown > 0);
    if (shown > 0)
        m_failures->setFixedHeight(shown * rowHeight(Density::Compact) + space::tight);
}

void HostPane::chooseGroup(QListWidgetItem *item)
{
    const auto &hosts = m_groups.value(m_failures->row(item)).hosts;
    QItemSelection rows;
    for (const QString &host : hosts) {
        const QModelIndex index = m_model.indexOf(host);
        rows.select(index, index);
    }
    if (hosts.isEmpty())
        return;
    m_selection->setCurrentIndex(m_model.indexOf(hosts.first()), QItemSelectionModel::NoUpdate);
    m_selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void HostPane::setDisplay(Display display)
{
    m_displays->actions().at(int(display))->setChecked(true);
}

HostPane::Display HostPane::display() const
{
    return Display(m_views->currentIndex());
}

QString HostPane::chosen() const
{
    const HostRow *row = m_model.row(m_selection->currentIndex());
    return row ? row->host : QString();
}

void HostPane::choose(const QString &host)
{
    const QModelIndex index = m_model.indexOf(host);
    if (index.isValid())
        m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void HostPane::focusHosts()
{
    m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> HostPane::displayActions() const
{
    return m_displays->actions();
}

} // namespace slipway::ui
