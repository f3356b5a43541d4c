// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessibility.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QWidget>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 20; // of what is pointed at; rows of controls stand 24 apart

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractScrollArea *>(&widget);
}

/// A part of another control, as the clear button of a field.
bool isPart(const QWidget &widget, const QWidget &root)
{
    for (const QWidget *above = widget.parentWidget(); above && above != &root;
         above = above->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(above) || qobject_cast<const QComboBox *>(above)
            || qobject_cast<const QAbstractSpinBox *>(above)
            || qobject_cast<const QAbstractScrollArea *>(above))
            return true;
    }
    return qobject_cast<const QScrollBar *>(&widget);
}

QString called(const QWidget &widget)
{
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName());
}

/// All that Tab reaches.
QSet<const QWidget *> reached(const QWidget &root)
{
    QSet<const QWidget *> chain;
    const QWidget *start = root.window();
    for (const QWidget *each = start->nextInFocusChain(); each != start; each = each->nextInFocusChain()) {
        if (each->focusPolicy() & Qt::TabFocus)
            chain.insert(each->focusProxy() ? each->focusProxy() : each);
    }
    return chain;
}

void judge(const QWidget &widget, const QSet<const QWidget *> &tabbed, QStringList &barriers)
{
    const auto *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    if (!face)
        return barriers.append(called(widget) + u" is not there for a screen reader"_s);
    if (face->text(QAccessible::Name).isEmpty())
        barriers.append(called(widget) + u" has no name"_s);
    if (face->role() == QAccessible::NoRole)
        barriers.append(called(widget) + u" has no role"_s);
    if (widget.width() < leastSide || widget.height() < leastSide)
        barriers.append(u"%1 is %2 × %3"_s.arg(called(widget)).arg(widget.width()).arg(widget.height()));
    if (!widget.isEnabled() && qobject_cast<const QAbstractButton *>(&widget) && widget.toolTip().isEmpty())
        barriers.append(called(widget) + u" is disabled and does not say why"_s);
    if (widget.isEnabled() && !tabbed.contains(&widget) && !(widget.focusPolicy() & Qt::TabFocus)
        && widget.actions().isEmpty())
        barriers.append(called(widget) + u" is not reached by Tab"_s);
}

} // namespace

QStringList barriersIn(QWidget &root)
{
    QStringList barriers;
    QHash<QChar, QString> mnemonics;
    const auto tabbed = reached(root);
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->visibleRegion().isEmpty() || isPart(*widget, root)
            || !isControl(*widget))
            continue;
        judge(*widget, tabbed, barriers);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = button ? button->text() : QString();
        const qsizetype mark = text.indexOf(u'&');
        if (mark < 0 || mark + 1 >= text.size() || text[mark + 1] == u'&')
            continue;
        const QChar key = text[mark + 1].toLower();
        if (mnemonics.contains(key))
            barriers.append(u"%1 and %2 share Alt+%3"_s.arg(called(*widget), mnemonics[key], QString(key)));
        mnemonics.insert(key, called(*widget));
    }
    return barriers;
}

} // namespace slipway::ui
