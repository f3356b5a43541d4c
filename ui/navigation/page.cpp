// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/page.h"

namespace slipway::ui {

Page::Page(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
}

QStringList Page::crumbs() const
{
    return route().path;
}

QString Page::command() const
{
    return {};
}

void Page::enter()
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
