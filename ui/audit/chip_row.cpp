// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/chip_row.h"

#include "audit/question.h"
#include "base/displayable.h"
#include "ui/style/icon.h"
#include "ui/style/tokens.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChips = 8;

} // namespace

ChipRow::ChipRow(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"auditChips"_s);
    setAccessibleName(tr("Terms of the filter"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tight);
    row->addStretch();
    hide();
}

void ChipRow::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    for (auto *chip : findChildren<QPushButton *>()) {
        chip->hide();
        chip->deleteLater(); // it may be the one that was pressed
        layout()->removeWidget(chip);
    }
    const auto terms = audit::termsOf(text);
    for (const audit::Term &term : terms.mid(0, mostChips)) {
        QString without = text;
        without.remove(term.start, term.length);
        add(displayable(audit::spell(term)), without.simplified());
    }
    setVisible(!terms.isEmpty());
}

void ChipRow::add(const QString &label, const QString &without)
{
    constexpr int longest = 220;
    auto *chip = new QPushButton(icon(u"close"_s), {}, this);
    chip->setText(chip->fontMetrics().elidedText(label, Qt::ElideRight, longest).replace(u'&', u"&&"_s));
    chip->setObjectName(u"auditChip"_s);
    chip->setAccessibleName(tr("Remove %1 from the filter").arg(label));
    chip->setToolTip(chip->accessibleName());
    chip->setLayoutDirection(
        layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // the cross stands behind
    chip->setAutoDefault(false);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - 1, chip);
    connect(chip, &QPushButton::clicked, this, [this, without] { Q_EMIT changed(without); });
}

} // namespace slipway::ui
