// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/flow_wizard.h"
#include "ui/wizards/project/project_start.h"

namespace slipway::ui {

class FactsPage;
class RepositoryPage;
class ReviewPage;
class StagesPage;
struct Review;

/// From a repository to a project that is configured. Asks only what cannot be read there.
class ProjectWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("project");

    ProjectWizard(ProjectStart &start, Drafts *drafts, QWidget *parent = nullptr);

    [[nodiscard]] ProjectWish wish() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;

private:
    [[nodiscard]] Review review() const;

    RepositoryPage *m_repository;
    FactsPage *m_facts;
    StagesPage *m_stages;
    ReviewPage *m_review;
};

} // namespace slipway::ui
