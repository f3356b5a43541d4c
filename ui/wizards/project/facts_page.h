// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/project.h"
#include "ui/configuration/record_form.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/project/project_start.h"

class QLabel;

namespace slipway::ui {

class RepositoryPage;

/// What the project is called and which branch its releases come from: filled in with what was read.
class FactsPage final : public FlowPage {
    Q_OBJECT
public:
    explicit FactsPage(const RepositoryPage &repository, QWidget *parent = nullptr);

    /// Its part of the wish.
    void fill(ProjectWish &wish) const;
    [[nodiscard]] QString name() const;

    void initializePage() override;
    [[nodiscard]] std::optional<Problem> problem() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    void build();
    void suggest();

    const RepositoryPage &m_repository;
    QString m_filledFrom; ///< the repository that the fields were filled from
    QLabel *m_read;
    RecordForm<model::Project> *m_form;
    bool m_hasStores = false; ///< several to choose from
};

} // namespace slipway::ui
