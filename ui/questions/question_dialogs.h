// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace slipway::ui {

/// A question with a heading, what there is to know, and two answers; the safe one is the default.
class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    QuestionDialog(const QString &name, const QString &heading, const QString &text, const QString &yes,
        const QString &no, QWidget *parent);

protected:
    /// What stands between the text and the answers.
    [[nodiscard]] QVBoxLayout &body() const { return *m_body; }
    void setDefault(bool isYes);
    /// Why yes cannot be said now: where the answer stands, and to a screen reader; empty: it can.
    void setYesUnavailable(const QString &reason);

private:
    QVBoxLayout *m_body;
    QPushButton *m_yes;
    QPushButton *m_no;
};

/// Asks for the value of a credential; what was typed leaves the field with the answer.
class SecretDialog final : public QuestionDialog {
    Q_OBJECT
public:
    explicit SecretDialog(const QString &credential, QWidget *parent);
    ~SecretDialog() override;

    [[nodiscard]] Secret takeSecret();

private:
    QLineEdit *m_value;
};

/// What somebody is asked about a host that is not known.
struct ShownKey {
    QString host = {}; ///< what we call it
    QString knownAs = {}; ///< how known_hosts writes it
    QString type = {};
    QString fingerprint = {};
    QString remark = {}; ///< what known_hosts says that may matter; empty: nothing
};

/// Asks whether a host's key is the host's own. It can be trusted once the person says to have compared.
class HostKeyDialog final : public QuestionDialog {
    Q_OBJECT
public:
    explicit HostKeyDialog(const ShownKey &key, QWidget *parent);
};

} // namespace slipway::ui
