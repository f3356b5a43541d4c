// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include "ui/style/house_style.h"

#include <QApplication>
#include <QWidget>

namespace slipway::ui {

QPalette paletteFor(Scheme scheme)
{
    const Tokens &now = tokens(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, now.surface);
    palette.setColor(QPalette::Base, now.background);
    palette.setColor(QPalette::AlternateBase, now.surface);
    palette.setColor(QPalette::Button, now.surface);
    palette.setColor(QPalette::ToolTipBase, now.background);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, now.text);
    palette.setColor(QPalette::PlaceholderText, now.muted);
    palette.setColor(QPalette::BrightText, now.tint(Tone::Failed).ink);
    palette.setColor(QPalette::Highlight, now.accent);
    palette.setColor(QPalette::HighlightedText, now.onAccent);
    palette.setColor(QPalette::Link, now.accent);
    palette.setColor(QPalette::LinkVisited, now.accent);
    palette.setColor(QPalette::Light, now.background);
    palette.setColor(QPalette::Midlight, now.hairline);
    palette.setColor(QPalette::Mid, now.hairline);
    palette.setColor(QPalette::Dark, now.border);
    palette.setColor(QPalette::Shadow, now.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, now.muted);
    return palette;
}

void applyScheme(QApplication &application, Scheme scheme)
{
    if (!qobject_cast<HouseStyle *>(application.style()))
        QApplication::setStyle(new HouseStyle);
    QApplication::setPalette(paletteFor(scheme));
}

QFont fontBy(int points, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() + points);
    font.setWeight(weight);
    return font;
}

QFont figures(QFont font)
{
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setKerning(false); // figures keep their common width
    return font;
}

void mute(QWidget *widget)
{
    widget->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace slipway::ui
