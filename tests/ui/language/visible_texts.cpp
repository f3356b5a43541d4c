// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/language/visible_texts.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList headersOf(const QHeaderView &header)
{
    QStringList texts;
    for (int section = 0; header.model() && section < header.count(); ++section) {
        if (!header.isSectionHidden(section))
            texts.append(header.model()->headerData(section, header.orientation()).toString());
    }
    return texts;
}

QStringList textsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return {label->text()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return {button->text()};
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return {edit->placeholderText()};
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return headersOf(*header);
    return {};
}

bool isCut(const QHeaderView &header)
{
    for (int section = 0; header.orientation() == Qt::Horizontal && section < header.count(); ++section) {
        if (header.sectionSize(section) < header.sectionSizeHint(section))
            return true;
    }
    return false;
}

bool showsText(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool isIcon = tool && !tool->icon().isNull() && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
    return !button.text().isEmpty() && !isIcon;
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height();
    return label.sizeHint().width() > label.width();
}

} // namespace

QStringList textsIn(const QWidget &root)
{
    QStringList texts;
    for (const auto *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QStringList own = textsOf(*widget);
        own.append(widget->toolTip());
        for (QString &text : own) {
            text.remove(u'&');
            if (!text.isEmpty())
                texts.append(text);
        }
    }
    return texts << root.windowTitle();
}

QStringList cutIn(const QWidget &root)
{
    QStringList cut;
    const auto note = [&cut](const QWidget &widget, const QString &text) {
        cut.append(u"%1 \"%2\": \"%3\" in %4 of %5 x %6"_s
                       .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text)
                       .arg(widget.width())
                       .arg(widget.sizeHint().width())
                       .arg(widget.sizeHint().height()));
    };
    for (const auto *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && isCut(*label))
            note(*label, label->text());
        if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && isCut(*header))
            note(*header->parentWidget(), headersOf(*header).join(u", "_s));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && showsText(*button) && button->sizeHint().width() > button->width())
            note(*button, button->text());
    }
    return cut;
}

} // namespace slipway::ui
