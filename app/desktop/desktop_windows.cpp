// SPDX-License-Identifier: Apache-2.0
// How the windows stand, from one start of the program to the next.
#include "desktop.h"

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

const QString othersKey = QStringLiteral("others"); // the windows beside the first
constexpr int mostOthers = 15;

} // namespace

void Desktop::openOthers()
{
    QSettings kept = windowState();
    const int count = std::min(kept.value(othersKey + u"/count"_s).toInt(), mostOthers);
    for (int number = 1; number <= count; ++number) {
        auto &window = makeWindow();
        kept.beginGroup(othersKey + u'/' + QString::number(number));
        window.restore(kept);
        kept.endGroup();
        window.show();
        connect(&window, &ui::MainWindow::changed, this, &Desktop::keepStateSoon);
    }
    if (count > 0)
        m_windows.front()->activateWindow();
    m_isWhole = true;
}

void Desktop::keepState()
{
    if (!m_isWhole || m_windows.empty())
        return; // what is kept says more
    QSettings kept = windowState();
    kept.remove(othersKey);
    int number = 0;
    for (const auto *window : m_windows) {
        if (number > 0)
            kept.beginGroup(othersKey + u'/' + QString::number(number));
        window->keep(kept);
        if (number > 0)
            kept.endGroup();
        ++number;
    }
    kept.setValue(othersKey + u"/count"_s, number - 1);
    m_homeViews.keep(kept);
    m_recents.keep(kept);
    m_layout.keep(kept);
}

void Desktop::keepStateSoon()
{
    if (m_isWhole)
        m_keeping.start();
}

} // namespace slipway::app
