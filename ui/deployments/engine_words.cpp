// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/engine_words.h"

#include "base/displayable.h"

#include <QCoreApplication>
#include <array>

namespace slipway::ui {

namespace {

/// What the shipped recipes and the engine itself call their work. For translators; the core has no tr().
[[maybe_unused]] constexpr std::array titles{
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Prepare"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Stage"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Switch"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Publish"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Finish"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Leave"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Take the lease"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Send what is not there yet"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Make the virtual environment"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Prove what is imported"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Unpack the archive"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Seal the release"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "See that the names are free"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Publish the files"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Withdraw what was published"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Clear away what was sent"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Switch to the release"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Switch back to what was current"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Look at what is current"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Ask whether it is healthy"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Hash the release that is there again"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Write the receipt"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Remove old releases"),
    QT_TRANSLATE_NOOP("slipway::ui::Engine", "Give up the lease"),
};

} // namespace

QString inOwnWords(const QString &title)
{
    return displayable(QCoreApplication::translate("slipway::ui::Engine", title.toUtf8().constData()));
}

} // namespace slipway::ui
