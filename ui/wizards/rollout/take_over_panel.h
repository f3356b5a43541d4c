// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace slipway::ui {

/// Offered where another deployment holds the hosts: to take them from it, with a reason, and to plan anew.
class TakeOverPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TakeOverPanel(QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    void wanted();

private:
    void showWhetherItCan();

    QLineEdit *m_reason;
    QPushButton *m_take;
};

} // namespace slipway::ui
