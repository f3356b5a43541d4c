// SPDX-License-Identifier: Apache-2.0
// The way of a release: source -> sdist -> stores -> indexes -> environments.
#pragma once

#include "ui/navigation/route.h"
#include "ui/releases/release_desk.h"
#include "ui/style/look.h"

#include <QCoreApplication>

namespace slipway::ui {

/// One place on the way, and whether the release has come there.
struct Station {
    QString name = {};
    QString word = {}; ///< "Archived", "Not deployed"
    QString detail = {}; ///< when, by whom, where
    Look look = {};
    bool isProduction = false;
    Route route = {}; ///< what to look at; Home: nothing in particular

    [[nodiscard]] bool leads() const { return route.place != Place::Home; }
};

class Journey {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::Journey)
public:
    [[nodiscard]] static QList<Station> of(const ReleaseSheet &sheet);

private:
    [[nodiscard]] static Station source(const model::Release &release);
    [[nodiscard]] static Station sdist(const model::Release &release);
    [[nodiscard]] static Station destination(
        const ReleaseSheet &sheet, model::DestinationKind kind, const QString &name);
    [[nodiscard]] static Station stage(const ReleaseStage &stage);
};

} // namespace slipway::ui
