// SPDX-License-Identifier: Apache-2.0
// What the audit page shows of its answers, and what it does.
#include "base/displayable.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_words.h"
#include "ui/audit/event_panel.h"
#include "ui/audit/histogram.h"
#include "ui/audit/question_edit.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/long_table.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using State = AuditModel::State;

namespace {

constexpr int relatedShown = 50;

/// The filter with a field set to a value, in the place of what the field had.
QString withTerm(const QString &text, const QString &key, const QString &value)
{
    QStringList parts;
    for (const audit::Term &term : audit::termsOf(text)) {
        if (term.key != key && !(key == u"environment" && term.key == u"env"))
            parts.append(audit::spell(term));
    }
    parts.append(audit::spell({.key = key, .value = value}));
    return parts.join(u' ');
}

} // namespace

void AuditPage::showState()
{
    m_filter->setBusy(m_model.state() == State::Asking);
    showCount();
    if (m_model.state() == State::Asking)
        return; // what is shown stays until the answer is there
    if (m_model.state() == State::Idle) {
        m_pages->setCurrentWidget(m_loading);
        return;
    }
    if (m_model.state() == State::Failed) {
        m_fault->present(tr("The trail cannot be read"), *m_model.error());
        m_pages->setCurrentWidget(m_fault);
        return;
    }
    withdraw(m_unread);
    withdraw(m_cut);
    if (m_model.error()) {
        m_unread = tr("Some rows cannot be read: %1").arg(displayable(m_model.error()->story()));
        m_message->present(Tone::Failed, m_unread);
    }
    if (m_model.rowCount() == 0) {
        showEmpty();
        return;
    }
    const bool hadFocus = m_loading->isVisible();
    m_pages->setCurrentWidget(m_body);
    if (hadFocus && !m_filter->line().hasFocus())
        focusTable();
    if (m_wanted > 0) {
        if (const int row = m_model.rowOf(m_wanted); row >= 0)
            m_table->showRow(row);
    }
    if (m_model.isCut()) {
        m_cut = tr("The newest %1 events are shown; no table can show more. Narrow the filter to reach older "
                   "ones.")
                    .arg(QLocale().toString(m_model.rowCount()));
        m_message->present(Tone::Warning, m_cut);
    }
}

/// Hides a message that is true no longer; another one stays.
void AuditPage::withdraw(const QString &message)
{
    if (m_message->text() == message)
        m_message->hide();
}

void AuditPage::showCount()
{
    const QString all = QLocale().toString(m_model.scope().newest);
    const QString found = QLocale().toString(m_model.events());
    if (m_model.state() == State::Idle || m_model.state() == State::Failed)
        m_count->clear();
    else if (m_model.question().isEverything())
        m_count->setText(tr("%Ln event(s)", nullptr, int(m_model.events())));
    else if (m_model.isCounted())
        m_count->setText(tr("%1 of %2 events").arg(found, all));
    else
        m_count->setText(tr("more than %1 of %2 events").arg(QLocale().toString(m_model.rowCount()), all));
}

void AuditPage::showEmpty()
{
    m_empty->setText(tr("No event matches"),
        tr("%n event(s) are in the trail, and none of them answers this filter.", nullptr,
            int(m_model.scope().newest)));
    m_empty->setAction(tr("&Clear the filter"), {});
    m_pages->setCurrentWidget(m_empty);
}

/// The row that a person chose, as soon as it was read.
void AuditPage::takeRow()
{
    const QModelIndex index = m_table->currentIndex();
    const audit::Hit *hit = m_isRowAwaited && index.isValid() ? m_model.hit(index.row()) : nullptr;
    if (hit)
        lookAt(hit->event.seq);
}

void AuditPage::lookAt(qint64 seq)
{
    m_isRowAwaited = false;
    m_wanted = seq;
    m_detail.ask(
        [&desk = m_desk, seq](std::stop_token stop, task::Progress &) -> Result<Detail> {
            Detail detail;
            TRY(detail.hit, desk.event(seq, stop));
            if (!detail.hit)
                return fail(Error(Errc::NotFound, u"the trail has no event %1"_s.arg(seq)));
            TRY(auto related,
                desk.open({.object = AuditWords::thing(detail.hit->event)}, relatedShown, stop));
            detail.related = std::move(related.top);
            return detail;
        },
        [this](Result<Detail> &detail) { takeDetail(detail); });
}

void AuditPage::takeDetail(Result<Detail> &detail)
{
    if (!detail) {
        m_notShown = tr("The event cannot be shown: %1.").arg(displayable(detail.error().story()));
        m_message->present(Tone::Failed, m_notShown);
        return;
    }
    withdraw(m_notShown);
    m_panel->setHit(*detail->hit);
    m_panel->setRelated(detail->related);
    if (const int row = m_model.rowOf(m_wanted); row >= 0 && row != m_table->currentIndex().row())
        m_table->showRow(row);
    Q_EMIT changed();
}

void AuditPage::readSurroundings()
{
    m_surroundings.ask(
        [&desk = m_desk](std::stop_token stop, task::Progress &) -> Result<Surroundings> {
            Surroundings now;
            TRY(now.finding, desk.finding(stop));
            for (const QString &key : {u"actor"_s, u"project"_s, u"environment"_s, u"action"_s}) {
                TRY(const auto values, desk.valuesOf(key, stop));
                now.values.insert(key, values);
            }
            return now;
        },
        [this](Result<Surroundings> &now) {
            if (!now)
                return; // the table says why
            for (auto value = now->values.cbegin(); value != now->values.cend(); ++value)
                m_filter->setValues(value.key(), value.value());
            showChain(now->finding);
        });
}

void AuditPage::showChain(const std::optional<audit::Finding> &finding)
{
    m_chainGlyph->show();
    m_chainGlyph->setGlyph(finding ? Glyph::Failed : Glyph::Done, finding ? Tone::Failed : Tone::Success);
    m_chain->setText(finding ? tr("chain broken at event %1").arg(finding->seq)
            : m_verified.isValid()
            ? tr("chain verified at %1").arg(QLocale().toString(m_verified.time(), QLocale::ShortFormat))
            : tr("chain as it was left"));
    m_chain->setToolTip(finding
            ? displayable(finding->sentence)
            : tr(
                "The newest events and the head that this workstation saw last fit together when the program "
                "opened. “Verify the chain” walks all of them."));
    withdraw(m_broken);
    if (finding) {
        m_broken = tr("The trail is not as it was left: %1. Nothing is recorded until this is explained: "
                      "slipwayctl audit verify. To go on after that: slipwayctl audit accept --reason TEXT.")
                       .arg(displayable(finding->sentence));
        m_message->present(Tone::Failed, m_broken);
    }
}

void AuditPage::lookForNew()
{
    if (m_model.state() != State::Shown || m_newest.isAsking())
        return;
    m_newest.ask(
        [&desk = m_desk](std::stop_token stop, task::Progress &) { return desk.newest(std::move(stop)); },
        [this](Result<qint64> &newest) {
            const qint64 more = newest ? *newest - m_model.scope().newest : 0;
            m_newer->setVisible(more > 0);
            m_newer->setText(tr("%n new event(s) – Show", nullptr, int(more)));
        });
}

void AuditPage::narrow(const QString &key, const QString &value)
{
    m_filter->setText(withTerm(m_filter->text(), key, value));
}

void AuditPage::narrowByCell()
{
    const QModelIndex cell = m_table->currentIndex();
    const audit::Hit *hit = cell.isValid() ? m_model.hit(cell.row()) : nullptr;
    if (!hit)
        return;
    const auto narrowBy = [this](const QString &key, const QString &value) {
        if (!value.isEmpty())
            narrow(key, value);
    };
    switch (cell.column()) {
    case AuditModel::Actor:
        return narrowBy(u"actor"_s, hit->event.person);
    case AuditModel::Action:
        return narrowBy(u"action"_s, hit->event.action);
    case AuditModel::Project:
        return narrowBy(u"project"_s, hit->facets.project);
    case AuditModel::Environment:
        return narrowBy(u"environment"_s, hit->facets.environment);
    case AuditModel::Outcome:
        return narrowBy(u"outcome"_s, audit::spell(hit->facets.outcome));
    case AuditModel::Summary:
        return narrowBy(u"object"_s, AuditWords::thing(hit->event));
    default:
        return;
    }
}

void AuditPage::zoom(const QDate &first, const QDate &last)
{
    const QString text = withTerm(m_filter->text(), u"after"_s, first.toString(Qt::ISODate));
    m_filter->setText(withTerm(text, u"before"_s, last.addDays(1).toString(Qt::ISODate)));
}

void AuditPage::verify()
{
    setUnavailable(*m_verify, tr("The chain is being verified; see the activity"));
    m_verifying = m_activity.begin(tr("Verify the audit trail"), {.place = Place::Audit},
        [&desk = m_desk](std::stop_token stop, task::Progress &progress) -> Result<QString> {
            TRY(const auto verification, desk.verify(std::move(stop), progress));
            if (verification.finding)
                return fail(Error(Errc::Untrusted,
                    u"event %1: %2"_s.arg(verification.finding->seq).arg(verification.finding->sentence))
                                .hint(u"Find out who changed the database, and restore it from a backup."_s));
            return tr("%n event(s): the chain is whole", nullptr, int(verification.rows));
        });
}

void AuditPage::takeEnd(int number)
{
    if (number != m_verifying && number != m_exporting)
        return;
    const bool isVerification = number == m_verifying;
    (isVerification ? m_verifying : m_exporting) = 0;
    if (isVerification)
        setUnavailable(*m_verify, {});
    const Piece *piece = m_activity.piece(number);
    if (!piece)
        return;
    if (isVerification && piece->state == WorkState::Done)
        m_verified = QDateTime::currentDateTime();
    const Tone tone = piece->state == WorkState::Done ? Tone::Success
        : piece->state == WorkState::Failed           ? Tone::Failed
                                                      : Tone::Idle;
    m_message->present(tone, piece->outcome);
    if (isVerification)
        readSurroundings();
}

void AuditPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the trail"), {}, tr("JSON lines (*.jsonl)"));
    dialog->setObjectName(u"auditExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an export never replaces a file, and says so
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(u"audit.jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::exportTo);
    dialog->open();
}

void AuditPage::exportTo(const QString &file)
{
    m_exporting = m_activity.begin(tr("Export the audit trail"), {.place = Place::Audit},
        [&desk = m_desk, file](std::stop_token stop, task::Progress &progress) -> Result<QString> {
            TRY(const qint64 events, desk.exportTo(file, std::move(stop), progress));
            return tr("%n event(s) written to %1", nullptr, int(events)).arg(displayable(file));
        });
    m_message->present(Tone::Running, tr("The trail is being exported; see the activity below."));
}

} // namespace slipway::ui
