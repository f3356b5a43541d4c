// SPDX-License-Identifier: Apache-2.0
#include "ui/hosts/hosts_page.h"

#include "ui/hosts/host_panel.h"
#include "ui/navigation/filter_hint.h"
#include "ui/navigation/kept_layout.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

HostsPage::HostsPage(HostsDesk &desk, Activity &activity, QWidget *parent, Drafts *drafts)
    : Page(u"hostsPage"_s, parent),
      m_desk(desk),
      m_activity(activity),
      m_drafts(drafts),
      m_count(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_message(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_loading(new QLabel(tr("Reading the hosts…"), this)),
      m_empty(new EmptyState(this)),
      m_fault(new FaultPanel(this)),
      m_body(makeBody())
{
    m_loading->setObjectName(u"hostsLoading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    m_empty->setText(tr("No hosts yet"),
        tr("Here stand the machines that releases go to: what runs on each, and whether its key is known."));
    m_empty->setFootnote(tr("Hosts are configured in slipway.toml: slipwayctl apply slipway.toml"));
    m_empty->setAction(tr("&Import hosts…"),
        tr("From OpenSSH's config or known_hosts, or from a table. Nothing is connected to."));
    for (QWidget *page : std::initializer_list<QWidget *>{m_loading, m_empty, m_fault, m_body})
        m_pages->addWidget(page);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::margin, space::gap, space::margin, space::near);
    top->setSpacing(space::near);
    top->addWidget(makeHead());
    top->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    makeActions();
    listen();
    showWhatCanBeDone();
}

QWidget *HostsPage::makeHead()
{
    auto *title = new QLabel(tr("Hosts"), this);
    title->setObjectName(u"hostsTitle"_s);
    title->setFont(fontBy(3, QFont::DemiBold));
    m_count->setObjectName(u"hostsCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    mute(m_count);
    m_filter->setObjectName(u"hostsFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: host, role, environment, release, key"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(size::searchBox + space::wide);
    auto *head = new QWidget(this);
    head->setObjectName(u"hostsHead"_s);
    head->setAccessibleName(tr("Hosts"));
    auto *row = new QHBoxLayout(head);
    row->setObjectName(u"hostsHeadRow"_s);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::near);
    row->addWidget(title);
    row->addSpacing(space::near);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_filter);
    return head;
}

QWidget *HostsPage::makeBody()
{
    m_table = new RecordTable(u"hostsTable"_s, tr("Hosts"), this);
    m_table->setModel(&m_model);
    m_table->setShares({12, 9, 13, 19, 16, 14});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HostsModel::Name, Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_noMatch = new QLabel(this);
    m_noMatch->setObjectName(u"hostsNoMatch"_s);
    m_noMatch->setTextFormat(Qt::PlainText);
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->hide();
    mute(m_noMatch);
    m_panel = new HostPanel(this);
    auto *left = new QWidget(this);
    left->setObjectName(u"hostsSide"_s);
    left->setAccessibleName(tr("Hosts"));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_noMatch, 1);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setObjectName(u"hostsSplitter"_s);
    parts->setAccessibleName(tr("Hosts and details"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(left);
    parts->addWidget(m_panel);
    parts->setStretchFactor(0, 1);
    parts->setSizes({3 * size::inspector, size::inspector + size::inspector / 4});
    letKeep(*parts);
    return parts;
}

QAction *HostsPage::makeAction(
    const QString &name, const QString &text, const QString &tip, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    addAction(action);
    return action;
}

void HostsPage::makeActions()
{
    m_probe = makeAction(u"hostsProbe"_s, tr("Probe"),
        tr("Log in to the chosen hosts, or to all, and look; changes nothing"),
        QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(m_probe, &QAction::triggered, this, &HostsPage::probe);
    m_receipts = makeAction(u"hostsReceipts"_s, tr("Read receipts"),
        tr("Ask every host what is current there, and mark what differs from the record"),
        QKeySequence(Qt::CTRL | Qt::Key_F5));
    connect(m_receipts, &QAction::triggered, this, &HostsPage::readReceipts);
    m_trust = makeAction(u"hostsTrust"_s, tr("Trust key…"),
        tr("Ask the chosen host for its key, and note it once you compared the fingerprint"),
        QKeySequence(Qt::CTRL | Qt::Key_T));
    connect(m_trust, &QAction::triggered, this, &HostsPage::askForKey);
    m_import = makeAction(u"hostsImport"_s, tr("Import…"),
        tr("Take hosts from OpenSSH's config or known_hosts, or from a table"), {});
    connect(m_import, &QAction::triggered, this, &HostsPage::openImport);
    auto *details = makeAction(u"hostsDetails"_s, tr("Details"), tr("Show or hide the details of the host"),
        QKeySequence(Qt::Key_F4));
    details->setCheckable(true);
    details->setChecked(true);
    letKeep(*details);
    connect(details, &QAction::toggled, m_panel, &QWidget::setVisible);
    auto *find = makeAction(u"hostsFind"_s, tr("Filter the hosts"), tr("Go to the filter"), {});
    find->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    hintKeys(*m_filter, *find);
    connect(find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    auto *row = findChild<QHBoxLayout *>(u"hostsHeadRow"_s);
    for (QAction *action : {m_probe, m_receipts, m_trust, m_import, details}) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setAccessibleName(action->text().remove(u'…'));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(m_filter->sizeHint().height());
        row->addWidget(button);
        m_table->addAction(action);
    }
}

void HostsPage::listen()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        Q_EMIT changed();
    });
    connect(
        m_filter, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_model, &HostsModel::arranged, this, &HostsPage::showArranged);
    connect(m_table, &RecordTable::chosen, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_model.entry(index.row()))
            m_wanted = m_model.entry(index.row())->host.name;
        showHost();
    });
    connect(m_table, &RecordTable::accepted, m_panel, [this] { m_panel->setFocus(Qt::OtherFocusReason); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HostsPage::changed);
    connect(m_fault, &FaultPanel::retried, this, &HostsPage::refresh);
    connect(m_empty, &EmptyState::accepted, this, &HostsPage::openImport);
    connect(&m_activity, &Activity::ended, this, &HostsPage::takeEnded);
}

void HostsPage::open(const Route &route)
{
    m_wanted = route.path.isEmpty() ? m_wanted : route.path.first();
    if (m_filter->text() != route.query)
        m_filter->setText(route.query);
    if (!m_wasRead)
        refresh();
    else
        showArranged();
}

Route HostsPage::route() const
{
    return {.place = Place::Hosts,
        .path = m_panel->host().isEmpty() ? QStringList() : QStringList{m_panel->host()},
        .query = m_filter->text()};
}

QString HostsPage::command() const
{
    const QStringList names = chosen();
    return names.isEmpty() ? u"host list"_s : u"host probe "_s + names.join(u' ');
}

void HostsPage::enter()
{
    if (m_pages->currentWidget() == m_body)
        m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
