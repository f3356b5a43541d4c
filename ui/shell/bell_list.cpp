// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/bell_list.h"

#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestList = 680;
constexpr int mostRows = 6; ///< of each part; more of them scroll

} // namespace

BellList::BellList(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_needs(makePart(u"bellNeeds"_s, tr("Needs you"))),
      m_news(makePart(u"bellNews"_s, tr("Lately"))),
      m_nothing(new QLabel(tr("Nothing waits for you, and nothing happened lately."), this))
{
    setObjectName(u"bellList"_s);
    setAccessibleName(tr("What waits for you, and what happened lately"));
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setAutoFillBackground(true);
    m_nothing->setObjectName(u"bellNothing"_s);
    mute(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gap, space::gap, space::gap, space::gap);
    column->setSpacing(space::near);
    for (const Part &part : {m_needs, m_news}) {
        column->addWidget(part.heading);
        column->addWidget(part.table);
    }
    column->addWidget(m_nothing);
}

BellList::Part BellList::makePart(const QString &name, const QString &heading)
{
    const Part part{.heading = new QLabel(heading, this),
        .model = new NeedsModel(this),
        .table = new RecordTable(name + u"Table"_s, heading, this)};
    part.heading->setObjectName(name + u"Heading"_s);
    part.heading->setFont(fontBy(1, QFont::DemiBold));
    part.table->setModel(part.model);
    part.table->horizontalHeader()->hide();
    part.table->setShares({7, 1});
    part.table->setSelectionMode(QAbstractItemView::SingleSelection);
    const auto accept = [this, part](const QModelIndex &index) {
        const Need need = part.model->need(index);
        hide();
        Q_EMIT accepted(need);
    };
    connect(part.table, &RecordTable::accepted, this, accept);
    connect(part.table, &RecordTable::clicked, this, accept);
    return part;
}

void BellList::fill(const Part &part, const QList<Need> &lines)
{
    part.model->present(lines, QDateTime::currentDateTimeUtc());
    part.heading->setVisible(!lines.isEmpty());
    part.table->setVisible(!lines.isEmpty());
    fitHeight(*part.table, int(lines.size()), mostRows);
}

void BellList::present(const QList<Need> &needs, const QList<Need> &news)
{
    fill(m_needs, needs);
    fill(m_news, news);
    m_nothing->setVisible(needs.isEmpty() && news.isEmpty());
}

void BellList::openBelow(const QWidget &widget)
{
    const QWidget &window = *parentWidget()->window();
    resize(std::min(widestList, window.width() - 2 * space::margin), sizeHint().height());
    const QPoint corner = widget.mapToGlobal(QPoint(widget.width(), widget.height() + space::tight));
    const int left = isRightToLeft() ? corner.x() - widget.width() : corner.x() - width();
    const int least = window.mapToGlobal(QPoint(space::margin, 0)).x();
    const int most = least + window.width() - 2 * space::margin - width();
    move(std::clamp(left, least, std::max(least, most)), corner.y());
    show();
    for (const Part &part : {m_needs, m_news}) {
        if (part.model->rowCount() == 0)
            continue;
        part.table->setFocus(Qt::PopupFocusReason);
        part.table->setCurrentIndex(part.model->index(0, 0));
        return;
    }
}

} // namespace slipway::ui
