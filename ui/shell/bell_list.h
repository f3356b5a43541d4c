// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/needs.h"

#include <QFrame>

class QLabel;

namespace slipway::ui {

class RecordTable;

/// What waits for a person and what happened lately, in a sheet over the window that goes with the next click
/// or Esc. Each line leads to what it is about.
class BellList final : public QFrame {
    Q_OBJECT
public:
    explicit BellList(QWidget *parent);

    void present(const QList<Need> &needs, const QList<Need> &news);
    /// Opens below the widget, with the keyboard on the first line.
    void openBelow(const QWidget &widget);

Q_SIGNALS:
    void accepted(const slipway::ui::Need &need);

private:
    struct Part {
        QLabel *heading;
        NeedsModel *model;
        RecordTable *table;
    };
    [[nodiscard]] Part makePart(const QString &name, const QString &heading);
    static void fill(const Part &part, const QList<Need> &lines);

    Part m_needs;
    Part m_news;
    QLabel *m_nothing;
};

} // namespace slipway::ui
