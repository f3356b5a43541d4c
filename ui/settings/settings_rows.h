// SPDX-License-Identifier: Apache-2.0
// The settings as rows of tables.
#pragma once

#include "ui/settings/settings_desk.h"
#include "ui/widgets/cell_row.h"

#include <QCoreApplication>

namespace slipway::ui {

class SettingsRows {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::SettingsRows)
public:
    [[nodiscard]] static QList<CellRow> credentials(const SettingsFacts &facts);
    [[nodiscard]] static QList<CellRow> destinations(const model::Configuration &configuration);
    [[nodiscard]] static QList<CellRow> environments(const model::Configuration &configuration);
    [[nodiscard]] static QList<CellRow> diagnoses(const QList<Diagnosis> &diagnoses);
};

} // namespace slipway::ui
