// SPDX-License-Identifier: Apache-2.0
// The fields of a project, as the wizard for a new one and its settings have them. Keys are those of the
// configuration.
#pragma once

#include "model/project.h"
#include "model/target.h"
#include "ui/configuration/record_form.h"

#include <QCoreApplication>

namespace slipway::ui {

class ProjectForms {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::ProjectForms)
public:
    /// Where it is and how it is reached.
    static void addRepository(RecordForm<model::Project> &form);
    /// What is made of it: package, branch, vendor folder.
    static void addPackage(RecordForm<model::Project> &form);
    static void addStore(RecordForm<model::Project> &form);
    /// What there is to choose from, and the choice of none of them.
    static void offerStores(RecordForm<model::Project> &form, const QStringList &stores);
    /// How its source distribution is made.
    static void addBuild(RecordForm<model::BuildSettings> &form);

    /// Hosts, folder, recipe and what else there is to say of an environment where it runs.
    static void addTarget(RecordForm<model::Target> &form, const QStringList &recipes);
    static void offerIndexes(RecordForm<model::Target> &form, const QStringList &indexes);
    /// Shows the fields of the kind of health check that is chosen.
    static void followHealth(RecordForm<model::Target> &form);

    /// When it runs, what, and on which hosts.
    static void addHook(RecordForm<model::Hook> &form);

private:
    static void addHealth(RecordForm<model::Target> &form);
};

} // namespace slipway::ui
