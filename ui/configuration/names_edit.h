// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace slipway::ui {

/// Several names in one line, with commas between.
class NamesEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit NamesEdit(QWidget *parent = nullptr);

    [[nodiscard]] QStringList names() const;
    void setNames(const QStringList &names);
};

} // namespace slipway::ui
