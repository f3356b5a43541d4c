// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/question_edit.h"

#include "ui/audit/audit_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QuestionEdit::QuestionEdit(QWidget *parent)
    : QWidget(parent),
      m_line(new QLineEdit(this)),
      m_glyph(new GlyphLabel(size::glyph, this)),
      m_verdict(new QLabel(this)),
      m_completer(new QCompleter(this)),
      m_offers(new QStringListModel(this)),
      m_pause(new QTimer(this))
{
    m_line->setObjectName(u"auditFilter"_s);
    m_line->setAccessibleName(tr("Filter"));
    m_line->setPlaceholderText(tr("actor:ann environment:production outcome:failed after:7d \"host key\""));
    m_line->setClearButtonEnabled(true);
    m_verdict->setObjectName(u"auditFilterVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_completer->setModel(m_offers);
    m_completer->setWidget(m_line);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::near);
    row->addWidget(m_line, 1);
    row->addWidget(m_glyph);
    row->addWidget(m_verdict);
    m_pause->setSingleShot(true);
    m_pause->setInterval(250);
    connect(m_pause, &QTimer::timeout, this, &QuestionEdit::ask);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        read();
        m_pause->start();
    });
    connect(m_line, &QLineEdit::textEdited, this, &QuestionEdit::offer);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        ask();
        Q_EMIT left();
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QuestionEdit::complete);
    read();
}

QString QuestionEdit::text() const
{
    return m_line->text();
}

void QuestionEdit::setText(const QString &text)
{
    m_line->setText(text);
    ask();
}

void QuestionEdit::read()
{
    const auto read = audit::readQuestion(m_line->text(), QDateTime::currentDateTime());
    const auto *complaint = std::get_if<audit::Complaint>(&read);
    m_question = complaint ? std::nullopt : std::optional(std::get<audit::Question>(read));
    show(complaint);
}

void QuestionEdit::show(const audit::Complaint *complaint)
{
    const Tone tone = complaint ? Tone::Warning : m_isBusy ? Tone::Running : Tone::Success;
    const Glyph glyph = complaint ? Glyph::Warning : m_isBusy ? Glyph::Running : Glyph::Done;
    const bool saysNothing = !complaint && !m_isBusy && m_line->text().trimmed().isEmpty();
    m_glyph->setGlyph(glyph, tone);
    m_glyph->setVisible(!saysNothing);
    m_verdict->setVisible(!saysNothing);
    const QString verdict = complaint ? AuditWords::complaint(*complaint)
        : m_isBusy                    ? tr("asking…")
                                      : tr("valid");
    m_verdict->setText(verdict);
    m_line->setAccessibleDescription(verdict);
}

void QuestionEdit::ask()
{
    m_pause->stop();
    if (!m_question || m_line->text() == m_askedText)
        return;
    m_askedText = m_line->text();
    Q_EMIT asked(*m_question);
}

void QuestionEdit::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    read();
}

void QuestionEdit::setValues(const QString &key, const QStringList &values)
{
    m_values.insert(key, values);
}

/// Fields while a word is begun, values behind a colon.
void QuestionEdit::offer()
{
    const QString begun = m_line->text().left(m_line->cursorPosition()).section(u' ', -1);
    const QString key = begun.contains(u':') ? begun.section(u':', 0, 0).toLower() : QString();
    QStringList offers;
    if (key.isEmpty()) {
        for (const QString &each : audit::questionKeys())
            offers.append(each + u':');
    } else {
        const QStringList values = key == u"outcome" ? audit::outcomes()
            : key == u"after" || key == u"before" ? QStringList{u"today"_s, u"yesterday"_s, u"7d"_s, u"30d"_s}
                                                  : m_values.value(key == u"env" ? u"environment"_s : key);
        for (const QString &value : values)
            offers.append(audit::spell({.key = key, .value = value}));
    }
    offers = offers.filter(QRegularExpression(
        u'^' + QRegularExpression::escape(begun), QRegularExpression::CaseInsensitiveOption));
    if (begun.isEmpty() || offers.isEmpty() || offers == QStringList{begun}) {
        m_completer->popup()->hide();
        return;
    }
    m_offers->setStringList(offers.mid(0, 12));
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

void QuestionEdit::complete(const QString &choice)
{
    const QString before = m_line->text().left(m_line->cursorPosition());
    const QString after = m_line->text().mid(m_line->cursorPosition());
    const QString kept = before.left(before.lastIndexOf(u' ') + 1);
    const QString chosen = choice.endsWith(u':') ? choice : choice + u' ';
    m_line->setText(kept + chosen + after);
    m_line->setCursorPosition(int(kept.size() + chosen.size()));
}

} // namespace slipway::ui
