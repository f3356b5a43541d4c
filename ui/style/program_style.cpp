// SPDX-License-Identifier: Apache-2.0
#include "ui/style/program_style.h"

#include "ui/style/house_style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QStyleFactory>

namespace slipway::ui {

namespace {

QStyle *made(Style style, Motion motion, const QString &system)
{
    if (style == Style::House)
        return new HouseStyle(motion);
    // As it is where nothing has to be stilled: some styles look for themselves.
    QStyle *own = QStyleFactory::create(system);
    return motion == Motion::On ? own : new CalmStyle(own, motion);
}

} // namespace

ProgramStyle::ProgramStyle() : m_system(QApplication::style()->name()) { }

void ProgramStyle::apply(Scheme scheme, Style style, Motion motion)
{
    const std::pair wanted(style, motion);
    if (m_applied != wanted)
        QApplication::setStyle(made(style, motion, m_system));
    m_applied = wanted;
    QApplication::setPalette(paletteFor(scheme));
}

} // namespace slipway::ui
