// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/questions/question_dialogs.h"
#include "ui/settings/settings_desk.h"

class QLineEdit;

namespace slipway::ui {

/// Asks for the value of a credential, to be put into the keychain. What was typed leaves the field with the
/// answer.
class StoreCredentialDialog final : public QuestionDialog {
    Q_OBJECT
public:
    /// An empty name is asked for too.
    StoreCredentialDialog(const QString &name, bool replaces, QWidget *parent);
    ~StoreCredentialDialog() override;

    [[nodiscard]] QString name() const;
    [[nodiscard]] Secret takeValue();

private:
    void look();

    QLineEdit *m_name;
    QLineEdit *m_value;
};

/// Says what would stop without the credential, before it is removed.
class RemoveCredentialDialog final : public QuestionDialog {
    Q_OBJECT
public:
    RemoveCredentialDialog(const workflow::CredentialFacts &entry, QWidget *parent);
};

/// "cloning of shop", "publishing to pypi": what the credential is for.
[[nodiscard]] QStringList usesInWords(const workflow::CredentialFacts &entry);

} // namespace slipway::ui
