// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/log_pane.h"

#include "base/displayable.h"
#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int findWidth = 200;
constexpr qsizetype mostHits = 10'000;

} // namespace

LogPane::LogPane(QWidget *parent)
    : QWidget(parent),
      m_view(new RecordTable(u"log"_s, tr("Log"), this)),
      m_find(new QLineEdit(this)),
      m_found(new QLabel(this)),
      m_focusFind(makeAction(u"findInLog"_s, tr("Find in log"), tr("Go to the find box"))),
      m_next(makeAction(u"findNext"_s, tr("Next"), tr("Next place where it was found"))),
      m_previous(makeAction(u"findPrevious"_s, tr("Previous"), tr("Place before where it was found"))),
      m_follow(makeAction(u"followLog"_s, tr("Follow"), tr("Keep the end of the log in sight"))),
      m_onlyHost(makeAction(u"onlyThisHost"_s, tr("Only this host"), tr("Show only the chosen host's part"))),
      m_unfoldAll(makeAction(u"unfoldLog"_s, tr("Unfold all"), tr("Show all that the steps said")))
{
    setObjectName(u"logPane"_s);
    setAccessibleName(tr("Log"));
    m_focusFind->setShortcut(QKeySequence::Find);
    m_next->setShortcut(Qt::Key_F3);
    m_previous->setShortcut(Qt::SHIFT | Qt::Key_F3);
    for (QAction *action : {m_follow, m_onlyHost, m_unfoldAll})
        action->setCheckable(true);
    m_view->setModel(&m_model);
    m_view->setShares(LogModel::shares());
    m_view->setDensity(Density::Compact);
    m_find->setObjectName(u"logFind"_s);
    m_find->setAccessibleName(tr("Find in log"));
    m_find->setPlaceholderText(tr("Find in log"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(findWidth);
    m_found->setObjectName(u"logFound"_s);
    mute(m_found);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_view, 1);
    connectParts();
}

QAction *LogPane::makeAction(const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setShortcutContext(Qt::WindowShortcut);
    return action;
}

QWidget *LogPane::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"logHead"_s);
    auto *title = new QLabel(tr("Log"), head);
    title->setFont(fontBy(0, QFont::DemiBold));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::near, space::tight, space::near, space::tight);
    row->setSpacing(space::tight);
    row->addWidget(title);
    row->addStretch();
    const auto addButton = [&](QAction *action) {
        auto *button = new QToolButton(head);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        button->setAutoRaise(true);
        row->addWidget(button);
    };
    for (QAction *action : {m_onlyHost, m_unfoldAll, m_follow})
        addButton(action);
    row->addSpacing(space::near);
    row->addWidget(m_found);
    row->addWidget(m_find);
    addButton(m_previous);
    addButton(m_next);
    return head;
}

void LogPane::connectParts()
{
    connect(m_focusFind, &QAction::triggered, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    connect(m_find, &QLineEdit::textChanged, this, &LogPane::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_follow, &QAction::toggled, this, [this](bool isOn) {
        if (isOn)
            goToEnd();
    });
    connect(m_onlyHost, &QAction::toggled, this, &LogPane::rescope);
    connect(m_unfoldAll, &QAction::toggled, this, [this](bool isOn) {
        m_model.setAllFolded(!isOn);
        goToEnd();
    });
    connect(m_view, &RecordTable::accepted, this, &LogPane::toggle);
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        // A person scrolls: following goes on when the end is in sight again.
        const auto *bar = m_view->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    for (const auto grown : {&LogModel::rowsInserted, &LogModel::rowsRemoved})
        connect(&m_model, grown, this, &LogPane::goToEnd);
    step(0);
}

QList<QAction *> LogPane::actionsOfLog() const
{
    return {m_focusFind, m_next, m_previous, m_follow, m_onlyHost, m_unfoldAll};
}

void LogPane::show(const DeploymentStory *story)
{
    m_story = story;
    m_host.clear();
    m_search.stop();
    m_find->clear();
    m_onlyHost->setChecked(false);
    m_unfoldAll->setChecked(false);
    rescope();
}

void LogPane::rescope()
{
    m_model.show(m_story, m_onlyHost->isChecked() ? m_host : QString());
    setUnavailable(*m_onlyHost, m_host.isEmpty() ? tr("No host is chosen") : QString());
    find();
    goToEnd();
}

void LogPane::setHost(const QString &host)
{
    if (host == m_host)
        return;
    m_host = host;
    if (m_onlyHost->isChecked())
        rescope();
    else
        setUnavailable(*m_onlyHost, m_host.isEmpty() ? tr("No host is chosen") : QString());
}

void LogPane::take(const QList<int> &runs)
{
    m_model.take(runs);
}

void LogPane::hear(const QString &host, const QStringList &lines)
{
    m_model.hear(host, lines);
}

void LogPane::setFollowing(bool isOn)
{
    m_follow->setChecked(isOn);
}

void LogPane::goToEnd()
{
    if (m_follow->isChecked())
        m_view->scrollToBottom();
}

void LogPane::toggle(const QModelIndex &index)
{
    if (m_model.isHeader(index))
        m_model.setFolded(index, !m_model.isFolded(index));
}

void LogPane::reveal(int run)
{
    const QModelIndex index = m_model.reveal(run, -1);
    if (!index.isValid())
        return;
    m_follow->setChecked(false);
    m_model.setFolded(index, false);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtTop);
}

/// Looks through everything that was said, which may be long: not here.
void LogPane::find()
{
    m_hits.clear();
    m_hit = -1;
    const QString text = m_find->text();
    if (text.isEmpty() || !m_story) {
        m_search.stop();
        step(0);
        return;
    }
    m_search.ask(
        [text, runs = m_story->runs(), shown = m_model.runs()](
            std::stop_token stop, task::Progress &) -> Result<QList<Hit>> {
            QList<Hit> hits;
            for (const int place : shown) {
                if (stop.stop_requested() || hits.size() >= mostHits)
                    break;
                const StepRun &run = runs[place];
                if (run.title.contains(text, Qt::CaseInsensitive)
                    || run.host.contains(text, Qt::CaseInsensitive))
                    hits.append({place, -1});
                const QStringList lines = LogModel::linesOf(run);
                for (int line = 0; line < lines.size() && hits.size() < mostHits; ++line) {
                    if (lines[line].contains(text, Qt::CaseInsensitive))
                        hits.append({place, line});
                }
            }
            return hits;
        },
        [this](Result<QList<Hit>> &hits) { takeHits(hits); });
}

void LogPane::takeHits(const Result<QList<Hit>> &hits)
{
    m_hits = hits ? *hits : QList<Hit>();
    step(m_hits.isEmpty() ? 0 : 1);
}

/// Goes to the next place or the one before, round and round; 0 only says how it stands.
void LogPane::step(int by)
{
    const int count = int(m_hits.size());
    const bool isSearching = !m_find->text().isEmpty();
    setUnavailable(*m_next, count == 0 ? tr("Nothing is found") : QString());
    setUnavailable(*m_previous, count == 0 ? tr("Nothing is found") : QString());
    if (count > 0 && by != 0) {
        m_hit = m_hit < 0 ? 0 : (m_hit + by + count) % count;
        m_follow->setChecked(false);
        const QModelIndex index = m_model.reveal(m_hits[m_hit].run, m_hits[m_hit].line);
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    m_found->setText(!isSearching ? QString()
            : count == 0          ? tr("not found")
                                  : tr("%1 of %2", "place, places").arg(m_hit + 1).arg(count));
}

} // namespace slipway::ui
