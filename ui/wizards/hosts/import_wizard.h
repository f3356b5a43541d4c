// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/hosts/hosts_desk.h"
#include "ui/wizards/flow_wizard.h"

namespace slipway::ui {

class ListPage;
class PickPage;
class ReviewPage;
struct Review;

/// Takes hosts from a list that another program keeps into the configuration.
class ImportWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("import");

    ImportWizard(HostsDesk &desk, Drafts *drafts, QWidget *parent = nullptr);

    [[nodiscard]] QList<model::Host> hosts() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;

private:
    [[nodiscard]] Review review() const;

    ListPage *m_list;
    PickPage *m_pick;
    ReviewPage *m_review;
};

} // namespace slipway::ui
