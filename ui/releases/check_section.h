// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;

namespace slipway::ui {

class GlyphLabel;
class RecordTable;
class Section;

/// What the checks said of a release, what was found first; the chosen one in full below, with its hint. And
/// how the trial installation went.
class CheckSection final : public QWidget {
    Q_OBJECT
public:
    explicit CheckSection(QWidget *parent = nullptr);

    void present(const QList<model::CheckResult> &checks);

private:
    void build();
    void showChosen();
    void showTrial(const QList<model::CheckResult> &checks);

    RowModel<model::CheckResult> m_model;
    Section *m_section;
    RecordTable *m_table;
    QLabel *m_sentence;
    QLabel *m_hint;
    QLabel *m_details;
    Section *m_trial;
    GlyphLabel *m_trialGlyph;
    QLabel *m_trialSays;
};

} // namespace slipway::ui
