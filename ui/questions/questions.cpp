// SPDX-License-Identifier: Apache-2.0
#include "ui/questions/questions.h"

#include <QCoreApplication>
#include <QPointer>
#include <condition_variable>
#include <list>
#include <mutex>

namespace slipway::ui {

using namespace Qt::StringLiterals;

/// One question, shared by who asks and by the dialog.
struct Questions::Asked {
    Make make;
    Take take;
    std::mutex mutex;
    std::condition_variable_any answered;
    std::optional<Result<bool>> answer; ///< the first one counts
    QPointer<QDialog> dialog; ///< of the main thread

    void settle(Result<bool> said)
    {
        const std::lock_guard lock(mutex);
        if (!answer)
            answer = std::move(said);
        answered.notify_all();
    }
};

/// What is asked now. It outlives the Questions for those who still wait.
struct Questions::Open {
    std::mutex mutex;
    bool isClosed = false;
    std::list<std::weak_ptr<Asked>> asked;
};

Questions::Questions(WindowInFront window, QObject *parent)
    : QObject(parent),
      m_open(std::make_shared<Open>()),
      m_window(std::move(window))
{
}

Questions::~Questions()
{
    const std::lock_guard lock(m_open->mutex);
    m_open->isClosed = true;
    for (const auto &each : m_open->asked) {
        if (const auto asked = each.lock()) {
            asked->settle(fail(Errc::Cancelled, u"the window was closed"_s));
            delete asked->dialog;
        }
    }
}

Result<bool> Questions::ask(Make make, Take take, const std::stop_token &stop)
{
    const auto asked = std::make_shared<Asked>();
    asked->make = std::move(make);
    asked->take = std::move(take);
    {
        const std::lock_guard lock(m_open->mutex);
        if (m_open->isClosed)
            return fail(Errc::Cancelled, u"the window was closed"_s);
        m_open->asked.remove_if([](const auto &each) { return each.expired(); });
        m_open->asked.push_back(asked);
        QMetaObject::invokeMethod(
            this, [this, asked] { show(asked); }, Qt::QueuedConnection);
    }
    std::unique_lock lock(asked->mutex);
    if (asked->answered.wait(lock, stop, [&] { return asked->answer.has_value(); }))
        return *asked->answer;
    asked->answer = fail(Errc::Cancelled, u"stopped while a question was open"_s);
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [asked] { delete asked->dialog; }, Qt::QueuedConnection);
    return *asked->answer;
}

void Questions::show(const std::shared_ptr<Asked> &asked)
{
    {
        const std::lock_guard lock(asked->mutex);
        if (asked->answer)
            return; // it was taken back before it was shown
    }
    QDialog *dialog = asked->make(m_window());
    asked->dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [asked, dialog](int result) {
        const bool isYes = result == QDialog::Accepted;
        if (isYes && asked->take)
            asked->take(*dialog);
        asked->settle(isYes);
    });
    // Its window may go under it; whoever asked must not wait for an answer then.
    connect(dialog, &QObject::destroyed, this,
        [asked] { asked->settle(fail(Errc::Cancelled, u"the window was closed"_s)); });
    dialog->open();
}

Result<Secret> Questions::secret(const QString &credential, std::stop_token stop)
{
    const auto given = std::make_shared<Secret>();
    TRY(const bool isGiven,
        ask([credential](QWidget *window) { return new SecretDialog(credential, window); },
            [given](QDialog &dialog) { *given = static_cast<SecretDialog &>(dialog).takeSecret(); }, stop));
    if (!isGiven)
        return fail(Errc::Denied, u"nobody entered the credential \"%1\""_s.arg(credential));
    return std::move(*given);
}

Result<bool> Questions::isTrusted(const ShownKey &key, std::stop_token stop)
{
    return ask([key](QWidget *window) { return new HostKeyDialog(key, window); }, {}, stop);
}

Result<bool> Questions::confirm(const QString &question, std::stop_token stop)
{
    return ask(
        [question](QWidget *window) {
            return new QuestionDialog(
                u"confirmQuestion"_s, tr("A question"), question, tr("Yes, go on"), tr("No"), window);
        },
        {}, stop);
}

} // namespace slipway::ui
