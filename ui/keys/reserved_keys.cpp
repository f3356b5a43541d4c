// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/reserved_keys.h"

#include <algorithm>
#include <array>

namespace slipway::ui {

namespace {

constexpr std::array movingKeys{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape,
    Qt::Key_Space, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
    Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown};

constexpr std::array editingKeys{QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
    QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll};

bool moves(QKeyCombination chord)
{
    const Qt::KeyboardModifiers more = chord.keyboardModifiers() & ~Qt::ShiftModifier;
    return more == Qt::NoModifier
        && std::find(movingKeys.begin(), movingKeys.end(), chord.key()) != movingKeys.end();
}

bool edits(QKeyCombination chord)
{
    return std::any_of(editingKeys.begin(), editingKeys.end(), [chord](QKeySequence::StandardKey standard) {
        return QKeySequence::keyBindings(standard).contains(QKeySequence(chord));
    });
}

} // namespace

bool isReserved(const QKeySequence &keys)
{
    for (uint place = 0; place < uint(keys.count()); ++place) {
        if (moves(keys[place]) || edits(keys[place]))
            return true;
    }
    return false;
}

} // namespace slipway::ui
