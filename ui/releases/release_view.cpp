// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/release_view.h"

#include "base/displayable.h"
#include "ui/releases/artifact_section.h"
#include "ui/releases/change_section.h"
#include "ui/releases/check_section.h"
#include "ui/releases/comparison_section.h"
#include "ui/releases/journey_strip.h"
#include "ui/releases/release_words.h"
#include "ui/releases/whereabouts_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/section.h"
#include "ui/widgets/time_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString originOf(const model::Release &release)
{
    const QString from = release.tag.isEmpty()
        ? ReleaseView::tr("commit %1").arg(release.commit.left(10))
        : ReleaseView::tr("tag %1, commit %2").arg(displayable(release.tag), release.commit.left(10));
    return ReleaseView::tr(
        "Built %1 by %2 from %3, %4", "moment; person; tag and commit; with a sandbox or without")
        .arg(TimeWords::moment(release.created), displayable(release.person), from,
            release.sandboxed ? ReleaseView::tr("in the sandbox") : ReleaseView::tr("without a sandbox"));
}

QString resultOf(const model::Release &release)
{
    switch (release.reproducibility) {
    case model::Reproducibility::NotCompared:
        return ReleaseView::tr("Built once, not compared with a second build");
    case model::Reproducibility::Reproducible:
        return ReleaseView::tr("Reproducible: two builds gave the same bytes");
    case model::Reproducibility::Repacked:
        return ReleaseView::tr("Repacked in a fixed order, with fixed times");
    case model::Reproducibility::Different:
        return ReleaseView::tr("Not reproducible: two builds differ in %1")
            .arg(ReleaseWords::names(release.differingMembers, 3));
    }
    Q_UNREACHABLE();
}

} // namespace

ReleaseView::ReleaseView(ReleaseDesk &desk, QAction &compare, QWidget *parent)
    : QWidget(parent),
      m_title(paragraph(u"releaseTitle"_s, this)),
      m_origin(paragraph(u"releaseOrigin"_s, this)),
      m_resultGlyph(new GlyphLabel(size::glyph, this)),
      m_result(paragraph(u"releaseResult"_s, this)),
      m_journey(new JourneyStrip(this)),
      m_changes(new ChangeSection(desk, this)),
      m_whereabouts(new WhereaboutsSection(this)),
      m_comparison(new ComparisonSection(desk, compare, this)),
      m_artifacts(new ArtifactSection(this)),
      m_checks(new CheckSection(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"releaseView"_s);
    setAccessibleName(tr("Release"));
    build();
    connect(m_journey, &JourneyStrip::departed, this, &ReleaseView::departed);
    connect(m_whereabouts, &WhereaboutsSection::departed, this, &ReleaseView::departed);
}

void ReleaseView::build()
{
    m_title->setFont(fontBy(4, QFont::DemiBold));
    mute(m_origin);
    m_scroll->setObjectName(u"releaseScroll"_s);
    m_scroll->setAccessibleName(tr("Details of the release"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // keys scroll it
    m_scroll->setWidget(makeBody());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_scroll, 1);
}

QWidget *ReleaseView::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"releaseHead"_s);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(space::near);
    m_tools->addWidget(m_title, 1);
    auto *result = new QHBoxLayout;
    result->setSpacing(space::near);
    result->addWidget(m_resultGlyph);
    result->addWidget(m_result, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::near);
    column->setSpacing(space::tight);
    column->addLayout(m_tools);
    column->addWidget(m_origin);
    column->addLayout(result);
    column->addSpacing(space::near);
    column->addWidget(m_journey);
    return head;
}

QWidget *ReleaseView::makeBody()
{
    auto *body = new QWidget(this);
    body->setObjectName(u"releaseBody"_s);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::section);
    left->addWidget(m_changes);
    left->addWidget(m_whereabouts);
    left->addWidget(m_comparison);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::section);
    right->addWidget(m_artifacts);
    right->addWidget(m_checks);
    right->addStretch();
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(space::margin, space::near, space::margin, space::margin);
    row->setSpacing(space::wide);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    return body;
}

void ReleaseView::addButton(QWidget *button)
{
    m_tools->addWidget(button);
}

void ReleaseView::present(const ReleaseSheet &sheet)
{
    const auto &release = sheet.release;
    m_title->setText(
        tr("%1 %2", "project; release").arg(displayable(release.project), displayable(release.folderName())));
    setAccessibleName(m_title->text());
    m_origin->setText(originOf(release));
    const Look look = ReleaseWords::look(release.reproducibility);
    m_resultGlyph->setGlyph(look.glyph, look.tone);
    m_result->setText(resultOf(release));
    m_journey->present(Journey::of(sheet));
    m_changes->present(sheet);
    m_whereabouts->present(sheet);
    m_comparison->present(sheet);
    m_artifacts->present(release);
    m_checks->present(release.checks);
    if (std::exchange(m_shown, m_title->text()) != m_title->text())
        m_scroll->verticalScrollBar()->setValue(0);
}

void ReleaseView::enter()
{
    m_journey->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
