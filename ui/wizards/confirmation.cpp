// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/confirmation.h"

#include "ui/style/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace slipway::ui {

using namespace Qt::StringLiterals;

Confirmation::Confirmation(QWidget *parent)
    : QWidget(parent),
      m_reasonLabel(new QLabel(tr("&Reason"), this)),
      m_reason(new QLineEdit(this)),
      m_phraseLabel(new QLabel(this)),
      m_typed(new QLineEdit(this)),
      m_missing(new QLabel(this))
{
    setObjectName(u"confirmation"_s);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Kept in the audit trail for ever"));
    m_reason->setMaxLength(1'000);
    m_reasonLabel->setBuddy(m_reason);
    m_typed->setObjectName(u"typedPhrase"_s);
    m_phraseLabel->setTextFormat(Qt::PlainText);
    m_phraseLabel->setBuddy(m_typed);
    m_missing->setObjectName(u"missing"_s);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::near);
    grid->addWidget(m_reasonLabel, 0, 0);
    grid->addWidget(m_reason, 0, 1);
    grid->addWidget(m_phraseLabel, 1, 0);
    grid->addWidget(m_typed, 1, 1);
    grid->addWidget(m_missing, 2, 1);
    grid->setColumnStretch(1, 1);
    for (const QLineEdit *field : {m_reason, m_typed}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            show();
            Q_EMIT changed();
        });
    }
    ask({}, false);
}

void Confirmation::ask(const QString &phrase, bool isReasonNeeded)
{
    if (phrase != m_phrase)
        m_typed->clear(); // it was typed for something else
    m_phrase = phrase;
    m_isReasonNeeded = isReasonNeeded;
    m_phraseLabel->setText(tr("Type %1").arg(QString(phrase).replace(u'&', u"&&"_s)));
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(phrase));
    m_phraseLabel->setVisible(!phrase.isEmpty());
    m_typed->setVisible(!phrase.isEmpty());
    show();
    Q_EMIT changed();
}

void Confirmation::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

QString Confirmation::reason() const
{
    return m_reason->text().trimmed();
}

QString Confirmation::typed() const
{
    return m_typed->text();
}

QString Confirmation::missing() const
{
    if (m_isReasonNeeded && reason().isEmpty())
        return tr("A reason is missing.");
    if (m_phrase == m_typed->text())
        return {};
    if (m_phrase.startsWith(m_typed->text()))
        return tr("Still missing: “%1”").arg(m_phrase.mid(m_typed->text().size()));
    return tr("What is typed is not “%1”.").arg(m_phrase);
}

void Confirmation::show()
{
    const QString said = missing();
    m_missing->setText(said);
    m_missing->setVisible(!said.isEmpty());
    m_typed->setAccessibleDescription(said);
}

} // namespace slipway::ui
