// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/window_actions.h"

#include "ui/shell/crumbs.h"
#include "ui/style/icon.h"

#include <QGuiApplication>
#include <QWidget>
#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QAction *makeAction(QWidget &window, const QString &name, const QString &text, const QKeySequence &keys,
    const QString &iconName = {})
{
    auto *action = new QAction(text, &window);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    window.addAction(action);
    return action;
}

/// Back leads to where reading comes from.
QString arrow(const QString &leftToRight, const QString &rightToLeft)
{
    return QGuiApplication::isRightToLeft() ? rightToLeft : leftToRight;
}

struct PlaceEntry {
    Place place = Place::Home;
    const char *name = "";
    QKeyCombination keys = Qt::Key_unknown;
};

constexpr std::array<PlaceEntry, placeCount> placeEntries{{
    {Place::Home, "home", Qt::CTRL | Qt::Key_1},
    {Place::Projects, "projects", Qt::CTRL | Qt::Key_2},
    {Place::Releases, "releases", Qt::CTRL | Qt::Key_3},
    {Place::Deployments, "deployments", Qt::CTRL | Qt::Key_4},
    {Place::Hosts, "hosts", Qt::CTRL | Qt::Key_5},
    {Place::Audit, "audit", Qt::CTRL | Qt::Key_6},
    {Place::Activity, "activity", Qt::CTRL | Qt::Key_7},
    {Place::Settings, "settings", Qt::CTRL | Qt::Key_Comma},
}};

QHash<Place, QAction *> makePlaces(QWidget &window)
{
    QHash<Place, QAction *> places;
    for (const PlaceEntry &entry : placeEntries) {
        const QString name = QString::fromLatin1(entry.name);
        auto *action
            = makeAction(window, u"go-"_s + name, placeName(entry.place), QKeySequence(entry.keys), name);
        action->setCheckable(true);
        places.insert(entry.place, action);
    }
    return places;
}

} // namespace

WindowActions::WindowActions(QWidget &window)
    : places(makePlaces(window)),
      back(makeAction(window, u"back"_s, tr("Back"), Qt::ALT | Qt::Key_Left, arrow(u"back"_s, u"forward"_s))),
      forward(makeAction(
          window, u"forward"_s, tr("Forward"), Qt::ALT | Qt::Key_Right, arrow(u"forward"_s, u"back"_s))),
      search(
          makeAction(window, u"search"_s, tr("Search or run a command…"), Qt::CTRL | Qt::Key_K, u"search"_s)),
      commands(makeAction(window, u"commands"_s, tr("Run a command…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      copyCommand(makeAction(
          window, u"copyCommand"_s, tr("Copy as command"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, u"terminal"_s)),
      copyLink(
          makeAction(window, u"copyLink"_s, tr("Copy link"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, u"link"_s)),
      waiting(makeAction(window, u"waiting"_s, tr("What waits for you"), Qt::CTRL | Qt::Key_B, u"bell"_s)),
      refresh(makeAction(window, u"refreshPage"_s, tr("Refresh the page"), Qt::Key_F5, u"refresh"_s)),
      drawer(makeAction(window, u"drawer"_s, tr("Show activity below"), Qt::CTRL | Qt::Key_J)),
      narrowRail(makeAction(window, u"narrowRail"_s, tr("Narrow rail"), Qt::CTRL | Qt::Key_Backslash)),
      newWindow(
          makeAction(window, u"newWindow"_s, tr("Open in a new window"), Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
      shortcuts(makeAction(window, u"shortcuts"_s, tr("Keyboard shortcuts…"), Qt::CTRL | Qt::Key_Slash)),
      nextPane(makeAction(window, u"nextPane"_s, tr("Next part of the window"), Qt::Key_F6)),
      close(makeAction(window, u"closeWindow"_s, tr("Close the window"), Qt::CTRL | Qt::Key_W)),
      quit(makeAction(window, u"quit"_s, tr("Quit"), Qt::CTRL | Qt::Key_Q))
{
    drawer->setCheckable(true);
    narrowRail->setCheckable(true);
}

} // namespace slipway::ui
