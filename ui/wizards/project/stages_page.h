// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/project/project_start.h"

#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace slipway::ui {

class NamesEdit;

/// Where the project is to run: a folder and hosts in each chosen environment. Going on asks what that would
/// change.
class StagesPage final : public FlowPage {
    Q_OBJECT
public:
    using Wish = std::function<ProjectWish()>;
    /// `wish` is the whole of it, with what stages() says; `surroundings` what there is to choose from.
    StagesPage(ProjectStart &start, std::function<Surroundings()> surroundings, Wish wish,
        QWidget *parent = nullptr);

    [[nodiscard]] QList<StageWish> stages() const;
    /// What the wish would change, as it was answered last.
    [[nodiscard]] const Addition &preview() const { return m_preview; }

    void initializePage() override;
    bool validatePage() override;
    /// By environment, also of those that are not there now.
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;
    [[nodiscard]] std::optional<Problem> problem() const override;

private:
    struct Row {
        QString environment;
        QCheckBox *isWanted;
        QLineEdit *root;
        NamesEdit *hosts;
    };
    void makeRows();
    void addRow(QGridLayout &grid, const model::Environment &environment);
    [[nodiscard]] QString usualRoot() const;
    void ask();

    ProjectStart &m_start;
    std::function<Surroundings()> m_readSurroundings;
    Wish m_wish;
    Surroundings m_surroundings;
    QJsonObject m_kept; ///< what was entered before the rows were made
    QList<Row> m_rows;
    QWidget *m_table = nullptr; ///< made anew whenever one comes here
    QLabel *m_note;
    bool m_isAnswered = false;
    Addition m_preview;
    task::Latest<Addition> m_asking;
};

} // namespace slipway::ui
