// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/visits.h"

namespace slipway::ui {

void Visits::visit(const Route &route)
{
    if (route == here())
        return;
    m_visited.resize(m_here + 1);
    m_visited.append(route);
    if (m_visited.size() > most)
        m_visited.removeFirst();
    m_here = m_visited.size() - 1;
}

void Visits::amend(const Route &route)
{
    m_visited[m_here] = route;
}

void Visits::goBack()
{
    if (canGoBack())
        --m_here;
}

void Visits::goForward()
{
    if (canGoForward())
        ++m_here;
}

} // namespace slipway::ui
