// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/names_edit.h"

#include <QRegularExpression>

namespace slipway::ui {

using namespace Qt::StringLiterals;

NamesEdit::NamesEdit(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Names, with commas between"));
}

QStringList NamesEdit::names() const
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    return text().split(between, Qt::SkipEmptyParts);
}

void NamesEdit::setNames(const QStringList &names)
{
    setText(names.join(u", "_s));
}

} // namespace slipway::ui
