// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/releases/release_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace slipway::ui {

class RecordTable;
class Section;

/// One commit, and which way it goes.
struct ChangeRow {
    enum class Way { Included, TakenAway, Newer };
    Way way = Way::Included;
    deploy::Change change = {};
};

/// What a release brings, seen from what runs in a chosen environment: commits that are included, that are
/// taken away, and that exist and are not included.
class ChangeSection final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeSection(ReleaseDesk &desk, QWidget *parent = nullptr);

    void present(const ReleaseSheet &sheet);

private:
    void build();
    void read();
    void show(const ReleaseChanges &changes);

    ReleaseDesk &m_desk;
    QString m_project;
    QString m_name;
    RowModel<ChangeRow> m_model;
    Section *m_section;
    QComboBox *m_environment;
    RecordTable *m_table;
    QLabel *m_said;
    task::Latest<ReleaseChanges> m_reading;
};

} // namespace slipway::ui
