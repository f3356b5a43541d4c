// SPDX-License-Identifier: Apache-2.0
// What the frame asks in the background, and what it makes of the answers.
#include "base/displayable.h"
#include "ui/activity/activity.h"
#include "ui/configuration/change_review.h"
#include "ui/configuration/configuration_frame.h"
#include "ui/configuration/configuration_words.h"
#include "ui/navigation/terminal_line.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/section.h"
#include "ui/widgets/time_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

// What a draft holds.
const QString routeField = QStringLiteral("route");
const QString editsField = QStringLiteral("edits");

} // namespace

Route ConfigurationFrame::routeOf(const Draft &draft)
{
    const auto route = ui::routeOf(draft.fields[routeField].toString());
    return draft.kind == draftKind && route ? *route : Route{};
}

const Draft *ConfigurationFrame::draftOf(const Route &route) const
{
    if (!m_ground.drafts)
        return nullptr;
    for (const Draft &draft : m_ground.drafts->all()) {
        if (draft.kind == draftKind && draft.fields[routeField] == linkOf(route))
            return &draft;
    }
    return nullptr;
}

bool ConfigurationFrame::hasEdits(const Route &route) const
{
    return draftOf(route) || m_parked.contains(linkOf(route))
        || (m_subject.route == route && m_edit.isChanged());
}

void ConfigurationFrame::open(const ConfigurationSubject &subject)
{
    if (subject == m_subject)
        return refresh();
    if (m_edit.isChanged())
        m_parked.insert(linkOf(m_subject.route), m_edit.edits());
    m_subject = subject;
    m_title->setText(displayable(subject.title));
    setAccessibleName(m_title->text());
    m_message->hide();
    const QString link = linkOf(subject.route);
    if (m_parked.contains(link)) {
        m_reading.stop();
        m_edit.begin(m_parked.take(link));
        return goOnEditing();
    }
    m_loading->setText(tr("Reading the configuration…"));
    m_states->setCurrentWidget(m_loading);
    m_edit.begin({});
    refresh();
}

void ConfigurationFrame::refresh()
{
    if (m_applying != 0)
        return;
    if (m_edit.isChanged())
        return check(); // others may have changed it
    const Draft *kept = draftOf(m_subject.route);
    read(kept ? kept->fields[editsField].toObject() : QJsonObject());
}

void ConfigurationFrame::read(const QJsonObject &draft)
{
    m_reviewing.stop();
    m_reading.ask([desk = &m_ground.desk, draft](
                      std::stop_token stop, task::Progress &) { return desk->open(draft, std::move(stop)); },
        [this](Result<OpenedConfiguration> &opened) { take(opened); });
}

void ConfigurationFrame::take(Result<OpenedConfiguration> &opened)
{
    if (!opened) {
        if (opened.error().isCancelled())
            return;
        m_fault->present(tr("The configuration cannot be read"), opened.error());
        m_states->setCurrentWidget(m_fault);
        return;
    }
    const bool wasRead = m_states->currentWidget() == m_loading || m_states->currentWidget() == m_fault;
    tellOf(*opened);
    m_edit.begin(opened->edits);
    if (!wasRead)
        return;
    m_states->setCurrentWidget(m_scroll);
    if (isVisible())
        m_editor->enter();
}

void ConfigurationFrame::tellOf(const OpenedConfiguration &opened)
{
    const bool wasChanged = m_edit.isChanged();
    if (!opened.conflicts.isEmpty())
        return say(Tone::Warning,
            tr("Somebody else changed this too: %1. What you entered stands; the review shows what it would "
               "replace.")
                .arg(displayable(opened.conflicts.join(u", "_s))));
    if (opened.edits.before == opened.edits.after)
        return;
    if (wasChanged)
        return say(Tone::Success, tr("Your changes are now made to the newest configuration."));
    if (const Draft *kept = draftOf(m_subject.route))
        say(Tone::Idle,
            tr("Changes of %1 that were not applied are here again.").arg(TimeWords::moment(kept->at)));
}

void ConfigurationFrame::follow()
{
    if (m_edit.isChanged())
        m_reading.stop(); // what is typed meanwhile stays
    m_review.reset();
    m_editor->present(m_edit.now());
    if (m_edit.edits() != model::ConfigurationEdits())
        check();
    showWhatCanBeDone();
    showSummary();
}

void ConfigurationFrame::check()
{
    m_reviewing.ask([desk = &m_ground.desk, edits = m_edit.edits()](std::stop_token stop,
                        task::Progress &) { return desk->review(edits, std::move(stop)); },
        [this](Result<ConfigurationReview> &review) { judge(review); });
}

void ConfigurationFrame::judge(Result<ConfigurationReview> &review)
{
    if (!review) {
        if (!review.error().isCancelled())
            say(Tone::Failed, tr("The changes cannot be checked: %1").arg(sentence(review.error().story())));
        return;
    }
    m_review = std::move(*review);
    keepDraft();
    m_editor->clearProblems();
    if (std::exchange(m_isJudgement, false))
        m_message->hide();
    const auto &problem = m_review->problem;
    if (problem && !m_editor->showProblem(*problem)) {
        say(Tone::Warning,
            tr("%1: %2", "key of the configuration; what is wrong with it")
                .arg(displayable(problem->path), ConfigurationWords::problem(*problem)));
        m_isJudgement = true;
    } else if (m_review->isOutOfDate && m_edit.isChanged()) {
        say(Tone::Warning,
            tr("Somebody else changed the configuration since it was read. Nothing of yours is lost: take in "
               "the newest, and look through the review then."));
        m_isJudgement = true;
    }
    if (isReviewing() && (problem || !m_edit.isChanged()))
        goOnEditing();
    else if (isReviewing())
        m_changes->present(*m_review);
    if (std::exchange(m_isReviewWanted, false))
        showReview();
    showWhatCanBeDone();
    showSummary();
}

void ConfigurationFrame::keepDraft()
{
    if (!m_ground.drafts)
        return;
    const Draft *kept = draftOf(m_subject.route);
    const QString id = kept ? kept->id : QString();
    if (!m_edit.isChanged() && kept)
        return m_ground.drafts->discard(id);
    const QJsonObject fields{{routeField, linkOf(m_subject.route)}, {editsField, m_review->draft}};
    if (!m_edit.isChanged() || m_review->draft.isEmpty() || (kept && kept->fields == fields))
        return;
    m_ground.drafts->keep({.id = id, .kind = draftKind, .title = m_subject.title, .fields = fields});
}

void ConfigurationFrame::showReview()
{
    if (!m_review) {
        m_isReviewWanted = m_reviewing.isAsking();
        return;
    }
    if (const auto &problem = m_review->problem) {
        say(Tone::Failed,
            tr("This cannot be applied yet. %1: %2", "key of the configuration; what is wrong with it")
                .arg(displayable(problem->path), ConfigurationWords::problem(*problem)));
        m_isJudgement = true;
        return m_editor->enter();
    }
    m_changes->present(*m_review);
    m_states->setCurrentWidget(m_changes);
    m_changes->enter();
    showWhatCanBeDone();
}

void ConfigurationFrame::goOnEditing()
{
    m_states->setCurrentWidget(m_scroll);
    m_editor->enter();
    showWhatCanBeDone();
}

void ConfigurationFrame::catchUp()
{
    if (m_review->draft.isEmpty())
        return say(Tone::Warning, tr("Mend what is wrong first; then your changes can be taken along."));
    m_isReviewWanted = isReviewing();
    read(m_review->draft);
}

void ConfigurationFrame::apply()
{
    const int count = int(m_review->changes.size());
    m_applied = m_subject;
    m_states->setEnabled(false);
    m_applying = m_ground.activity.begin(tr("Apply changes: %1").arg(m_subject.title), m_subject.route,
        [desk = &m_ground.desk, edits = m_edit.edits(), reason = m_changes->reason(),
            done = tr("%n keys of the configuration were changed", nullptr, count)](
            std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY_DO(desk->apply(edits, reason, std::move(stop)));
            return done;
        });
    showWhatCanBeDone();
}

void ConfigurationFrame::end(int number)
{
    if (number != m_applying)
        return;
    m_applying = 0;
    m_states->setEnabled(true);
    const bool isHere = m_applied == m_subject;
    const auto &piece = *m_ground.activity.piece(number);
    if (piece.error && isHere) {
        say(Tone::Failed,
            tr("Nothing was applied, and nothing of yours is lost. %1 %2", "why; what to do")
                .arg(sentence(piece.error->story()), displayable(piece.error->hint()))
                .trimmed());
        if (m_review && piece.error->code() == Errc::OutOfDate)
            m_review->isOutOfDate = true;
    }
    if (piece.error)
        return showWhatCanBeDone();
    if (const Draft *kept = draftOf(m_applied.route))
        m_ground.drafts->discard(kept->id);
    m_parked.remove(linkOf(m_applied.route));
    Q_EMIT applied();
    if (!isHere)
        return;
    m_changes->forgetReason();
    say(Tone::Success, tr("%1. It stands in the audit trail.", "what was done").arg(piece.outcome));
    m_edit.begin({.before = m_edit.now(), .after = m_edit.now()});
    goOnEditing();
    refresh();
}

void ConfigurationFrame::copyCommand() const
{
    // Nothing that TOML is written as is such a line of its own.
    const QString reason
        = m_changes->reason().isEmpty() ? QString() : u" --reason "_s + shellWord(m_changes->reason());
    QGuiApplication::clipboard()->setText(
        terminalLine(u"apply -%1 <<'SLIPWAY'\n%2SLIPWAY\n"_s.arg(reason, m_review->text)));
}

} // namespace slipway::ui
