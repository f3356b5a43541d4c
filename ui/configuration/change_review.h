// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace slipway::ui {

class Confirmation;
class RecordTable;

/// What applying would change, key by key, before it is done; and why it is done.
class ChangeReview final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeReview(QWidget *parent = nullptr);

    void present(const ConfigurationReview &review);
    [[nodiscard]] QString reason() const;
    void forgetReason();
    /// Below the changes, from left to right; what applies comes last.
    void addButton(QWidget *button);
    void enter();

private:
    void build();

    QLabel *m_effect;
    RowModel<ChangedKey> m_model;
    RecordTable *m_table;
    Confirmation *m_confirmation;
    QHBoxLayout *m_buttons;
};

} // namespace slipway::ui
