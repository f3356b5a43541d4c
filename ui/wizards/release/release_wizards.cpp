// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/release_wizards.h"

#include "base/displayable.h"
#include "ui/activity/activity.h"
#include "ui/widgets/section.h"
#include "ui/wizards/release/delivery_wizards.h"
#include "ui/wizards/release/ship_draft.h"
#include "ui/wizards/release/ship_wizard.h"

#include <QPointer>
#include <QWidget>
#include <memory>

namespace slipway::ui {

using namespace Qt::StringLiterals;

WizardNews newsOf(const WizardEnd &end)
{
    const QString title = displayable(end.title);
    if (!end.error)
        return {Tone::Success,
            ReleaseWizards::tr("%1: %2.", "what was to be done; what was done")
                .arg(title, displayable(end.line))};
    if (end.error->isCancelled())
        return {Tone::Idle, ReleaseWizards::tr("%1: stopped.").arg(title)};
    return {Tone::Failed,
        ReleaseWizards::tr("%1 did not succeed. %2 %3", "what was to be done; why; what to do")
            .arg(title, sentence(end.error->story()), displayable(end.error->hint()))};
}

ReleaseWizards::ReleaseWizards(const WizardGround &ground, QWidget *window)
    : QObject(window),
      m_ground(ground),
      m_window(window)
{
}

void ReleaseWizards::open(QDialog *wizard, std::function<void()> commit)
{
    connect(wizard, &QDialog::accepted, this, std::move(commit));
    wizard->show();
}

void ReleaseWizards::begin(
    const QString &title, const QString &project, const QString &release, const Task &task)
{
    const Route about{.place = release.isEmpty() ? Place::Projects : Place::Releases,
        .path = release.isEmpty() ? QStringList{project} : QStringList{project, release},
        .query = {}};
    // What was made is known only when the work has ended, on its thread.
    const auto made = std::make_shared<QString>(release);
    const int number = m_ground.activity.begin(
        title, about, [task, made](std::stop_token stop, task::Progress &progress) -> Result<QString> {
            TRY(const auto result, task(std::move(stop), progress));
            *made = result.release;
            return result.line;
        });
    whenEnded(number, this, [this, made, project](const Piece &piece) {
        Q_EMIT ended({.title = piece.title,
            .line = piece.error ? QString() : piece.outcome,
            .error = piece.error,
            .project = project,
            .release = *made});
    });
    Q_EMIT departed(about);
}

void ReleaseWizards::whenEnded(int number, QObject *listener, std::function<void(const Piece &piece)> call)
{
    auto *listening = new QObject(listener);
    connect(&m_ground.activity, &Activity::ended, listening,
        [activity = &m_ground.activity, listening, number, call = std::move(call)](int which) {
            if (which != number)
                return;
            listening->deleteLater();
            if (const Piece *piece = activity->piece(number))
                call(Piece(*piece)); // what comes of it may begin further work
        });
}

void ReleaseWizards::openShip(const QString &project, const Draft *draft)
{
    auto *wizard = new ShipWizard(
        m_ground.work, project, draft ? ShipWizard::madeIn(*draft) : QString(), m_ground.drafts, m_window);
    if (draft)
        wizard->resume(*draft);
    open(wizard, [this, wizard] { beginShip(wizard->draft(), wizard->wish()); });
}

void ReleaseWizards::beginShip(const Draft &draft, const ShipWish &wish)
{
    const QString project = wish.build.project;
    const Route about{.place = Place::Projects, .path = {project}, .query = {}};
    // What was made is known only when the work has ended, on its thread.
    const auto made = std::make_shared<QString>(wish.made);
    const QPointer<ShipDraft> kept = m_ground.drafts ? new ShipDraft(*m_ground.drafts, draft, wish) : nullptr;
    const int number = m_ground.activity.begin(draft.title, about,
        [work = &m_ground.work, wish, made, kept](
            std::stop_token stop, task::Progress &progress) -> Result<QString> {
            const auto tell = [kept](const QString &release) { ShipDraft::tellMade(kept, release); };
            const ShipOutcome outcome = work->ship(wish, tell, std::move(stop), progress);
            *made = outcome.release;
            if (outcome.failure)
                return fail(*outcome.failure);
            return outcome.line;
        });
    // The draft is the drafts' own: it says what is left also when the window was closed meanwhile.
    if (kept)
        whenEnded(number, kept, [kept, made](const Piece &piece) { kept->end(!piece.error, *made); });
    const QString left = kept ? kept->id() : QString();
    whenEnded(number, this, [this, made, wish, project, left](const Piece &piece) {
        Q_EMIT ended({.title = piece.title,
            .line = piece.error ? QString() : piece.outcome,
            .error = piece.error,
            .project = project,
            .release = *made});
        if (!piece.error && !wish.environment.isEmpty())
            Q_EMIT deployWanted(
                {.project = project, .release = *made, .environment = wish.environment, .draft = left});
    });
    Q_EMIT departed(about);
}

void ReleaseWizards::openBuild(const QString &project, const Draft *draft)
{
    auto *wizard = new BuildWizard(m_ground.work, project, m_ground.drafts, m_window);
    if (draft)
        wizard->resume(*draft);
    open(wizard, [this, wizard, project] {
        begin(wizard->draftTitle(), project, {},
            [work = &m_ground.work, wish = wizard->wish()](std::stop_token stop, task::Progress &progress) {
                return work->build(wish, std::move(stop), progress);
            });
    });
}

void ReleaseWizards::openUpload(const QString &project, const QString &release, const Draft *draft)
{
    auto *wizard = new UploadWizard(m_ground.work, project, release, m_ground.drafts, m_window);
    if (draft)
        wizard->resume(*draft);
    open(wizard, [this, wizard, project, release] {
        begin(wizard->draftTitle(), project, release,
            [work = &m_ground.work, wish = wizard->wish()](std::stop_token stop, task::Progress &progress) {
                return work->upload(wish, std::move(stop), progress);
            });
    });
}

void ReleaseWizards::openPublish(const QString &project, const QString &release, const Draft *draft)
{
    auto *wizard = new PublishWizard(m_ground.work, project, release, m_ground.drafts, m_window);
    if (draft)
        wizard->resume(*draft);
    open(wizard, [this, wizard, project, release] {
        begin(wizard->draftTitle(), project, release,
            [work = &m_ground.work, wish = wizard->wish()](std::stop_token stop, task::Progress &progress) {
                return work->publish(wish, std::move(stop), progress);
            });
    });
}

void ReleaseWizards::ship(const QString &project)
{
    openShip(project, nullptr);
}

void ReleaseWizards::build(const QString &project)
{
    openBuild(project, nullptr);
}

void ReleaseWizards::upload(const QString &project, const QString &release)
{
    openUpload(project, release, nullptr);
}

void ReleaseWizards::publish(const QString &project, const QString &release)
{
    openPublish(project, release, nullptr);
}

void ReleaseWizards::verify(const QString &project, const QString &release, const QStringList &places)
{
    auto *wizard = new VerifyWizard(project, release, places, m_window);
    open(wizard, [this, wizard, project, release] {
        begin(wizard->windowTitle(), project, release,
            [work = &m_ground.work, wish = wizard->wish()](std::stop_token stop, task::Progress &progress) {
                return work->verify(wish, std::move(stop), progress);
            });
    });
}

bool ReleaseWizards::resume(const Draft &draft)
{
    const auto source = draft.fields[u"source"_s].toObject();
    const auto destination = draft.fields[u"destination"_s].toObject();
    const QString project = destination[u"project"_s].toString();
    const QString release = destination[u"release"_s].toString();
    if (const auto shipped = ShipDraft::shippedIn(draft))
        Q_EMIT deployWanted(*shipped);
    else if (draft.kind == ShipWizard::kind)
        openShip(ShipWizard::projectIn(draft), &draft);
    else if (draft.kind == BuildWizard::kind)
        openBuild(source[u"project"_s].toString(), &draft);
    else if (draft.kind == UploadWizard::kind)
        openUpload(project, release, &draft);
    else if (draft.kind == PublishWizard::kind)
        openPublish(project, release, &draft);
    else
        return false;
    return true;
}

} // namespace slipway::ui
