// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/search.h"

#include <QDate>
#include <QWidget>

namespace slipway::ui {

/// How many events there were, over time: bars of one or more days. A bar that is pressed, or a stretch that
/// is dragged over, is zoomed into; with the keyboard the arrows choose a bar and Enter zooms.
class Histogram final : public QWidget {
    Q_OBJECT
public:
    explicit Histogram(QWidget *parent = nullptr);

    struct Bar {
        QDate first = {};
        QDate last = {}; ///< inclusive
        qint64 events = 0;
    };

    void setDays(const QList<audit::DayCount> &days);
    [[nodiscard]] const QList<Bar> &bars() const { return m_bars; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void zoomed(const QDate &first, const QDate &last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int barAt(double x) const;
    [[nodiscard]] QRectF barArea(int bar) const;
    [[nodiscard]] QString words(int bar) const;
    void choose(int bar);

    QList<Bar> m_bars;
    qint64 m_most = 0;
    int m_chosen = -1;
    int m_dragFrom = -1;
};

} // namespace slipway::ui
