// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"
#include "ui/releases/release_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

namespace slipway::ui {

class RecordTable;
class Section;

/// Where a release's bytes are, where they were read back and found right, and where it was deployed.
class WhereaboutsSection final : public QWidget {
    Q_OBJECT
public:
    explicit WhereaboutsSection(QWidget *parent = nullptr);

    void present(const ReleaseSheet &sheet);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

private:
    RowModel<model::Placement> m_places;
    RowModel<model::Deployment> m_deployments;
    Section *m_placesSection;
    RecordTable *m_placeTable;
    Section *m_deploymentsSection;
    RecordTable *m_deploymentTable;
};

} // namespace slipway::ui
