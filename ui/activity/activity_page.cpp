// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_page.h"

#include "ui/activity/activity_panel.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ActivityPage::ActivityPage(Activity &activity, QWidget *parent)
    : Page(u"activity"_s, parent),
      m_panel(new ActivityPanel(activity, this))
{
    setAccessibleName(tr("Activity"));
    setFocusProxy(m_panel);
    auto *heading = new QLabel(tr("What runs and ran here"), this);
    heading->setFont(fontBy(4, QFont::DemiBold));
    heading->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_panel, 1);
    addActions(m_panel->actions());
    connect(m_panel, &ActivityPanel::departed, this, &Page::departed);
}

void ActivityPage::enter()
{
    m_panel->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
