// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QVBoxLayout>
#include <QWizardPage>
#include <optional>

namespace slipway::ui {

class MessageBar;

/// What has to be mended before a page can be left: said above the fields; `field` gets the keyboard.
struct Problem {
    QString text = {};
    QWidget *field = nullptr;
};

/// One page of a wizard, with a short name that the list of steps shows. Its button to go on is never off:
/// pressing it says what is missing and leads there. Only a review page may hold its commit back, and says
/// why.
class FlowPage : public QWizardPage {
    Q_OBJECT
public:
    /// `name` is the objectName, by which the page's part of a draft is kept.
    FlowPage(const QString &name, const QString &step, const QString &heading, QWidget *parent = nullptr);

    [[nodiscard]] const QString &step() const { return m_step; }

    /// What was entered, without secrets.
    [[nodiscard]] virtual QJsonObject draft() const { return {}; }
    virtual void takeDraft(const QJsonObject &fields) { Q_UNUSED(fields) }

    /// What the page reads by itself is not there yet; arrived() tells when it is. It stays away where it
    /// could not be read.
    [[nodiscard]] virtual bool isWaiting() const { return false; }
    /// What has to be mended here first.
    [[nodiscard]] virtual std::optional<Problem> problem() const { return {}; }
    /// Why the commit cannot be pressed now, as a sentence; empty: it can. completeChanged() tells of
    /// another.
    [[nodiscard]] virtual QString heldBack() const { return {}; }
    [[nodiscard]] bool isComplete() const final { return heldBack().isEmpty(); }
    bool validatePage() override;
    /// Going back keeps what was entered. Coming again, a page is initialized again: what it shows of the
    /// pages before it is what they say then.
    void cleanupPage() final { }

    void say(const QString &problem);
    /// What was chosen earlier is not there any more: said, and no wizard goes on from here by itself.
    void sayGone(const QString &what);
    void unsay();

Q_SIGNALS:
    void edited(); ///< a field changed, by a person
    void arrived(); ///< what the page reads by itself is there

protected:
    /// Where the fields go, below the heading and the message.
    [[nodiscard]] QVBoxLayout &body() const { return *m_body; }

private:
    QString m_step;
    MessageBar *m_message;
    QVBoxLayout *m_body;
};

} // namespace slipway::ui
