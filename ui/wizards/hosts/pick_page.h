// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/flow_page.h"
#include "ui/wizards/hosts/pick_model.h"

class QLabel;

namespace slipway::ui {

class ListPage;
class RecordTable;

/// Which of the listed hosts are taken.
class PickPage final : public FlowPage {
    Q_OBJECT
public:
    explicit PickPage(const ListPage &list, QWidget *parent = nullptr);

    [[nodiscard]] QList<model::Host> picked() const { return m_model.picked(); }

    void initializePage() override;
    [[nodiscard]] std::optional<Problem> problem() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    const ListPage &m_list;
    PickModel m_model;
    QJsonObject m_kept; ///< of a draft, until its list was read
    RecordTable *m_table;
    QLabel *m_remarks;
};

} // namespace slipway::ui
