// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychain.h"

#include "base/deadline.h"
#include "base/displayable.h"
#include "model/names.h"
#include "secrets/answer.h"
#include "secrets/entry.h"
#include "secrets/keychain_thread.h"
#include "secrets/secret_service.h"

#include <QDir>
#include <QSettings>
#include <qt6keychain/keychain.h>

namespace slipway::secrets {

namespace {

Error failureOf(const QKeychain::Job &job)
{
    const QString said = displayable(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return Error(Errc::NotFound, QStringLiteral("the keychain has no \"%1\"").arg(displayable(job.key())))
            .hint(
                QStringLiteral("Store it with \"slipwayctl credential set %1\".").arg(displayable(job.key())))
            .named(QStringLiteral("keychain.no-entry"));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error(Errc::Denied, QStringLiteral("the keychain refused: %1").arg(said))
            .hint(QStringLiteral("Unlock it, or allow the access when it asks, and try again."))
            .named(QStringLiteral("keychain.refused"));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error(Errc::Unsupported, QStringLiteral("there is no keychain here: %1").arg(said))
            .hint(QStringLiteral("Install and start gnome-keyring or KWallet."))
            .named(QStringLiteral("keychain.no-service"));
    default:
        return Error(Errc::Failed, QStringLiteral("the keychain said: %1").arg(said))
            .named(QStringLiteral("keychain.failed"));
    }
}

/// Starts a job on the keychain's thread and hands its end to `answer`, which may have been given up by then.
/// The job lives until it has finished: the library underneath cannot be told to stop.
template <typename Job, typename T, typename Prepare, typename Conclude>
void start(const QString &service, const QString &key, const std::shared_ptr<Answer<T>> &answer,
    Prepare prepare, Conclude conclude)
{
    QMetaObject::invokeMethod(
        keychainThread(), [service, key, answer, prepare = std::move(prepare), conclude]() mutable {
            auto *job = new Job(service);
            job->setInsecureFallback(false);
            // QtKeychain reads old plain-text values from these settings even with the fallback off: give it
            // none.
            job->setSettings(new QSettings(QStringLiteral("/dev/null"), QSettings::IniFormat, job));
            job->setKey(key);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [answer, conclude](QKeychain::Job *done) {
                if (done->error() != QKeychain::NoError)
                    answer->give(fail(failureOf(*done)));
                else
                    answer->give(conclude(*static_cast<Job *>(done)));
            });
            job->start();
        });
}

Result<Secret> valueOf(QKeychain::ReadPasswordJob &job)
{
    const QByteArray shared = job.binaryData();
    Secret secret = Secret::copying({shared.constData(), static_cast<std::size_t>(shared.size())});
    // The job has the same bytes; no other owner is left who would want them.
    wipeMemory(const_cast<char *>(shared.constData()), static_cast<std::size_t>(shared.size()));
    return secret;
}

/// Text where it is text, so that other programs of the keychain show it as it is.
void setValue(QKeychain::WritePasswordJob &job, const Secret &value)
{
    value.use([&](std::string_view bytes) {
        QByteArray raw(bytes.data(), static_cast<qsizetype>(bytes.size()));
        QString text = QString::fromUtf8(raw);
        QByteArray again = text.toUtf8();
        if (again == raw)
            job.setTextData(text);
        else
            job.setBinaryData(raw);
        wipe(again);
        wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
        if (raw.isDetached())
            wipe(raw);
    });
}

} // namespace

Keychain::Keychain(Settings settings, const Clock &clock)
    : m_settings(std::move(settings)),
      m_clock(clock),
      m_list(m_settings.listFile)
{
}

QString Keychain::serviceFor(const QString &profileFolder)
{
    const QString canonical = QDir(profileFolder).canonicalPath();
    return QStringLiteral("slipway:")
        + (canonical.isEmpty() ? QDir::cleanPath(QDir(profileFolder).absolutePath()) : canonical);
}

Result<Secret> Keychain::find(const QString &name, std::stop_token stop)
{
    TRY_DO(model::checkResourceName(name));
    TRY_DO(checkOpen(stop));
    const auto answer = std::make_shared<Answer<Secret>>();
    start<QKeychain::ReadPasswordJob>(
        m_settings.service, name, answer, [](QKeychain::ReadPasswordJob &) {}, valueOf);
    Result<Secret> found = answer->wait(Deadline::in(m_settings.answerWithin), stop);
    if (!found && found.error().code() == Errc::NotFound)
        TRY_DO(checkOpen(stop)); // it may have been locked just then, and a locked one says the same
    if (found && !m_settings.listFile.isEmpty())
        (void)m_list.noteUsed(name, m_clock.now()); // a credential that works is worth more than its note
    return found;
}

Result<> Keychain::store(const QString &name, const Secret &value, std::stop_token stop)
{
    TRY_DO(model::checkResourceName(name));
    TRY_DO(checkEntry(value));
    TRY_DO(checkOpen(stop));
    const auto answer = std::make_shared<Answer<void>>();
    const auto copy = std::make_shared<Secret>(value.clone());
    start<QKeychain::WritePasswordJob>(
        m_settings.service, name, answer, [copy](QKeychain::WritePasswordJob &job) { setValue(job, *copy); },
        [](QKeychain::WritePasswordJob &) { return Result<>(); });
    TRY_DO(answer->wait(Deadline::in(m_settings.answerWithin), stop)
               .during(QStringLiteral("storing \"%1\"").arg(name)));
    return m_settings.listFile.isEmpty() ? Result<>() : m_list.noteStored(name, m_clock.now());
}

Result<> Keychain::remove(const QString &name, std::stop_token stop)
{
    // The library says nothing of an entry that was not there.
    TRY_DO(find(name, stop));
    const auto answer = std::make_shared<Answer<void>>();
    start<QKeychain::DeletePasswordJob>(
        m_settings.service, name, answer, [](QKeychain::DeletePasswordJob &) {},
        [](QKeychain::DeletePasswordJob &) { return Result<>(); });
    TRY_DO(answer->wait(Deadline::in(m_settings.answerWithin), stop)
               .during(QStringLiteral("removing \"%1\"").arg(name)));
    return m_settings.listFile.isEmpty() ? Result<>() : m_list.noteRemoved(name);
}

Result<QList<Credential>> Keychain::list() const
{
    return m_list.all();
}

Result<QString> Keychain::backend(std::stop_token stop)
{
    const Deadline deadline = Deadline::in(m_settings.answerWithin);
    TRY(const auto service, SecretService::connect());
    TRY(const QString name, service->name(deadline, stop));
    if (name == QLatin1String("KWallet"))
        return name;
    TRY(const bool isLocked, service->isLocked(deadline, stop));
    if (isLocked)
        return fail(lockedKeychain());
    return name + QStringLiteral(", unlocked");
}

Result<> Keychain::checkOpen(std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("stopped before the keychain was asked"));
    const Deadline deadline = Deadline::in(m_settings.answerWithin);
    TRY(const auto service, SecretService::connect());
    TRY(const QString name, service->name(deadline, stop));
    if (name == QLatin1String("KWallet"))
        return {}; // it unlocks itself, and says when it did not
    TRY(const bool isLocked, service->isLocked(deadline, stop));
    if (!isLocked)
        return {};
    if (m_settings.unlockWithin <= std::chrono::milliseconds::zero())
        return fail(lockedKeychain());
    return service->unlock(Deadline::in(m_settings.unlockWithin), stop);
}

} // namespace slipway::secrets
