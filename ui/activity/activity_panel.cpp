// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_panel.h"

#include "base/displayable.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/kept_layout.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ActivityPanel::ActivityPanel(Activity &activity, QWidget *parent)
    : QWidget(parent),
      m_activity(activity),
      m_model(activity),
      m_table(new RecordTable(u"activityTable"_s, tr("Activity"), this)),
      m_nothing(new QLabel(tr("Nothing is running. What runs in the background is listed here."), this)),
      m_said(new QPlainTextEdit(this)),
      m_stop(new QAction(tr("Stop"), this)),
      m_show(new QAction(tr("Show what it is about"), this))
{
    setObjectName(u"activityPanel"_s);
    setAccessibleName(tr("Activity"));
    build();
    addActions();
    m_pulse.setInterval(100ms);
    connect(&m_pulse, &QTimer::timeout, this, &ActivityPanel::follow);
    connect(m_table, &RecordTable::chosen, this, &ActivityPanel::showChosen);
    connect(&activity, &Activity::begun, this, &ActivityPanel::choose);
    connect(&activity, &Activity::ended, this, &ActivityPanel::showChosen);
    showChosen();
}

void ActivityPanel::build()
{
    m_nothing->setObjectName(u"activityNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    mute(m_nothing);
    m_table->setModel(&m_model);
    m_table->setDensity(Density::Compact);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShares({5, 6, 2, 2});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_said->setObjectName(u"activitySaid"_s);
    m_said->setAccessibleName(tr("What the work says"));
    m_said->setReadOnly(true);
    m_said->setTabChangesFocus(true);
    m_said->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_said->setMaximumBlockCount(int(task::Progress::linesKept));
    m_said->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->setObjectName(u"activitySplitter"_s);
    both->setAccessibleName(tr("Work, and what it says"));
    both->setChildrenCollapsible(false);
    both->addWidget(m_table);
    both->addWidget(m_said);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    letKeep(*both);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nothing, 1);
    column->addWidget(both, 1);
}

void ActivityPanel::addActions()
{
    m_stop->setObjectName(u"stopWork"_s);
    m_stop->setToolTip(tr("Ask the work to stop cleanly; what it has done until then stays"));
    m_show->setObjectName(u"showWork"_s);
    connect(m_stop, &QAction::triggered, this, [this] { m_activity.stop(chosen()); });
    const auto show = [this] {
        if (const Piece *piece = m_activity.piece(chosen()))
            Q_EMIT departed(piece->about);
    };
    connect(m_show, &QAction::triggered, this, show);
    connect(m_table, &RecordTable::accepted, this, show);
    m_table->addActions({m_show, m_stop});
    QWidget::addActions({m_show, m_stop});
}

int ActivityPanel::chosen() const
{
    return m_table->currentIndex().data(ActivityModel::numberRole).toInt();
}

void ActivityPanel::choose(int number)
{
    const int row = int(m_activity.pieces().size()) - number;
    m_table->setCurrentIndex(m_model.index(row, 0));
    showChosen();
}

void ActivityPanel::showChosen()
{
    const Piece *piece = m_activity.piece(chosen());
    const bool hasAny = !m_activity.pieces().isEmpty();
    m_nothing->setVisible(!hasAny);
    setFocusProxy(hasAny ? m_table : nullptr); // what is hidden would swallow the keys
    m_table->parentWidget()->setVisible(hasAny);
    const bool isRunning = piece && piece->state == WorkState::Running;
    setUnavailable(*m_stop,
        !piece           ? tr("No work is chosen")
            : !isRunning ? tr("This work has ended")
                         : QString());
    setUnavailable(*m_show, piece ? QString() : tr("No work is chosen"));
    m_said->clear();
    m_nextLine = 0;
    if (isRunning) {
        follow();
        m_pulse.start();
        return;
    }
    m_pulse.stop();
    if (piece)
        m_said->setPlainText(displayableLines(m_activity.lines(piece->number).join(u'\n')));
}

void ActivityPanel::follow()
{
    const auto *progress = m_activity.progress(chosen());
    if (!progress)
        return;
    const auto lines = progress->linesSince(m_nextLine);
    if (lines.text.isEmpty())
        return;
    m_nextLine = lines.first + lines.text.size();
    for (const QString &line : lines.text)
        m_said->appendPlainText(displayable(line));
}

} // namespace slipway::ui
