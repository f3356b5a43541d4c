// SPDX-License-Identifier: Apache-2.0
// The language that pictures are drawn in: SLIPWAY_PICTURES=de, pseudo-long or pseudo-rtl; English without
// it.
#include "tests/ui/language/pseudo_language.h"
#include "ui/language/language.h"

#include <QGuiApplication>

namespace {

using namespace Qt::StringLiterals;

void speak()
{
    const QString wanted = qEnvironmentVariable("SLIPWAY_PICTURES");
    static const slipway::ui::Language language{
        QLocale(wanted == u"de"_s ? QLocale::German : QLocale::English)};
    static slipway::ui::PseudoLanguage pseudo;
    if (wanted.startsWith(u"pseudo"_s))
        QCoreApplication::installTranslator(&pseudo);
    if (wanted == u"pseudo-rtl"_s)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
}

Q_COREAPP_STARTUP_FUNCTION(speak)

} // namespace
