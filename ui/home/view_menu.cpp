// SPDX-License-Identifier: Apache-2.0
#include "ui/home/view_menu.h"

#include "base/displayable.h"
#include "ui/home/view_name_dialog.h"
#include "ui/navigation/availability.h"

#include <QActionGroup>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ViewMenu::ViewMenu(HomeViews &views, QWidget &page)
    : QMenu(&page),
      m_views(views),
      m_page(page),
      m_onlyAttention(new QAction(tr("Needs attention"), this)),
      m_saved(new QActionGroup(this))
{
    setObjectName(u"viewMenu"_s);
    setAccessibleName(tr("View"));
    setToolTipsVisible(true);
    m_onlyAttention->setObjectName(u"onlyAttention"_s);
    m_onlyAttention->setToolTip(
        tr("Show only projects that are not at their end somewhere, failed last, or have drifted"));
    m_onlyAttention->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_onlyAttention->setCheckable(true);
    m_page.addAction(m_onlyAttention);
    letChoose(
        *m_onlyAttention, [this](Arrangement &next) { next.onlyAttention = m_onlyAttention->isChecked(); });
    m_saved->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    addDensities();
    addGroupings();
    addViews();
    connect(&m_views, &HomeViews::savedChanged, this, &ViewMenu::listViews);
    listViews();
}

QAction &ViewMenu::add(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    m_page.addAction(action);
    return *action;
}

void ViewMenu::letChoose(QAction &action, std::function<void(Arrangement &)> change)
{
    connect(&action, &QAction::triggered, this, [this, change = std::move(change)] {
        Arrangement next = m_now;
        change(next);
        Q_EMIT chosen(next);
        present(m_now); // a second click on what is chosen takes its tick away, and nothing else
    });
}

void ViewMenu::addDensities()
{
    addSection(tr("Density"));
    auto *only = new QActionGroup(this);
    m_densities
        = {{Density::Compact, &add(u"densityCompact"_s, tr("Compact rows"), Qt::CTRL | Qt::ALT | Qt::Key_1)},
            {Density::Default, &add(u"densityNormal"_s, tr("Normal rows"), Qt::CTRL | Qt::ALT | Qt::Key_2)},
            {Density::Comfortable,
                &add(u"densityComfortable"_s, tr("Comfortable rows, with history"),
                    Qt::CTRL | Qt::ALT | Qt::Key_3)}};
    for (auto one = m_densities.cbegin(); one != m_densities.cend(); ++one) {
        one.value()->setCheckable(true);
        only->addAction(one.value());
        letChoose(*one.value(), [density = one.key()](Arrangement &next) { next.density = density; });
    }
}

void ViewMenu::addGroupings()
{
    addSection(tr("Groups"));
    auto *only = new QActionGroup(this);
    m_groupings = {{Grouping::None, &add(u"groupNone"_s, tr("No groups"))},
        {Grouping::State, &add(u"groupState"_s, tr("Group by state"))},
        {Grouping::Name, &add(u"groupName"_s, tr("Group by first part of the name"))}};
    for (auto one = m_groupings.cbegin(); one != m_groupings.cend(); ++one) {
        one.value()->setCheckable(true);
        only->addAction(one.value());
        letChoose(*one.value(), [grouping = one.key()](Arrangement &next) { next.grouping = grouping; });
    }
    m_open = &add(u"openGroups"_s, tr("Open all groups"));
    m_close = &add(u"closeGroups"_s, tr("Close all groups"));
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT allOpenWanted(true); });
    connect(m_close, &QAction::triggered, this, [this] { Q_EMIT allOpenWanted(false); });
}

void ViewMenu::addViews()
{
    addSection(tr("Saved views"));
    m_save = &add(u"saveView"_s, tr("Save this view…"));
    m_rename = &add(u"renameView"_s, tr("Rename this view…"));
    m_remove = &add(u"deleteView"_s, tr("Delete this view"));
    connect(m_save, &QAction::triggered, this, [this] { askForName({}); });
    connect(m_rename, &QAction::triggered, this, [this] {
        if (const auto *view = m_views.find(m_now))
            askForName(view->name);
    });
    connect(m_remove, &QAction::triggered, this, &ViewMenu::removeView);
}

void ViewMenu::listViews()
{
    const auto before = m_saved->actions();
    for (QAction *action : before)
        delete action;
    for (const SavedView &view : m_views.saved()) {
        auto *action
            = new QAction(tr("View: %1").arg(displayable(view.name)).replace(u'&', u"&&"_s), m_saved);
        action->setObjectName(u"savedView"_s);
        action->setCheckable(true);
        m_saved->addAction(action);
        insertAction(m_save, action);
        m_page.addAction(action);
        letChoose(*action, [arrangement = view.arrangement](Arrangement &next) { next = arrangement; });
    }
    showUse();
}

void ViewMenu::present(const Arrangement &now)
{
    m_now = now;
    m_densities[now.density]->setChecked(true);
    m_groupings[now.grouping]->setChecked(true);
    m_onlyAttention->setChecked(now.onlyAttention);
    showUse();
}

void ViewMenu::showUse()
{
    const auto *used = m_views.find(m_now);
    const auto actions = m_saved->actions();
    for (qsizetype place = 0; place < actions.size(); ++place)
        actions[place]->setChecked(used == &m_views.saved()[place]);
    const QString ungrouped = tr("There are no groups");
    for (QAction *action : {m_open, m_close})
        setUnavailable(*action, m_now.grouping == Grouping::None ? ungrouped : QString());
    setUnavailable(
        *m_save, used ? tr("It is saved as “%1” already").arg(displayable(used->name)) : QString());
    for (QAction *action : {m_rename, m_remove})
        setUnavailable(*action, used ? QString() : tr("What is shown is not a saved view"));
}

void ViewMenu::askForName(const QString &name)
{
    auto *dialog = new ViewNameDialog(m_views, name, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name, arrangement = m_now] {
        if (name.isEmpty())
            m_views.save({.name = dialog->viewName(), .arrangement = arrangement});
        else
            m_views.rename(name, dialog->viewName());
    });
    dialog->open();
}

void ViewMenu::removeView()
{
    const auto *used = m_views.find(m_now);
    if (!used)
        return;
    const SavedView view = *used;
    m_views.remove(view.name);
    Q_EMIT removed(view);
}

} // namespace slipway::ui
