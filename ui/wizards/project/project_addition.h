// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"
#include "ui/wizards/drafts.h"
#include "ui/wizards/project/project_start.h"

#include <QObject>

class QWidget;

namespace slipway::ui {

class Activity;
class ProjectWizard;

/// Opens the wizard for a new project, has the project added in the background, and leads to its page. All
/// that it is given outlives it; the drafts may be null.
class ProjectAddition final : public QObject {
    Q_OBJECT
public:
    /// The wizard is shown beside `window`.
    ProjectAddition(ProjectStart &start, Activity &activity, Drafts *drafts, QWidget *window);

    void open();
    /// Goes on with a draft of it; false: it is none.
    bool resume(const Draft &draft);

Q_SIGNALS:
    /// The project is there; that is its page.
    void departed(const slipway::ui::Route &route);
    void failed(const QString &title, const slipway::Error &error);

private:
    void show(ProjectWizard *wizard);
    void begin(const ProjectWish &wish, const QString &reason);

    ProjectStart &m_start;
    Activity &m_activity;
    Drafts *m_drafts;
    QWidget *m_window;
};

} // namespace slipway::ui
