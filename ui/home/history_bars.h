// SPDX-License-Identifier: Apache-2.0
// The last deployments of a cell as bars, the oldest first: as high as they took long, in the colour of how
// they ended, hollow where nothing came of them.
#pragma once

#include "ui/home/cell.h"

#include <QWidget>

class QPainter;

namespace slipway::ui {

[[nodiscard]] int historyWidth(int deployments);
/// Heights are to be compared within one cell only.
void paintHistory(QPainter &painter, Qt::LayoutDirection direction, const QRect &room,
    const QList<store::PastDeployment> &history, const Tokens &now);

/// The bars on their own, with their words as accessible name and tooltip.
class HistoryBars final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryBars(QWidget *parent = nullptr);

    void setHistory(const QList<store::PastDeployment> &history);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<store::PastDeployment> m_history;
};

} // namespace slipway::ui
