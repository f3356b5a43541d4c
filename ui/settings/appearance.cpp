// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appearance.h"

#include <QSettings>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString key = QStringLiteral("appearance/scheme");

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
    m_system = system;
    if (m_choice == Choice::System)
        Q_EMIT schemeChanged(system);
}

void Appearance::restore(const QSettings &kept)
{
    const QString word = kept.value(key).toString();
    m_choice = word == u"light" ? Choice::Light : word == u"dark" ? Choice::Dark : Choice::System;
    Q_EMIT schemeChanged(scheme());
}

void Appearance::keep(QSettings &kept) const
{
    kept.setValue(key,
        m_choice == Choice::Light      ? u"light"_s
            : m_choice == Choice::Dark ? u"dark"_s
                                       : u"system"_s);
}

} // namespace slipway::ui
