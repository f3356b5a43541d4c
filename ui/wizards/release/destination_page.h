// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/widgets/row_model.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/release/release_work.h"

class QCheckBox;
class QLabel;

namespace slipway::ui {

class RecordTable;

enum class Delivery { Upload, Publish };

/// Where a release goes: a store, or an index.
class DestinationPage final : public FlowPage {
    Q_OBJECT
public:
    DestinationPage(ReleaseWork &work, Delivery delivery, const QString &project, const QString &release,
        QWidget *parent = nullptr);

    /// Null: not read yet.
    [[nodiscard]] const DeliveryFacts *facts() const { return m_facts ? &*m_facts : nullptr; }
    /// Null: none is chosen.
    [[nodiscard]] const Destination *chosen() const;
    [[nodiscard]] bool allowsNewProject() const;

    void initializePage() override;
    /// What could not be read is read again.
    bool validatePage() override;
    [[nodiscard]] bool isWaiting() const override { return !m_facts; }
    [[nodiscard]] std::optional<Problem> problem() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    void build();
    void read();
    void take(Result<DeliveryFacts> &facts);

    ReleaseWork &m_work;
    Delivery m_delivery;
    QString m_project;
    QString m_release;
    QString m_wanted;
    QString m_failure;
    std::optional<DeliveryFacts> m_facts;
    RowModel<Destination> m_model;
    QLabel *m_file;
    RecordTable *m_table;
    QCheckBox *m_newProject;
    task::Latest<DeliveryFacts> m_reading;
};

} // namespace slipway::ui
