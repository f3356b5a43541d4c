// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/likeness.h"

#include <QList>
#include <QString>

namespace slipway::ui {

namespace {

constexpr int forLetter = 1;
constexpr int forRun = 8; ///< the letter follows the one before it
constexpr int forBeginning = 6; ///< the letter begins a word

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The letters of one word, in order, each at its first possible place or where a word begins.
int likenessOfWord(QStringView word, QStringView text)
{
    if (const qsizetype whole = text.indexOf(word, 0, Qt::CaseInsensitive); whole >= 0)
        return int(word.size()) * (forLetter + forRun) + (beginsWord(text, whole) ? forBeginning : 0);
    int points = 0;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        points
            += forLetter + (at == from && from > 0 ? forRun : 0) + (beginsWord(text, at) ? forBeginning : 0);
        from = at + 1;
    }
    return points;
}

} // namespace

int likeness(QStringView typed, QStringView text)
{
    int points = 1;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const int here = likenessOfWord(word, text);
        if (here == 0)
            return 0;
        points += here;
    }
    return points;
}

} // namespace slipway::ui
