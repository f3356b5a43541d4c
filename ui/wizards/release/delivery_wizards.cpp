// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/delivery_wizards.h"

#include "base/displayable.h"
#include "ui/navigation/terminal_line.h"
#include "ui/wizards/release/destination_page.h"
#include "ui/wizards/release/review_page.h"
#include "ui/wizards/release/source_page.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString withReason(const QString &command, const QString &reason)
{
    return reason.isEmpty() ? command : command + u" --reason "_s + shellWord(reason);
}

} // namespace

BuildWizard::BuildWizard(ReleaseWork &work, const QString &project, Drafts *drafts, QWidget *parent)
    : FlowWizard(kind, tr("Build %1").arg(displayable(project)), drafts, parent),
      m_project(project),
      m_source(new SourcePage(work, project, this)),
      m_review(new ReviewPage([this] { return review(); }, this))
{
    add(m_source);
    add(m_review);
}

BuildWish BuildWizard::wish() const
{
    auto wish = m_source->wish();
    wish.reason = m_review->reason();
    return wish;
}

QString BuildWizard::command() const
{
    const auto chosen = wish();
    if (chosen.ref.isEmpty())
        return {};
    QString line = u"build %1 --ref %2"_s.arg(m_project, shellWord(chosen.ref));
    if (chosen.twice)
        line += u" --twice"_s;
    if (chosen.trial)
        line += u" --trial"_s;
    if (chosen.acceptMovedTag)
        line += u" --accept-moved-tag"_s;
    return withReason(line, chosen.reason);
}

QString BuildWizard::draftTitle() const
{
    const auto *chosen = m_source->chosen();
    return chosen ? tr("Build %1 at %2").arg(m_project, chosen->name) : windowTitle();
}

Review BuildWizard::review() const
{
    const auto *chosen = m_source->chosen();
    if (!chosen)
        return {};
    const QString name = displayable(chosen->name);
    const QString project = displayable(m_project);
    Review review{
        .effect = tr("This will make a release of %1 from %2, commit %3.", "project; tag or branch; commit")
                      .arg(project, name, chosen->commit.left(10)),
        .commit = tr("Build %1 at %2").arg(project, name)};
    review.lines
        = {willHappen(tr("The commit is exported and built as the project is set up, without a network: %1")
                          .arg(displayable(chosen->summary))),
            willHappen(tr("What comes out is put through the checks. A blocker prevents the release.")),
            willHappen(tr("It gets the next build number, which never comes again."))};
    if (m_source->wish().twice)
        review.lines.append(willHappen(tr("It is built a second time, and both are compared.")));
    if (m_source->wish().trial)
        review.lines.append(willHappen(tr("The wheel is made and installed here for a trial.")));
    if (!chosen->release.isEmpty())
        review.lines.append(
            toMind(tr("%1 was made from this commit already. This will be another build of the "
                      "same version.")
                       .arg(displayable(chosen->release))));
    if (chosen->kind == SourceKind::Branch)
        review.lines.append(
            toMind(tr("%1 is a branch: it has no tag that says which version this is.").arg(name)));
    if (!chosen->movedFrom.isEmpty()) {
        review.isReasonNeeded = true;
        review.lines.append(
            toMind(tr("The tag moved: it led to %1 when it was first seen, and leads to %2 now. "
                      "Building it says that this is meant.")
                       .arg(chosen->movedFrom.left(10), chosen->commit.left(10))));
    }
    return review;
}

UploadWizard::UploadWizard(
    ReleaseWork &work, const QString &project, const QString &release, Drafts *drafts, QWidget *parent)
    : FlowWizard(kind, tr("Upload %1 %2").arg(displayable(project), displayable(release)), drafts, parent),
      m_project(project),
      m_release(release),
      m_store(new DestinationPage(work, Delivery::Upload, project, release, this)),
      m_review(new ReviewPage([this] { return review(); }, this))
{
    add(m_store);
    add(m_review);
}

DeliveryWish UploadWizard::wish() const
{
    const auto *chosen = m_store->chosen();
    return {.project = m_project, .release = m_release, .destination = chosen ? chosen->name : QString()};
}

QString UploadWizard::command() const
{
    const auto chosen = wish();
    return chosen.destination.isEmpty()
        ? QString()
        : u"archive %1 %2 --store %3"_s.arg(m_project, m_release, shellWord(chosen.destination));
}

QString UploadWizard::draftTitle() const
{
    return tr("Upload %1 %2").arg(m_project, m_release);
}

Review UploadWizard::review() const
{
    const auto *facts = m_store->facts();
    const auto *chosen = m_store->chosen();
    if (!facts || !chosen)
        return {};
    const QString name = displayable(chosen->name);
    Review review{.effect = tr("This will put %1 (%2) into %3.", "file; size; store")
                                .arg(displayable(facts->fileName), humanSize(facts->size), name),
        .commit = tr("Upload %1 to %2").arg(displayable(facts->fileName), name),
        .takesReason = false};
    review.lines = {willHappen(tr("The bytes are sent once, read back, and compared with SHA-256 %1.")
                                   .arg(facts->sha256.left(16))),
        willHappen(facts->isArchived ? tr("It is in a store already; nothing is made anew.")
                                     : tr("From the stored bytes the wheel for hosts is made, installed for "
                                          "a trial, and stored too."))};
    if (chosen->hasIt)
        review.lines.append(toMind(
            tr("%1 has these bytes already. They are looked at again, and nothing is sent.").arg(name)));
    review.lines.append(
        cannotBeUndone(tr("a store is written once. Other bytes can never take this name there.")));
    return review;
}

PublishWizard::PublishWizard(
    ReleaseWork &work, const QString &project, const QString &release, Drafts *drafts, QWidget *parent)
    : FlowWizard(kind, tr("Publish %1 %2").arg(displayable(project), displayable(release)), drafts, parent),
      m_project(project),
      m_release(release),
      m_index(new DestinationPage(work, Delivery::Publish, project, release, this)),
      m_review(new ReviewPage([this] { return review(); }, this))
{
    add(m_index);
    add(m_review);
}

DeliveryWish PublishWizard::wish() const
{
    const auto *chosen = m_index->chosen();
    return {.project = m_project,
        .release = m_release,
        .destination = chosen ? chosen->name : QString(),
        .allowNewProject = m_index->allowsNewProject(),
        .reason = m_review->reason()};
}

QString PublishWizard::command() const
{
    const auto chosen = wish();
    if (chosen.destination.isEmpty())
        return {};
    QString line = u"publish %1 %2 --index %3"_s.arg(m_project, m_release, shellWord(chosen.destination));
    if (chosen.allowNewProject)
        line += u" --new-project"_s;
    return withReason(line, chosen.reason);
}

QString PublishWizard::draftTitle() const
{
    const auto *chosen = m_index->chosen();
    return chosen ? tr("Publish %1 %2 on %3").arg(m_project, m_release, chosen->name)
                  : tr("Publish %1 %2").arg(m_project, m_release);
}

Review PublishWizard::review() const
{
    const auto *facts = m_index->facts();
    const auto *chosen = m_index->chosen();
    if (!facts || !chosen)
        return {};
    const QString name = displayable(chosen->name);
    const QString version = displayable(facts->version);
    Review review{.effect
        = tr("This will publish %1 %2 on %3, for everybody who can read it.", "package; version; index")
              .arg(displayable(facts->package), version, name),
        .commit = tr("Publish %1 on %2", "version; index").arg(version, name)};
    review.lines
        = {willHappen(tr("The archived bytes are fetched from the store and compared with SHA-256 %1.")
                          .arg(facts->sha256.left(16))),
            willHappen(
                tr("%1 (%2) is sent to %3.", "file; size; address")
                    .arg(displayable(facts->fileName), humanSize(facts->size), displayable(chosen->address))),
            willHappen(tr("It is waited for until the index lists it; then it is downloaded and compared."))};
    if (chosen->hasIt)
        review.lines.append(toMind(
            tr("%1 has these bytes already. They are looked at again, and nothing is sent.").arg(name)));
    if (facts->warnings > 0)
        review.lines.append(
            toMind(tr("Its checks found warnings: %1. They are on its page.").arg(facts->warnings)));
    if (m_index->allowsNewProject())
        review.lines.append(toMind(tr("If %1 has not heard of %2 yet, the project is created there.")
                                       .arg(name, displayable(facts->package))));
    review.lines.append(cannotBeUndone(tr(
        "a file name can never be used again on an index, also after it was deleted there. A mistake takes a "
        "new version.")));
    if (chosen->isProduction) {
        review.phrase = u"%1@%2"_s.arg(m_project, chosen->name);
        review.isReasonNeeded = true;
    }
    return review;
}

VerifyWizard::VerifyWizard(
    const QString &project, const QString &release, const QStringList &places, QWidget *parent)
    : FlowWizard(kind, tr("Verify %1 %2").arg(displayable(project), displayable(release)), nullptr, parent),
      m_project(project),
      m_release(release),
      m_places(places)
{
    add(new ReviewPage([this] { return review(); }, this));
}

DeliveryWish VerifyWizard::wish() const
{
    return {.project = m_project, .release = m_release};
}

QString VerifyWizard::command() const
{
    return u"verify %1 %2"_s.arg(m_project, m_release);
}

Review VerifyWizard::review() const
{
    const QString name = tr("%1 %2", "project; release").arg(displayable(m_project), displayable(m_release));
    Review review{.effect = tr("This will look at every place where %1 is recorded to be.").arg(name),
        .commit = tr("Verify %1").arg(name),
        .takesReason = false};
    for (const QString &place : m_places)
        review.lines.append(
            willHappen(tr("%1: its bytes are hashed again and compared.").arg(displayable(place))));
    if (m_places.isEmpty())
        review.lines.append(toMind(tr("It is recorded nowhere yet, so there is nothing to look at.")));
    review.lines.append(
        willHappen(tr("Nothing is changed anywhere. What was found is kept in the audit trail.")));
    return review;
}

} // namespace slipway::ui
