// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListWidget>

namespace slipway::ui {

/// Parts of the configuration to choose from, as high as they are many. What is chosen stays so when they are
/// shown anew.
class NameList final : public QListWidget {
    Q_OBJECT
public:
    struct Item {
        QString name = {};
        QString text = {}; ///< what is shown for it
        bool isFirst = false; ///< chosen where nothing was
    };

    NameList(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void present(const QList<Item> &items);
    [[nodiscard]] QString chosen() const; ///< empty: there are none
    void choose(const QString &name);
    /// Something is wrong with this one, and with no other.
    void mark(const QString &name);
    void clearMarks();

Q_SIGNALS:
    void chosenChanged(); ///< not while they are shown anew
};

} // namespace slipway::ui
