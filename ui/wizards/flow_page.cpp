// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/flow_page.h"

#include "base/displayable.h"
#include "ui/style/tokens.h"
#include "ui/widgets/message_bar.h"

namespace slipway::ui {

FlowPage::FlowPage(const QString &name, const QString &step, const QString &heading, QWidget *parent)
    : QWizardPage(parent),
      m_step(step),
      m_message(new MessageBar(this)),
      m_body(new QVBoxLayout)
{
    setObjectName(name);
    setTitle(heading);
    auto *column = new QVBoxLayout(this);
    // The heading above stands as far in.
    column->setContentsMargins(space::near, space::near, space::margin, space::gap);
    column->setSpacing(space::gap);
    column->addWidget(m_message);
    column->addLayout(m_body, 1);
    m_body->setSpacing(space::gap);
    connect(this, &FlowPage::edited, this, &FlowPage::unsay);
}

bool FlowPage::validatePage()
{
    const auto wrong = problem();
    if (!wrong)
        return true;
    say(wrong->text);
    if (wrong->field)
        wrong->field->setFocus(Qt::OtherFocusReason);
    return false;
}

void FlowPage::say(const QString &problem)
{
    m_message->present(Tone::Warning, problem);
}

void FlowPage::sayGone(const QString &what)
{
    say(tr("%1 is not there any more. Look at what is chosen now.").arg(displayable(what)));
}

void FlowPage::unsay()
{
    m_message->hide();
}

} // namespace slipway::ui
