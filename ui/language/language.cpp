// SPDX-License-Identifier: Apache-2.0
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// One that is empty would hide those that were installed before it.
void installLoaded(QTranslator &translator, bool loaded)
{
    if (loaded)
        QCoreApplication::installTranslator(&translator);
}

} // namespace

Language::Language(const QLocale &locale)
{
    const QString folder = u":/slipway/translations"_s;
    installLoaded(m_english, m_english.load(u"slipway_en"_s, folder));
    const bool spoken = m_ours.load(locale, u"slipway"_s, u"_"_s, folder);
    // Qt speaks more languages than the window; half of a window in another language helps nobody.
    installLoaded(m_qt,
        m_qt.load(QLocale(name()), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    installLoaded(m_ours, spoken);
}

QString Language::name() const
{
    return m_ours.isEmpty() ? u"en"_s : m_ours.language().section(u'_', 0, 0);
}

} // namespace slipway::ui
