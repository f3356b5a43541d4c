// SPDX-License-Identifier: Apache-2.0
// The fields of what projects share. Keys are those of the configuration.
#pragma once

#include "model/configuration.h"
#include "ui/configuration/record_form.h"

#include <QCoreApplication>

namespace slipway::ui {

class SharedForms {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::SharedForms)
public:
    static void add(RecordForm<model::StoreSettings> &form);
    static void add(RecordForm<model::IndexSettings> &form);
    static void add(RecordForm<model::Environment> &form);

    // What one of them may name of the others.
    static void offer(RecordForm<model::IndexSettings> &form, const model::Configuration &all,
        const model::IndexSettings &index);
    static void offer(RecordForm<model::Environment> &form, const model::Configuration &all,
        const model::Environment &environment);

    // What refers to it: "projects.shop".
    [[nodiscard]] static QStringList users(
        const model::Configuration &all, const model::StoreSettings &store);
    [[nodiscard]] static QStringList users(
        const model::Configuration &all, const model::IndexSettings &index);
    [[nodiscard]] static QStringList users(
        const model::Configuration &all, const model::Environment &environment);

    /// Behind all others.
    static void putLast(model::Environment &environment, const model::Configuration &all);
};

} // namespace slipway::ui
