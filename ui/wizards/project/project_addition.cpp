// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/project/project_addition.h"

#include "ui/activity/activity.h"
#include "ui/wizards/project/project_wizard.h"

namespace slipway::ui {

ProjectAddition::ProjectAddition(ProjectStart &start, Activity &activity, Drafts *drafts, QWidget *window)
    : QObject(window),
      m_start(start),
      m_activity(activity),
      m_drafts(drafts),
      m_window(window)
{
}

void ProjectAddition::open()
{
    show(new ProjectWizard(m_start, m_drafts, m_window));
}

bool ProjectAddition::resume(const Draft &draft)
{
    if (draft.kind != ProjectWizard::kind)
        return false;
    auto *wizard = new ProjectWizard(m_start, m_drafts, m_window);
    wizard->resume(draft);
    show(wizard);
    return true;
}

void ProjectAddition::show(ProjectWizard *wizard)
{
    connect(wizard, &QDialog::accepted, this, [this, wizard] { begin(wizard->wish(), wizard->reason()); });
    wizard->show();
}

void ProjectAddition::begin(const ProjectWish &wish, const QString &reason)
{
    const Route page{.place = Place::Projects, .path = {wish.name}, .query = {}};
    const QString title = tr("Add the project %1").arg(wish.name);
    const int number = m_activity.begin(title, page,
        [start = &m_start, wish, reason, done = tr("It is configured")](
            std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY_DO(start->add(wish, reason, std::move(stop)));
            return done;
        });
    auto *listening = new QObject(this);
    connect(&m_activity, &Activity::ended, listening, [this, listening, number, title, page](int which) {
        if (which != number)
            return;
        listening->deleteLater();
        if (const auto &error = m_activity.piece(number)->error)
            Q_EMIT failed(title, *error);
        else
            Q_EMIT departed(page);
    });
}

} // namespace slipway::ui
