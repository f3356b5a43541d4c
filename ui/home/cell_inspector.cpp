// SPDX-License-Identifier: Apache-2.0
#include "ui/home/cell_inspector.h"

#include "base/displayable.h"
#include "ui/home/cell_words.h"
#include "ui/home/history_bars.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/section.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString happened(const store::MatrixDeployment &deployment, const QDateTime &now)
{
    const QString what = deployment.kind == model::DeploymentKind::Rollback
        ? CellWords::tr("#%1: rollback to %2")
        : CellWords::tr("#%1: %2", "number of a deployment, version");
    return CellWords::tr("%1, %2\n%3, by %4", "what, state; age, person")
        .arg(what.arg(deployment.id.value).arg(CellWords::version(deployment)),
            CellWords::state(deployment.state), CellWords::age(deployment.since, now),
            displayable(deployment.person));
}

QString holder(const Cell &cell)
{
    if (!cell.isHeld())
        return {};
    return CellInspector::tr("%1, until deployment %2 is over", "person, number")
        .arg(CellWords::person(cell))
        .arg(cell.recorded.latest->id.value);
}

/// Where it is not what is shown already.
QString lastGood(const Cell &cell, const QDateTime &now)
{
    if (CellWords::lastGood(cell, now).isEmpty())
        return {};
    return CellInspector::tr("%1 (%2)", "version, age")
        .arg(CellWords::version(*cell.recorded.good), CellWords::age(cell.recorded.good->since, now));
}

QString before(const Cell &cell)
{
    if (cell.recorded.versionBefore.isEmpty())
        return {};
    return displayable(u"%1-b%2"_s.arg(cell.recorded.versionBefore).arg(cell.recorded.buildBefore));
}

/// What needs a look comes first.
QList<workflow::LiveHost> byUrgency(QList<workflow::LiveHost> hosts)
{
    std::stable_sort(hosts.begin(), hosts.end(), [](const auto &a, const auto &b) {
        const auto rank = [](const workflow::LiveHost &host) {
            return host.hasDrifted() ? 0 : host.state.failure.isEmpty() ? 2 : 1;
        };
        return rank(a) < rank(b);
    });
    return hosts;
}

void put(QLabel *name, QLabel *value, const QString &text)
{
    name->setVisible(!text.isEmpty());
    value->setVisible(!text.isEmpty());
    value->setText(text);
}

} // namespace

CellInspector::CellInspector(QWidget *parent)
    : QFrame(parent),
      m_title(plainLabel(u"inspectorTitle"_s, this)),
      m_tier(plainLabel(u"inspectorTier"_s, this)),
      m_glyph(new GlyphLabel(size::glyph, this)),
      m_state(plainLabel(u"inspectorState"_s, this)),
      m_bars(new HistoryBars(this)),
      m_buttons(new QGridLayout),
      m_findings(new QTreeWidget(this))
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Details of the cell"));
    m_title->setFont(fontBy(2, QFont::DemiBold));
    m_state->setFont(fontBy(0, QFont::DemiBold));
    mute(m_tier);
    build();
    clear();
}

QWidget *CellInspector::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"inspectorHead"_s);
    head->setAccessibleName(tr("State"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::near);
    row->addWidget(m_glyph);
    row->addWidget(m_state, 1);
    return head;
}

void CellInspector::addButton(QAction &action)
{
    constexpr int inARow = 2;
    const int place = m_buttons->count();
    auto *button = actionButton(action, this);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons->addWidget(button, place / inARow, place % inARow);
}

void CellInspector::build()
{
    m_findings->setObjectName(u"hostFindings"_s);
    m_findings->setAccessibleName(tr("What each host says"));
    m_findings->setColumnCount(2);
    m_findings->setHeaderLabels({tr("Host"), tr("Found")});
    m_findings->setRootIsDecorated(false);
    m_findings->setUniformRowHeights(true);
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->viewport()->setAutoFillBackground(false); // a list of two hosts is no large white sheet
    m_findings->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_buttons->setSpacing(space::near);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::gap);
    form->setVerticalSpacing(space::near);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_runs = addRow(*form, u"inspectorRuns"_s, tr("Runs"));
    m_since = addRow(*form, u"inspectorSince"_s, tr("Since"));
    m_person = addRow(*form, u"inspectorPerson"_s, tr("By"));
    m_holder = addRow(*form, u"inspectorHolder"_s, tr("Held by"));
    m_good = addRow(*form, u"inspectorGood"_s, tr("Last good"));
    m_last = addRow(*form, u"inspectorLast"_s, tr("Last"));
    m_before = addRow(*form, u"inspectorBefore"_s, tr("Before"));
    m_history = addRow(*form, u"inspectorHistory"_s, tr("History"));
    m_bars->setObjectName(u"inspectorBars"_s);
    form->addRow(QString(), m_bars);
    m_hosts = addRow(*form, u"inspectorHosts"_s, tr("Hosts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    column->setSpacing(space::tight);
    column->addWidget(m_title);
    column->addWidget(m_tier);
    column->addSpacing(space::near);
    column->addWidget(makeHead());
    column->addSpacing(space::near);
    column->addLayout(form);
    column->addSpacing(space::near);
    column->addLayout(m_buttons);
    column->addSpacing(space::tight);
    column->addWidget(m_findings, 1);
    column->addStretch();
}

CellInspector::Row CellInspector::addRow(QFormLayout &form, const QString &objectName, const QString &name)
{
    Row row{.name = new QLabel(name, this), .value = plainLabel(objectName, this)};
    row.name->setObjectName(objectName + u"Name"_s);
    mute(row.name);
    row.name->setAlignment(Qt::AlignTop);
    row.name->setBuddy(row.value);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form.addRow(row.name, row.value);
    return row;
}

void CellInspector::clear()
{
    m_title->setText(tr("No cell is chosen"));
    m_tier->clear();
    m_glyph->hide();
    m_state->clear();
    for (const Row &row : {m_runs, m_since, m_person, m_holder, m_good, m_last, m_before, m_history, m_hosts})
        put(row.name, row.value, {});
    m_bars->hide();
    m_findings->hide();
}

void CellInspector::setCell(
    const QString &project, const model::Environment &environment, const Cell &cell, const QDateTime &now)
{
    const Look look = lookOf(cell.state);
    m_title->setText(tr("%1 in %2", "project, environment").arg(project, environment.name));
    m_tier->setText(tr("Tier %1").arg(CellWords::tier(environment.tier)));
    m_glyph->show();
    m_glyph->setGlyph(look.glyph, look.tone);
    m_state->setText(CellWords::headline(cell));
    const auto *shown = cell.shown();
    put(m_runs.name, m_runs.value, CellWords::versions(cell));
    put(m_since.name, m_since.value,
        shown ? tr("%1 (%2)", "moment, age")
                    .arg(CellWords::moment(shown->since), CellWords::age(shown->since, now))
              : QString());
    put(m_person.name, m_person.value, CellWords::person(cell));
    put(m_holder.name, m_holder.value, holder(cell));
    put(m_good.name, m_good.value, lastGood(cell, now));
    put(m_last.name, m_last.value, cell.recorded.latest ? happened(*cell.recorded.latest, now) : QString());
    put(m_before.name, m_before.value, before(cell));
    showHistory(cell);
    showHosts(cell);
}

void CellInspector::showHistory(const Cell &cell)
{
    put(m_history.name, m_history.value, sentence(CellWords::history(cell.recorded.history)));
    m_bars->setHistory(cell.recorded.history);
    m_bars->setVisible(!cell.recorded.history.isEmpty());
}

void CellInspector::showHosts(const Cell &cell)
{
    const bool wasAsked = !cell.hosts.isEmpty();
    put(m_hosts.name, m_hosts.value,
        wasAsked
            ? tr("%1\nread %2", "finding; age").arg(CellWords::hosts(cell), CellWords::moment(cell.hostsAt))
            : QString());
    m_findings->setVisible(wasAsked);
    m_findings->clear();
    for (const auto &host : byUrgency(cell.hosts)) {
        auto *item = new QTreeWidgetItem(m_findings, {host.state.host, CellWords::finding(host)});
        item->setToolTip(1, CellWords::finding(host).toHtmlEscaped());
    }
}

} // namespace slipway::ui
