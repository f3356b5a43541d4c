// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace slipway::ui {

/// The terms of the filter, one button each, which takes its term away; hidden while there are none.
class ChipRow final : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void setText(const QString &text);

Q_SIGNALS:
    /// The filter without the term that a person took away.
    void changed(const QString &text);

private:
    void add(const QString &label, const QString &without);
    QString m_text;
};

} // namespace slipway::ui
