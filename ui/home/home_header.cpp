// SPDX-License-Identifier: Apache-2.0
#include "ui/home/home_header.h"

#include "base/displayable.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

HomeHeader::HomeHeader(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(tr("What runs where"), this)),
      m_summary(new QLabel(this)),
      m_filter(new QLineEdit(this))
{
    setObjectName(u"homeHeader"_s);
    setAccessibleName(tr("What runs where"));
    m_title->setObjectName(u"homeTitle"_s);
    m_title->setFont(fontBy(3, QFont::DemiBold));
    m_summary->setObjectName(u"homeSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    mute(m_summary);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: project, version, person, state"));
    m_filter->setClearButtonEnabled(true);
    constexpr int filterWidth = 288;
    m_filter->setMinimumWidth(filterWidth * 2 / 3);
    m_filter->setMaximumWidth(filterWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    row->setSpacing(space::near);
    row->addWidget(m_title);
    row->addSpacing(space::near);
    row->addWidget(m_summary);
    row->addStretch();
    row->addWidget(m_filter, 1);
}

void HomeHeader::setSummary(const QString &text)
{
    m_summary->setText(text);
    fit();
}

void HomeHeader::addViewMenu(QMenu &menu)
{
    m_view = new QPushButton(this);
    m_view->setObjectName(u"viewButton"_s);
    m_view->setToolTip(tr("How close rows stand, what groups them, and saved views"));
    m_view->setMenu(&menu);
    m_view->setAutoDefault(false);
    m_view->setMinimumHeight(m_filter->sizeHint().height());
    layout()->addWidget(m_view);
    setViewName({});
}

void HomeHeader::setViewName(const QString &name)
{
    constexpr int longest = 160;
    const QString text = name.isEmpty() ? tr("View") : tr("View: %1").arg(displayable(name));
    m_view->setAccessibleName(text);
    m_view->setText(m_view->fontMetrics().elidedText(text, Qt::ElideRight, longest).replace(u'&', u"&&"_s));
    fit();
}

void HomeHeader::fit()
{
    const auto isTooWide = [this] {
        layout()->invalidate();
        return layout()->minimumSize().width() > width();
    };
    m_title->show();
    m_summary->show();
    if (isTooWide())
        m_summary->hide();
    if (isTooWide())
        m_title->hide();
}

void HomeHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void HomeHeader::addButton(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action.objectName() + u"Button"_s);
    button->setAccessibleName(action.text().remove(u'&'));
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(m_filter->sizeHint().height());
    layout()->addWidget(button);
}

} // namespace slipway::ui
