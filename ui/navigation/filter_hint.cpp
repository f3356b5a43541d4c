// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/filter_hint.h"

#include "ui/navigation/action_words.h"
#include "ui/navigation/page.h"

#include <QAction>
#include <QLineEdit>

namespace slipway::ui {

void hintKeys(QLineEdit &filter, const QAction &find)
{
    const auto show = [&filter, &find, words = filter.placeholderText()] {
        const QString keys = inWords(find.shortcuts().mid(0, 1));
        filter.setPlaceholderText(
            keys.isEmpty() ? words : Page::tr("%1 ( %2 )", "what is filtered by, keys").arg(words, keys));
    };
    QObject::connect(&find, &QAction::changed, &filter, show);
    show();
}

} // namespace slipway::ui
