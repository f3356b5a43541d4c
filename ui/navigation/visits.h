// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

namespace slipway::ui {

/// Where one has been in a window, for back and forward.
class Visits {
public:
    static constexpr qsizetype most = 100;

    /// Goes somewhere new: what lay forward is forgotten. The same place again is no visit.
    void visit(const Route &route);
    /// What is looked at changed in place, as when a filter is typed: no visit of its own.
    void amend(const Route &route);

    [[nodiscard]] const Route &here() const { return m_visited[m_here]; }
    [[nodiscard]] bool canGoBack() const { return m_here > 0; }
    [[nodiscard]] bool canGoForward() const { return m_here + 1 < m_visited.size(); }
    /// Does nothing where there is nothing to go to.
    void goBack();
    void goForward();

private:
    QList<Route> m_visited{Route{}};
    qsizetype m_here = 0;
};

} // namespace slipway::ui
