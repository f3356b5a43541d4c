// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/widgets/row_model.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/release/release_work.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace slipway::ui {

class ProgressStrip;
class RecordTable;

/// Which tag or branch to build, and how.
class SourcePage final : public FlowPage {
    Q_OBJECT
public:
    SourcePage(ReleaseWork &work, const QString &project, QWidget *parent = nullptr);

    /// The chosen one; null: none.
    [[nodiscard]] const SourceReference *chosen() const;
    [[nodiscard]] BuildWish wish() const;

    void initializePage() override;
    /// What could not be read is read again.
    bool validatePage() override;
    [[nodiscard]] bool isWaiting() const override { return !m_isShown; }
    [[nodiscard]] std::optional<Problem> problem() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    using References = QList<SourceReference>;
    void build();
    void read();
    void take(Result<References> &references);
    void applyFilter();
    void show(const References &references);
    void follow();

    ReleaseWork &m_work;
    QString m_project;
    QString m_wanted; ///< the ref that a draft or the caller named
    std::shared_ptr<const References> m_all; ///< null: not read
    QString m_failure; ///< why they could not be read
    bool m_isShown = false; ///< what was read can be chosen from
    RowModel<SourceReference> m_model;
    QLineEdit *m_filter;
    ProgressStrip *m_progress;
    RecordTable *m_table;
    QLabel *m_note;
    QCheckBox *m_twice;
    QCheckBox *m_trial;
    QTimer m_pulse;
    task::Latest<References> m_reading;
    task::Latest<References> m_filtering;
};

/// "tags/v1.4.0": what names it and nothing else.
[[nodiscard]] QString refOf(const SourceReference &reference);

} // namespace slipway::ui
