// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/action_words.h"

#include <QAction>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QString nameOf(const QAction &action)
{
    return action.text().remove(u'&').remove(u'…');
}

QString inWords(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &each : keys)
        words.append(each.toString(QKeySequence::NativeText));
    return words.join(u", "_s);
}

} // namespace slipway::ui
