// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/release/release_work.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace slipway::ui {

/// How far a release goes: into which store, onto which index, and to which environment.
class WayPage final : public FlowPage {
    Q_OBJECT
public:
    WayPage(ReleaseWork &work, const QString &project, QWidget *parent = nullptr);

    /// Null: not read yet.
    [[nodiscard]] const ReleaseWays *ways() const { return m_ways ? &*m_ways : nullptr; }
    /// Null: none.
    [[nodiscard]] const Destination *store() const;
    [[nodiscard]] const Destination *index() const;
    [[nodiscard]] QString environment() const; ///< empty: none
    [[nodiscard]] bool allowsNewProject() const;

    void initializePage() override;
    /// What could not be read is read again.
    bool validatePage() override;
    [[nodiscard]] bool isWaiting() const override { return !m_ways; }
    [[nodiscard]] std::optional<Problem> problem() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    void build();
    void read();
    void take(Result<ReleaseWays> &ways);
    void follow();

    ReleaseWork &m_work;
    QString m_project;
    QJsonObject m_kept; ///< of a draft, until the ways were read
    bool m_hasFailed = false;
    std::optional<ReleaseWays> m_ways;
    QComboBox *m_store;
    QComboBox *m_index;
    QCheckBox *m_newProject;
    QComboBox *m_environment;
    QLabel *m_note;
    task::Latest<ReleaseWays> m_reading;
};

} // namespace slipway::ui
