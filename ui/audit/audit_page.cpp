// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_page.h"

#include "ui/audit/chip_row.h"
#include "ui/audit/event_panel.h"
#include "ui/audit/histogram.h"
#include "ui/audit/question_edit.h"
#include "ui/navigation/filter_hint.h"
#include "ui/navigation/kept_layout.h"
#include "ui/navigation/terminal_line.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/long_table.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pulse = 3'000;

} // namespace

AuditPage::AuditPage(AuditDesk &desk, Activity &activity, QWidget *parent)
    : Page(u"auditPage"_s, parent),
      m_desk(desk),
      m_activity(activity),
      m_model(desk),
      m_filter(new QuestionEdit(this)),
      m_chips(new ChipRow(this)),
      m_histogram(new Histogram(this)),
      m_count(new QLabel(this)),
      m_chainGlyph(new GlyphLabel(size::glyph, this)),
      m_chain(new QLabel(this)),
      m_message(new MessageBar(this)),
      m_newer(new QPushButton(this)),
      m_pages(new QStackedWidget(this)),
      m_loading(new QLabel(tr("Reading the trail…"), this)),
      m_empty(new EmptyState(this)),
      m_fault(new FaultPanel(this)),
      m_body(makeBody())
{
    build();
    makeActions();
    listen();
    showState();
}

QWidget *AuditPage::makeBody()
{
    m_table = new LongTable(u"auditTable"_s, tr("Events"), this);
    m_table->setModel(&m_model);
    m_table->setShares({18, 8, 19, 9, 11, 14, 27});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_model.setRowHeight(rowHeight(Density::Comfortable));
    m_panel = new EventPanel(this);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setObjectName(u"auditSplitter"_s);
    parts->setAccessibleName(tr("Events and details"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_panel);
    parts->setStretchFactor(0, 1);
    parts->setSizes({3 * size::inspector, size::inspector});
    letKeep(*parts);
    return parts;
}

QWidget *AuditPage::makeHead()
{
    auto *title = new QLabel(tr("Audit"), this);
    title->setObjectName(u"auditTitle"_s);
    title->setFont(fontBy(3, QFont::DemiBold));
    m_count->setObjectName(u"auditCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    mute(m_count);
    m_chain->setObjectName(u"auditChain"_s);
    m_chainGlyph->hide(); // until it is known
    m_chain->setTextFormat(Qt::PlainText);
    auto *head = new QWidget(this);
    head->setObjectName(u"auditHead"_s);
    head->setAccessibleName(tr("Audit"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::near);
    row->addWidget(title);
    row->addSpacing(space::near);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_chainGlyph);
    row->addWidget(m_chain);
    return head;
}

void AuditPage::build()
{
    m_loading->setObjectName(u"auditLoading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    m_newer->setObjectName(u"auditNewer"_s);
    m_newer->hide();
    for (QWidget *page : std::initializer_list<QWidget *>{m_loading, m_empty, m_fault, m_body})
        m_pages->addWidget(page);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::margin, space::gap, space::margin, space::near);
    top->setSpacing(space::near);
    auto *head = makeHead();
    head->layout()->setObjectName(u"auditHeadRow"_s);
    top->addWidget(head);
    top->addWidget(m_filter);
    top->addWidget(m_chips);
    top->addWidget(m_histogram);
    top->addWidget(m_message);
    top->addWidget(m_newer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
}

QAction *AuditPage::makeAction(
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

void AuditPage::makeActions()
{
    m_verify = makeAction(u"auditVerify"_s, tr("Verify the chain"),
        tr("Walk all events and compare the hashes that chain them"), {});
    connect(m_verify, &QAction::triggered, this, &AuditPage::verify);
    auto *exporting = makeAction(u"auditExport"_s, tr("Export the trail…"),
        tr("Write all events as JSON lines into a file, for an independent check"), {});
    connect(exporting, &QAction::triggered, this, &AuditPage::chooseExport);
    auto *details = makeAction(u"auditDetails"_s, tr("Details"), tr("Show or hide the details of the event"),
        QKeySequence(Qt::Key_F4));
    details->setCheckable(true);
    details->setChecked(true);
    letKeep(*details);
    connect(details, &QAction::toggled, m_panel, &QWidget::setVisible);
    auto *find = makeAction(u"auditFind"_s, tr("Filter the trail"), tr("Go to the filter"), {});
    find->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    hintKeys(m_filter->line(), *find);
    connect(find, &QAction::triggered, this, [this] {
        m_filter->line().setFocus(Qt::ShortcutFocusReason);
        m_filter->line().selectAll();
    });
    auto *cell = makeAction(u"auditNarrow"_s, tr("Filter by this value"),
        tr("Add the value of the current cell to the filter"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(cell, &QAction::triggered, this, &AuditPage::narrowByCell);
    m_table->addAction(cell);
    auto *clear = makeAction(u"auditClear"_s, tr("Clear the filter"), tr("Show all events"), {});
    connect(clear, &QAction::triggered, this, [this] { m_filter->setText({}); });
    auto *row = findChild<QHBoxLayout *>(u"auditHeadRow"_s);
    for (QAction *action : {m_verify, exporting, details}) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setAccessibleName(action->text().remove(u'…'));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(m_filter->line().sizeHint().height());
        row->addWidget(button);
    }
}

void AuditPage::listen()
{
    connect(m_filter, &QuestionEdit::asked, this, [this](const audit::Question &question) {
        m_wasAsked = true;
        m_chips->setText(m_filter->text());
        m_model.ask(question);
        Q_EMIT changed();
    });
    connect(m_filter, &QuestionEdit::left, m_table, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(m_chips, &ChipRow::changed, m_filter, &QuestionEdit::setText);
    connect(m_histogram, &Histogram::zoomed, this, &AuditPage::zoom);
    connect(&m_model, &AuditModel::stateChanged, this, &AuditPage::showState);
    connect(&m_model, &AuditModel::mended, this, [this] { withdraw(m_unread); });
    connect(&m_model, &AuditModel::shaped, this, [this] {
        m_histogram->setDays(m_model.days());
        showCount();
    });
    connect(m_fault, &FaultPanel::retried, this, &AuditPage::refresh);
    connect(m_empty, &EmptyState::accepted, this, [this] { m_filter->setText({}); });
    connect(m_newer, &QPushButton::clicked, this, [this] {
        refresh();
        focusTable();
    });
    connect(m_table, &RecordTable::chosen, this, [this](const QModelIndex &index) {
        m_isRowAwaited = index.isValid();
        takeRow();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AuditPage::takeRow);
    connect(m_table, &RecordTable::accepted, m_panel, [this] { m_panel->setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &EventPanel::wanted, this, &AuditPage::lookAt);
    connect(m_panel, &EventPanel::thingWanted, this, [this](const QString &thing) {
        m_filter->setText(audit::spell({.key = u"object"_s, .value = thing}));
    });
    connect(&m_activity, &Activity::ended, this, &AuditPage::takeEnd);
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, &AuditPage::lookForNew);
}

void AuditPage::open(const Route &route)
{
    m_wanted = route.path.isEmpty() ? 0 : route.path.first().toLongLong();
    if (!m_wasAsked && route.query.isEmpty())
        refresh();
    else if (m_filter->text() != route.query || !m_wasAsked) {
        if (!m_wasAsked)
            readSurroundings();
        m_filter->setText(route.query);
    }
    if (!m_wasAsked)
        m_loading->setText(tr("The filter cannot be asked. Mend it, or clear it to see all events."));
    if (m_wanted > 0)
        lookAt(m_wanted);
}

Route AuditPage::route() const
{
    const qint64 seq = m_panel->seq();
    return {.place = Place::Audit,
        .path = seq > 0 ? QStringList{QString::number(seq)} : QStringList(),
        .query = m_filter->text()};
}

QString AuditPage::command() const
{
    const QString text = m_filter->text().simplified();
    return text.isEmpty() ? u"audit list"_s : u"audit list --where "_s + shellWord(text);
}

void AuditPage::refresh()
{
    const auto read = audit::readQuestion(m_filter->text(), QDateTime::currentDateTime());
    m_wasAsked = true;
    m_newer->hide();
    if (const auto *question = std::get_if<audit::Question>(&read))
        m_model.ask(*question);
    readSurroundings();
}

void AuditPage::enter()
{
    if (m_pages->currentWidget() == m_body)
        focusTable();
    else
        m_filter->line().setFocus(Qt::OtherFocusReason);
}

/// On the newest event, unless a link leads to another.
void AuditPage::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_wanted == 0 && !m_table->currentIndex().isValid())
        m_table->selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
}

void AuditPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_pulse.start();
}

void AuditPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_pulse.stop();
}

} // namespace slipway::ui
