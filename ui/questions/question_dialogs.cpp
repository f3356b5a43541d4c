// SPDX-License-Identifier: Apache-2.0
#include "ui/questions/question_dialogs.h"

#include "ui/style/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(size::textWidth);
    return label;
}

/// Something to compare letter by letter: in a fixed font, and to be selected.
QLabel *evidence(const QString &text, QWidget *parent)
{
    auto *label = wrapped(text, parent);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QuestionDialog::QuestionDialog(const QString &name, const QString &heading, const QString &text,
    const QString &yes, const QString &no, QWidget *parent)
    : QDialog(parent),
      m_body(new QVBoxLayout)
{
    setObjectName(name);
    setWindowTitle(heading);
    setModal(true);
    auto *title = wrapped(heading, this);
    title->setFont(fontBy(2, QFont::DemiBold));
    auto *said = wrapped(text, this);
    said->setObjectName(u"questionText"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_no = buttons->addButton(no, QDialogButtonBox::RejectRole);
    m_no->setObjectName(u"questionNo"_s);
    m_yes = buttons->addButton(yes, QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(u"questionYes"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::margin);
    column->setSpacing(space::gap);
    column->addWidget(title);
    column->addWidget(said);
    column->addLayout(m_body);
    column->addSpacing(space::near);
    column->addWidget(buttons);
    setDefault(false);
}

void QuestionDialog::setDefault(bool isYes)
{
    QPushButton *answer = isYes ? m_yes : m_no;
    answer->setDefault(true);
    answer->setFocus(); // whichever button has the keyboard is the one that Enter presses
}

void QuestionDialog::setYesUnavailable(const QString &reason)
{
    m_yes->setEnabled(reason.isEmpty());
    m_yes->setToolTip(reason);
    m_yes->setAccessibleDescription(reason);
}

SecretDialog::SecretDialog(const QString &credential, QWidget *parent)
    : QuestionDialog(u"secretQuestion"_s, tr("Credential needed"),
        tr("The keychain holds no value for “%1”. What is typed here is used for this work only and kept "
           "nowhere. To store it in the keychain: slipwayctl credential set %1")
            .arg(credential),
        tr("Use it"), tr("Cancel"), parent),
      m_value(new QLineEdit(this))
{
    m_value->setObjectName(u"secretValue"_s);
    m_value->setAccessibleName(tr("Value of “%1”").arg(credential));
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    body().addWidget(m_value);
    setDefault(true);
    const auto look
        = [this] { setYesUnavailable(m_value->text().isEmpty() ? tr("Nothing is typed yet") : QString()); };
    connect(m_value, &QLineEdit::textChanged, this, look);
    look();
    m_value->setFocus();
}

SecretDialog::~SecretDialog()
{
    m_value->clear();
}

Secret SecretDialog::takeSecret()
{
    Secret secret = Secret::taking(m_value->text().toUtf8());
    m_value->clear();
    return secret;
}

HostKeyDialog::HostKeyDialog(const ShownKey &key, QWidget *parent)
    : QuestionDialog(u"hostKeyQuestion"_s, tr("Is this %1?").arg(key.host),
        tr("%1 is not known yet, so nothing proves that it is the host that answers. Compare the fingerprint "
           "with what the host itself shows (ssh-keygen -lf on its key file), or with what its owner tells.")
            .arg(key.knownAs),
        tr("Trust this key"), tr("Do not connect"), parent)
{
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(space::gap);
    facts->addRow(tr("Kind"), evidence(key.type, this));
    auto *print = evidence(key.fingerprint, this);
    print->setObjectName(u"hostKeyFingerprint"_s);
    facts->addRow(tr("Fingerprint"), print);
    body().addLayout(facts);
    if (!key.remark.isEmpty())
        body().addWidget(wrapped(key.remark, this));
    auto *compared = new QCheckBox(tr("I compared the fingerprint"), this);
    compared->setObjectName(u"hostKeyCompared"_s);
    body().addWidget(compared);
    const auto look = [this, compared] {
        setYesUnavailable(
            compared->isChecked() ? QString() : tr("Say first that the fingerprint was compared"));
    };
    connect(compared, &QCheckBox::toggled, this, look);
    look();
}

} // namespace slipway::ui
