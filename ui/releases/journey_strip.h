// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/releases/journey.h"
#include "ui/widgets/row_model.h"

#include <QListView>

namespace slipway::ui {

/// The stations of a release beside each other, in as many lines as they need. Arrow keys move along; Enter
/// and a double click go to what a station leads to.
class JourneyStrip final : public QListView {
    Q_OBJECT
public:
    explicit JourneyStrip(QWidget *parent = nullptr);

    void present(const QList<Station> &way);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    void leave(const QModelIndex &index);

    RowModel<Station> m_model;
};

} // namespace slipway::ui
