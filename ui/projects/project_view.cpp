// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/project_view.h"

#include "base/displayable.h"
#include "ui/projects/build_section.h"
#include "ui/projects/settings_section.h"
#include "ui/projects/stage_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ProjectView::ProjectView(ProjectDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_title(paragraph(u"projectTitle"_s, this)),
      m_origin(paragraph(u"projectOrigin"_s, this)),
      m_stages(new StageSection(desk, this)),
      m_builds(new BuildSection(desk, this)),
      m_settings(new SettingsSection(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"projectView"_s);
    setAccessibleName(tr("Project"));
    build();
    connect(m_stages, &StageSection::departed, this, &ProjectView::departed);
    connect(m_builds, &BuildSection::departed, this, &ProjectView::departed);
}

void ProjectView::build()
{
    m_title->setFont(fontBy(4, QFont::DemiBold));
    mute(m_origin);
    auto *head = new QWidget(this);
    head->setObjectName(u"projectHead"_s);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(space::near);
    m_tools->addWidget(m_title, 1);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    words->setSpacing(space::tight);
    words->addLayout(m_tools);
    words->addWidget(m_origin);
    m_scroll->setObjectName(u"projectScroll"_s);
    m_scroll->setAccessibleName(tr("Details of the project"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // keys scroll it
    m_scroll->setWidget(makeBody());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_scroll, 1);
}

QWidget *ProjectView::makeBody()
{
    auto *body = new QWidget(this);
    body->setObjectName(u"projectBody"_s);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::margin, space::near, space::margin, space::margin);
    column->setSpacing(space::section);
    column->addWidget(m_stages);
    column->addWidget(m_builds);
    column->addWidget(m_settings);
    column->addStretch();
    return body;
}

void ProjectView::addButton(QWidget *button)
{
    m_tools->addWidget(button);
}

void ProjectView::addSettingsButton(QWidget *button)
{
    m_settings->addButton(button);
}

void ProjectView::setSettingsNote(const QString &text)
{
    m_settings->setNote(text);
}

void ProjectView::present(const ProjectSheet &sheet)
{
    m_title->setText(displayable(sheet.project.name));
    setAccessibleName(m_title->text());
    m_origin->setText(tr("From %1, branch %2. Releases: %3", "repository; branch; number")
                          .arg(displayable(sheet.project.repository), displayable(sheet.project.branch))
                          .arg(sheet.releases));
    m_stages->present(sheet);
    m_builds->present(sheet);
    m_settings->present(sheet);
    if (std::exchange(m_shown, sheet.project.name) != sheet.project.name)
        m_scroll->verticalScrollBar()->setValue(0);
}

void ProjectView::enter()
{
    m_stages->enter();
}

} // namespace slipway::ui
