// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/rollout/take_over_panel.h"

#include "ui/style/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

TakeOverPanel::TakeOverPanel(QWidget *parent)
    : QWidget(parent),
      m_reason(new QLineEdit(this)),
      m_take(new QPushButton(tr("Take the hosts over and plan again"), this))
{
    setObjectName(u"takeOver"_s);
    auto *warning
        = new QLabel(tr("Only if that deployment is certainly over, and nobody will go on with it: two at "
                        "once undo each other’s work. What it left there stays."),
            this);
    warning->setObjectName(u"takeOverWarning"_s);
    warning->setWordWrap(true);
    m_reason->setObjectName(u"takeOverReason"_s);
    m_reason->setAccessibleName(tr("Reason for taking the hosts over"));
    m_reason->setPlaceholderText(tr("Reason"));
    m_take->setObjectName(u"takeOverButton"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::near);
    column->addWidget(warning);
    column->addLayout(row);
    connect(m_reason, &QLineEdit::textChanged, this, &TakeOverPanel::showWhetherItCan);
    connect(m_take, &QPushButton::clicked, this, &TakeOverPanel::wanted);
    showWhetherItCan();
}

QString TakeOverPanel::reason() const
{
    return m_reason->text().trimmed();
}

void TakeOverPanel::showWhetherItCan()
{
    m_take->setEnabled(!reason().isEmpty());
    m_take->setToolTip(reason().isEmpty()
            ? tr("Say why first: it stands in the audit trail")
            : tr("Looks at every host again; nothing is taken before you commit"));
}

} // namespace slipway::ui
