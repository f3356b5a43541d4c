// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/ship_wizard.h"

#include "base/displayable.h"
#include "ui/navigation/terminal_line.h"
#include "ui/wizards/release/review_page.h"
#include "ui/wizards/release/source_page.h"
#include "ui/wizards/release/way_page.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString titleFor(const QString &project, const QString &made)
{
    return made.isEmpty()
        ? ShipWizard::tr("Release %1").arg(displayable(project))
        : ShipWizard::tr("Go on with %1 %2", "project; release").arg(displayable(project), displayable(made));
}

} // namespace

ShipWizard::ShipWizard(
    ReleaseWork &work, const QString &project, const QString &made, Drafts *drafts, QWidget *parent)
    : FlowWizard(kind, titleFor(project, made), drafts, parent),
      m_project(project),
      m_made(made),
      m_source(made.isEmpty() ? new SourcePage(work, project, this) : nullptr),
      m_way(new WayPage(work, project, this)),
      m_review(new ReviewPage([this] { return review(); }, this))
{
    if (m_source)
        add(m_source);
    add(m_way);
    add(m_review);
}

ShipWish ShipWizard::wish() const
{
    ShipWish wish{.build = m_source ? m_source->wish() : BuildWish{.project = m_project},
        .made = m_made,
        .store = m_way->store() ? m_way->store()->name : QString(),
        .index = m_way->index() ? m_way->index()->name : QString(),
        .allowNewProject = m_way->allowsNewProject(),
        .environment = m_way->environment()};
    wish.build.reason = m_review->reason();
    return wish;
}

QString ShipWizard::command() const
{
    const ShipWish chosen = wish();
    if (chosen.store.isEmpty() || (m_made.isEmpty() && chosen.build.ref.isEmpty()))
        return {};
    QString line = u"ship %1"_s.arg(shellWord(m_project));
    const auto add = [&line](const QString &option, const QString &value) {
        if (!value.isEmpty())
            line += u' ' + option + u' ' + shellWord(value);
    };
    add(u"--made"_s, m_made);
    add(u"--ref"_s, chosen.build.ref);
    if (chosen.build.twice)
        line += u" --twice"_s;
    if (chosen.build.trial)
        line += u" --trial"_s;
    if (chosen.build.acceptMovedTag)
        line += u" --accept-moved-tag"_s;
    add(u"--store"_s, chosen.store);
    add(u"--index"_s, chosen.index);
    if (chosen.allowNewProject)
        line += u" --new-project"_s;
    add(u"--reason"_s, chosen.build.reason);
    return line;
}

QString ShipWizard::draftTitle() const
{
    const auto *chosen = m_source ? m_source->chosen() : nullptr;
    return chosen ? tr("Release %1 at %2").arg(m_project, chosen->name) : windowTitle();
}

Draft ShipWizard::draftFor(const ShipWish &wish, const QString &made)
{
    const QJsonObject way{{u"store"_s, wish.store}, {u"index"_s, wish.index},
        {u"newProject"_s, wish.allowNewProject}, {u"environment"_s, wish.environment}};
    return {.kind = kind,
        .title = titleFor(wish.build.project, made),
        .page = 0,
        .fields = {{u"made"_s, QJsonObject{{u"project"_s, wish.build.project}, {u"release"_s, made}}},
            {u"way"_s, way}, {u"review"_s, QJsonObject{{u"reason"_s, wish.build.reason}}}}};
}

QString ShipWizard::projectIn(const Draft &draft)
{
    const QString project = draft.fields[u"made"_s].toObject()[u"project"_s].toString();
    return project.isEmpty() ? draft.fields[u"source"_s].toObject()[u"project"_s].toString() : project;
}

QString ShipWizard::madeIn(const Draft &draft)
{
    return draft.fields[u"made"_s].toObject()[u"release"_s].toString();
}

Review ShipWizard::review() const
{
    const auto *chosen = m_source ? m_source->chosen() : nullptr;
    if (!m_way->store() || (m_source && !chosen))
        return {};
    const QString project = displayable(m_project);
    const QString what = chosen ? displayable(chosen->name) : displayable(m_made);
    Review review{.effect = m_way->index()
            ? tr("This will release %1 at %2 and publish it on %3.", "project; tag; index")
                  .arg(project, what, displayable(m_way->index()->name))
            : tr("This will release %1 at %2 into %3.", "project; tag; store")
                  .arg(project, what, displayable(m_way->store()->name)),
        .commit = tr("Release %1 at %2").arg(project, what)};
    if (chosen)
        review.lines
            = {willHappen(tr("Commit %1 is exported, built without a network, and put through the checks.")
                              .arg(chosen->commit.left(10)))};
    else
        review.lines = {willHappen(tr("%1 is built already; nothing is built anew.").arg(what))};
    if (chosen && !chosen->movedFrom.isEmpty()) {
        review.isReasonNeeded = true;
        review.lines.append(
            toMind(tr("The tag moved: it led to %1 when it was first seen, and leads to %2 now. "
                      "Building it says that this is meant.")
                       .arg(chosen->movedFrom.left(10), chosen->commit.left(10))));
    }
    addDelivery(review);
    return review;
}

void ShipWizard::addDelivery(Review &review) const
{
    review.lines.append(
        willHappen(tr("It is put into %1 once, read back and compared, and verified wherever it is.")
                       .arg(displayable(m_way->store()->name))));
    if (const Destination *index = m_way->index()) {
        const QString name = displayable(index->name);
        review.lines.append(willHappen(index->comesAfter.isEmpty()
                ? tr("It is published on %1, downloaded and compared.").arg(name)
                : tr("It is published on %1 first, and on %2 when it was verified there.", "index; index")
                      .arg(displayable(index->comesAfter), name)));
        review.lines.append(cannotBeUndone(
            tr("a file name can never be used again on an index, also after it was deleted there.")));
        if (index->isProduction) {
            review.phrase = u"%1@%2"_s.arg(m_project, index->name);
            review.isReasonNeeded = true;
        }
    }
    if (!m_way->environment().isEmpty())
        review.lines.append(willHappen(tr("Then the plan for %1 is made, and shown for review.")
                                           .arg(displayable(m_way->environment()))));
    review.lines.append(
        willHappen(tr("Where a part fails, what was done before it stays, and a draft goes on from there.")));
}

} // namespace slipway::ui
