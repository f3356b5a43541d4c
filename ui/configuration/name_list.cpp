// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/name_list.h"

#include "ui/style/look.h"
#include "ui/widgets/look_delegate.h"
#include "ui/widgets/record_table.h"

#include <QSignalBlocker>
#include <algorithm>

namespace slipway::ui {

namespace {

constexpr int listWidth = 240;
constexpr int mostNames = 12;
constexpr int nameRole = Qt::UserRole;

} // namespace

NameList::NameList(const QString &name, const QString &accessibleName, QWidget *parent) : QListWidget(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setFixedWidth(listWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new LookDelegate(this));
    connect(this, &QListWidget::currentRowChanged, this, &NameList::chosenChanged);
}

void NameList::present(const QList<Item> &items)
{
    const QSignalBlocker quiet(this);
    const QString kept = chosen();
    clear();
    for (const Item &each : items) {
        auto *item = new QListWidgetItem(each.text, this);
        item->setData(nameRole, each.name);
        item->setSizeHint({listWidth, rowHeight(Density::Comfortable)});
        if (each.name == kept || (each.isFirst && kept.isEmpty() && !currentItem()))
            setCurrentItem(item);
    }
    if (!currentItem())
        setCurrentRow(0);
    const int rows = std::clamp(count(), 1, mostNames);
    setFixedHeight(rows * rowHeight(Density::Comfortable) + 2 * frameWidth());
}

QString NameList::chosen() const
{
    return currentItem() ? currentItem()->data(nameRole).toString() : QString();
}

void NameList::choose(const QString &name)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(nameRole).toString() == name)
            setCurrentRow(row);
    }
}

void NameList::mark(const QString &name)
{
    for (int row = 0; row < count(); ++row) {
        const bool isMeant = item(row)->data(nameRole).toString() == name;
        item(row)->setData(lookRole,
            isMeant ? QVariant::fromValue(Look{.glyph = Glyph::Failed, .tone = Tone::Failed}) : QVariant());
    }
}

void NameList::clearMarks()
{
    mark({});
}

} // namespace slipway::ui
