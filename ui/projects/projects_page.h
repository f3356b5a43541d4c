// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/configuration/configuration_frame.h"
#include "ui/navigation/page.h"
#include "ui/projects/project_desk.h"
#include "ui/wizards/project/project_addition.h"
#include "ui/wizards/release/release_wizards.h"

#include <QKeySequence>

class QAction;
class QLabel;
class QStackedWidget;

namespace slipway::ui {

class FaultPanel;
class MessageBar;
class ProjectEditor;
class ProjectListView;
class ProjectView;

/// The place of projects: the list of all, one of them in full, or its settings.
class ProjectsPage final : public Page {
    Q_OBJECT
public:
    /// All of them outlive the page. What has ended in the activity makes it read again.
    ProjectsPage(ProjectDesk &desk, ProjectStart &start, ConfigurationDesk &configuration,
        const WizardGround &ground, QWidget *parent = nullptr);

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QStringList crumbs() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;

Q_SIGNALS:
    /// A release came to the end of its way, and a person wants it to be deployed there.
    void deployWanted(const slipway::ui::ShippedRelease &shipped);

private:
    void build();
    void addActions();
    void listen(Activity &activity);
    void tell(const WizardEnd &end);
    [[nodiscard]] QAction *makeAction(
        const QString &name, const QString &text, const QString &tip, const QList<QKeySequence> &keys = {});
    void openSettings();
    [[nodiscard]] Route settingsRoute() const; ///< of the project that is shown
    void readSheet();
    void show(const ProjectSheet &sheet);
    void showFailure(const Error &error);
    void showWhatCanBeDone();
    [[nodiscard]] bool isList() const { return m_project.isEmpty(); }
    /// The project that is shown, or chosen in the list; empty: none.
    [[nodiscard]] QString subject() const;

    ProjectDesk &m_desk;
    QString m_project; ///< what is shown; empty: the list
    bool m_isInSettings = false; ///< its settings are shown
    std::optional<ProjectSheet> m_sheet; ///< as it was read last
    bool m_isStale = false; ///< the last reading failed; what is shown is older
    ReleaseWizards m_wizards;
    ProjectAddition m_addition;
    QAction *m_new = nullptr;
    QAction *m_ship = nullptr;
    QAction *m_build = nullptr;
    QAction *m_showReleases = nullptr;
    QAction *m_edit = nullptr;
    MessageBar *m_message;
    QStackedWidget *m_states;
    ProjectListView *m_list;
    ProjectView *m_view;
    ProjectEditor *m_editor;
    ConfigurationFrame *m_settings;
    QLabel *m_loading;
    FaultPanel *m_fault;
    task::Latest<ProjectSheet> m_reading;
};

} // namespace slipway::ui
