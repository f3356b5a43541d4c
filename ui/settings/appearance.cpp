// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appearance.h"

#include <QSettings>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString key = QStringLiteral("appearance/scheme");
const QString styleKey = QStringLiteral("appearance/style");
const QString motionKey = QStringLiteral("appearance/motion");

} // namespace

Scheme Appearance::scheme() const
{
    return m_choice == Choice::System ? m_system : m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
}

void Appearance::choose(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT schemeChanged(scheme());
    Q_EMIT chosen();
}

void Appearance::follow(Scheme system)
{
    const bool isNew = std::exchange(m_system, system) != system;
    if (isNew && m_choice == Choice::System)
        Q_EMIT schemeChanged(system);
}

void Appearance::chooseStyle(Style style)
{
    if (std::exchange(m_style, style) == style)
        return;
    Q_EMIT styleChanged();
    Q_EMIT chosen();
}

Motion Appearance::motion() const
{
    return m_isStilled ? Motion::Off : m_systemMotion;
}

void Appearance::chooseStilled(bool isStilled)
{
    if (std::exchange(m_isStilled, isStilled) == isStilled)
        return;
    Q_EMIT styleChanged();
    Q_EMIT chosen();
}

void Appearance::followMotion(Motion system)
{
    const bool isNew = std::exchange(m_systemMotion, system) != system;
    if (isNew && !m_isStilled)
        Q_EMIT styleChanged();
}

void Appearance::restore(const QSettings &kept)
{
    const QString word = kept.value(key).toString();
    m_choice = word == u"light" ? Choice::Light : word == u"dark" ? Choice::Dark : Choice::System;
    m_style = kept.value(styleKey).toString() == u"system" ? Style::System : Style::House;
    m_isStilled = kept.value(motionKey).toString() == u"off";
    Q_EMIT schemeChanged(scheme());
    Q_EMIT styleChanged();
}

void Appearance::keep(QSettings &kept) const
{
    kept.setValue(key,
        m_choice == Choice::Light      ? u"light"_s
            : m_choice == Choice::Dark ? u"dark"_s
                                       : u"system"_s);
    kept.setValue(styleKey, m_style == Style::System ? u"system"_s : u"slipway"_s);
    kept.setValue(motionKey, m_isStilled ? u"off"_s : u"system"_s);
}

} // namespace slipway::ui
