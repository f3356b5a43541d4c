// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

#include <QWidget>

class QHBoxLayout;

namespace slipway::ui {

/// Where one is: the place, and what is looked at in it. What stands before the last leads back there.
class Crumbs final : public QWidget {
    Q_OBJECT
public:
    explicit Crumbs(QWidget *parent = nullptr);

    void present(Place place, const QStringList &within);
    [[nodiscard]] QString text() const { return m_words.join(QStringLiteral(" / ")); }

Q_SIGNALS:
    void placeChosen(slipway::ui::Place place);

private:
    QHBoxLayout *m_row;
    QStringList m_words;
};

/// The name of a place, as the rail has it.
[[nodiscard]] QString placeName(Place place);

} // namespace slipway::ui
