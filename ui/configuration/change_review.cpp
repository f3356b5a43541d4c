// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/change_review.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/wizards/confirmation.h"

#include <QHBoxLayout>
#include <QLabel>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChanges = 16;

QString kindOf(const ChangedKey &change)
{
    if (change.before.isEmpty())
        return ChangeReview::tr("+ added", "a key of the configuration");
    return change.after.isEmpty() ? ChangeReview::tr("− removed", "a key of the configuration")
                                  : ChangeReview::tr("~ changed", "a key of the configuration");
}

QString valueOf(const QString &value)
{
    return value.isEmpty() ? ChangeReview::tr("–", "no value") : displayable(value);
}

QList<Column<ChangedKey>> columns()
{
    return {{ChangeReview::tr("Change"), kindOf},
        {ChangeReview::tr("Key"), [](const ChangedKey &change) { return displayable(change.path); }},
        {ChangeReview::tr("Before"), [](const ChangedKey &change) { return valueOf(change.before); }},
        {ChangeReview::tr("After"), [](const ChangedKey &change) { return valueOf(change.after); }}};
}

} // namespace

ChangeReview::ChangeReview(QWidget *parent)
    : QWidget(parent),
      m_effect(paragraph(u"changeEffect"_s, this)),
      m_model(columns(), this),
      m_table(new RecordTable(u"changeTable"_s, tr("What will change"), this)),
      m_confirmation(new Confirmation(this)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(u"changeReview"_s);
    setAccessibleName(tr("What will change"));
    build();
}

void ChangeReview::build()
{
    m_effect->setFont(fontBy(1, QFont::DemiBold));
    m_table->setModel(&m_model);
    m_table->setDensity(Density::Compact);
    m_table->setShares({2, 6, 5, 5});
    auto *note = paragraph(u"changeNote"_s, this);
    note->setText(tr("No host is touched: this takes effect with the next build and the next deployment. It "
                     "can be changed back at any time, and every change stands in the audit trail."));
    mute(note);
    m_buttons->setSpacing(space::near);
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::margin, space::near, space::margin, space::margin);
    column->setSpacing(space::gap);
    column->addWidget(m_effect);
    column->addWidget(m_table);
    column->addWidget(note);
    column->addWidget(m_confirmation);
    column->addLayout(m_buttons);
    column->addStretch();
}

void ChangeReview::present(const ConfigurationReview &review)
{
    m_effect->setText(
        tr("This will change %n keys of the configuration.", nullptr, int(review.changes.size())));
    m_model.setRows(review.changes);
    fitHeight(*m_table, m_model.rowCount(), mostChanges);
}

QString ChangeReview::reason() const
{
    return m_confirmation->reason();
}

void ChangeReview::forgetReason()
{
    m_confirmation->setReason({});
}

void ChangeReview::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

void ChangeReview::enter()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
