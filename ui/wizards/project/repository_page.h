// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/project.h"
#include "task/latest.h"
#include "ui/configuration/record_form.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/project/project_start.h"

#include <QTimer>

namespace slipway::ui {

class ProgressStrip;

/// Where the project's repository is. Going on reads it; the page is left once that is done.
class RepositoryPage final : public FlowPage {
    Q_OBJECT
public:
    explicit RepositoryPage(ProjectStart &start, QWidget *parent = nullptr);

    [[nodiscard]] QString repository() const;
    [[nodiscard]] RepositoryAddress address() const;
    /// Of the repository that is entered; null: it was not read.
    [[nodiscard]] const RepositoryFacts *facts() const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }

    void initializePage() override;
    bool validatePage() override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    struct Reading {
        RepositoryFacts facts = {};
        Surroundings surroundings = {};
    };
    void build();
    void read();
    void take(Result<Reading> &reading);

    ProjectStart &m_start;
    RecordForm<model::Project> *m_form;
    ProgressStrip *m_progress;
    RepositoryAddress m_asked; ///< the repository that the facts are of
    std::optional<RepositoryFacts> m_facts;
    Surroundings m_surroundings;
    QTimer m_pulse;
    task::Latest<Reading> m_reading;
};

} // namespace slipway::ui
