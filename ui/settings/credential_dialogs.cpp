// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/credential_dialogs.h"

#include "base/displayable.h"
#include "model/names.h"
#include "ui/style/tokens.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QStringList usesInWords(const workflow::CredentialFacts &entry)
{
    using Use = workflow::CredentialUse;
    QStringList words;
    for (const auto &[use, name] : entry.uses) {
        const QString shown = displayable(name);
        words.append(use == Use::Project ? StoreCredentialDialog::tr("fetching %1").arg(shown)
                : use == Use::Store      ? StoreCredentialDialog::tr("archiving to %1").arg(shown)
                : use == Use::Index      ? StoreCredentialDialog::tr("publishing to %1").arg(shown)
                                         : StoreCredentialDialog::tr("logging in to %1").arg(shown));
    }
    return words;
}

StoreCredentialDialog::StoreCredentialDialog(const QString &name, bool replaces, QWidget *parent)
    : QuestionDialog(u"storeCredential"_s, replaces ? tr("Rotate “%1”").arg(name) : tr("Store a credential"),
        replaces
            ? tr("The new value takes the place of the one in the keychain, from the next use on. A token is "
                 "looked at first: where it cannot work, the old value stays.")
            : tr("The value goes into the keychain of this computer and nowhere else. The configuration "
                 "names it: "
                 "credential = \"NAME\"."),
        replaces ? tr("Rotate") : tr("Store"), tr("Cancel"), parent),
      m_name(new QLineEdit(name, this)),
      m_value(new QLineEdit(this))
{
    m_name->setObjectName(u"credentialName"_s);
    m_name->setAccessibleName(tr("Name of the credential"));
    m_name->setReadOnly(replaces);
    m_value->setObjectName(u"credentialValue"_s);
    m_value->setAccessibleName(tr("Value of the credential"));
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::gap);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Value"), m_value);
    body().addLayout(form);
    setDefault(true);
    for (auto *field : {m_name, m_value})
        connect(field, &QLineEdit::textChanged, this, &StoreCredentialDialog::look);
    look();
    (name.isEmpty() ? m_name : m_value)->setFocus();
}

StoreCredentialDialog::~StoreCredentialDialog()
{
    m_value->clear();
}

void StoreCredentialDialog::look()
{
    setYesUnavailable(!model::checkResourceName(m_name->text()) ? tr("The name is missing, or is none")
            : m_value->text().isEmpty()                         ? tr("The value is missing")
                                                                : QString());
}

QString StoreCredentialDialog::name() const
{
    return m_name->text();
}

Secret StoreCredentialDialog::takeValue()
{
    Secret secret = Secret::taking(m_value->text().toUtf8());
    m_value->clear();
    return secret;
}

namespace {

QString whatRemovalStops(const workflow::CredentialFacts &entry)
{
    if (entry.uses.isEmpty())
        return RemoveCredentialDialog::tr(
            "Nothing in the configuration names it. The value leaves the keychain, and cannot be had back.");
    const QString stops = RemoveCredentialDialog::tr(
        "The value leaves the keychain, and cannot be had back. This stops, or asks each time: %1.")
                              .arg(usesInWords(entry).join(u", "_s));
    return entry.scope.isEmpty()
        ? stops
        : RemoveCredentialDialog::tr("%1 It concerns %2.", "what stops, projects and targets")
              .arg(stops, displayable(entry.scope.join(u", "_s)));
}

} // namespace

RemoveCredentialDialog::RemoveCredentialDialog(const workflow::CredentialFacts &entry, QWidget *parent)
    : QuestionDialog(u"removeCredential"_s, tr("Remove “%1”").arg(entry.name), whatRemovalStops(entry),
        tr("Remove"), tr("Keep it"), parent)
{
}

} // namespace slipway::ui
