// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"
#include "ui/projects/project_desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace slipway::ui {

class BuildSection;
class SettingsSection;
class StageSection;

/// One project in full.
class ProjectView final : public QWidget {
    Q_OBJECT
public:
    explicit ProjectView(ProjectDesk &desk, QWidget *parent = nullptr);

    void present(const ProjectSheet &sheet);
    /// At the right of the title.
    void addButton(QWidget *button);
    /// Beside its settings.
    void addSettingsButton(QWidget *button);
    void setSettingsNote(const QString &text);
    void enter();

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

private:
    void build();
    [[nodiscard]] QWidget *makeBody();

    QLabel *m_title;
    QLabel *m_origin;
    QHBoxLayout *m_tools = nullptr;
    StageSection *m_stages;
    BuildSection *m_builds;
    SettingsSection *m_settings;
    QScrollArea *m_scroll;
    QString m_shown;
};

} // namespace slipway::ui
