// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

#include <QWidget>
#include <functional>
#include <map>

namespace slipway::ui {

/// One place of the program, as a window shows it. Made when it is first visited and kept after; reads in the
/// background, and only while it can be seen. What can be done on it are its QActions (addAction()), which
/// the command palette lists: each has an objectName and a text.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const QString &name, QWidget *parent = nullptr);

    /// Shows what the route names; its place is the page's own.
    virtual void open(const Route &route) = 0;
    /// What is shown now, filter included.
    [[nodiscard]] virtual Route route() const = 0;
    /// What is looked at within the place, outermost first; empty: the place itself.
    [[nodiscard]] virtual QStringList crumbs() const;
    /// The line of slipwayctl that shows the same, without the program's name; empty: there is none.
    [[nodiscard]] virtual QString command() const;
    /// Reads again what is shown.
    virtual void refresh() = 0;
    /// Puts the keyboard where a person goes on from: a list, a filter.
    virtual void enter();

Q_SIGNALS:
    /// The page shows something else now, by its own doing: its route, crumbs or command changed.
    void changed();
    /// A person wants to go there.
    void departed(const slipway::ui::Route &route);
};

/// Which page shows a place: each window has its own, made by the program, which knows what stands behind it.
using PageMakers = std::map<Place, std::function<Page *(QWidget *parent)>>;

} // namespace slipway::ui
