// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/releases/release_desk.h"
#include "ui/widgets/row_model.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;

namespace slipway::ui {

class ProgressStrip;
class RecordTable;
class Section;

/// A release beside another one of its project: who took part in the build, requirements, members, commits.
class ComparisonSection final : public QWidget {
    Q_OBJECT
public:
    /// `compare` begins the comparison; the page owns it, so that the palette lists it.
    ComparisonSection(ReleaseDesk &desk, QAction &compare, QWidget *parent = nullptr);

    void present(const ReleaseSheet &sheet);

private:
    void build(QAction &compare);
    void read();
    void follow();
    void show(const ReleaseComparison &comparison);
    void clear(const QString &said);

    ReleaseDesk &m_desk;
    QAction &m_compare;
    QString m_project;
    QString m_name;
    RowModel<ReleaseDifference> m_model;
    Section *m_section;
    QComboBox *m_other;
    ProgressStrip *m_progress;
    RecordTable *m_table;
    QLabel *m_said;
    QTimer m_pulse;
    task::Latest<ReleaseComparison> m_reading;
};

} // namespace slipway::ui
