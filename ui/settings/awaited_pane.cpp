// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/awaited_pane.h"

#include "ui/style/theme.h"
#include "ui/widgets/fault_panel.h"

#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

AwaitedPane::AwaitedPane(const QString &name, QWidget *content, QWidget *parent)
    : QStackedWidget(parent),
      m_content(content),
      m_loading(new QLabel(tr("Reading the settings…"), this)),
      m_fault(new FaultPanel(this))
{
    setObjectName(name);
    m_loading->setObjectName(u"loading"_s);
    m_loading->setTextFormat(Qt::PlainText);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    for (QWidget *state : {static_cast<QWidget *>(m_loading), m_content, static_cast<QWidget *>(m_fault)})
        addWidget(state);
    connect(m_fault, &FaultPanel::retried, this, &AwaitedPane::retried);
}

void AwaitedPane::showLoading()
{
    if (currentWidget() != m_content)
        setCurrentWidget(m_loading);
}

void AwaitedPane::showContent()
{
    setCurrentWidget(m_content);
}

void AwaitedPane::showFailure(const QString &headline, const Error &error)
{
    m_fault->present(headline, error);
    setCurrentWidget(m_fault);
}

} // namespace slipway::ui
