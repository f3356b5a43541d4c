// SPDX-License-Identifier: Apache-2.0
#include "secrets/secret_service.h"

#include "base/displayable.h"
#include "secrets/prompt_answer.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QEventLoop>
#include <QFile>
#include <QTimer>
#include <QUuid>

namespace slipway::secrets {

namespace {

constexpr QLatin1String service("org.freedesktop.secrets");
constexpr QLatin1String servicePath("/org/freedesktop/secrets");
constexpr QLatin1String serviceInterface("org.freedesktop.Secret.Service");
constexpr QLatin1String collectionInterface("org.freedesktop.Secret.Collection");
constexpr QLatin1String propertiesInterface("org.freedesktop.DBus.Properties");
constexpr QLatin1String promptInterface("org.freedesktop.Secret.Prompt");
constexpr QLatin1String busService("org.freedesktop.DBus");
constexpr QLatin1String busPath("/org/freedesktop/DBus");

QDBusMessage call(QLatin1String to, const QString &path, QLatin1String interface, const QString &method,
    const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QString(to), path, QString(interface), method);
    message.setArguments(arguments);
    return message;
}

Error noBus(const QString &why)
{
    return Error(
        Errc::Unsupported, QStringLiteral("there is no D-Bus session here: %1").arg(displayable(why)))
        .hint(
            QStringLiteral("Log in to a desktop session, or start one with \"dbus-run-session\"; until then "
                           "credentials are asked for each time."))
        .named(QStringLiteral("keychain.no-bus"));
}

Error noService()
{
    return Error(Errc::Unsupported, QStringLiteral("no keychain service answers in this session"))
        .hint(QStringLiteral(
            "Install and start one (gnome-keyring, KWallet or KeePassXC's Secret Service); until "
            "then credentials are asked for each time."))
        .named(QStringLiteral("keychain.no-service"));
}

Error failureOf(const QDBusMessage &answer)
{
    static const QStringList absent{QStringLiteral("org.freedesktop.DBus.Error.ServiceUnknown"),
        QStringLiteral("org.freedesktop.DBus.Error.NameHasNoOwner"),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownObject"),
        QStringLiteral("org.freedesktop.DBus.Error.UnknownMethod")};
    const QString name = answer.errorName();
    if (absent.contains(name) || name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn.")))
        return noService();
    if (name == QLatin1String("org.freedesktop.DBus.Error.NoReply")
        || name == QLatin1String("org.freedesktop.DBus.Error.Timeout")
        || name == QLatin1String("org.freedesktop.DBus.Error.TimedOut"))
        return slowKeychain();
    if (name == QLatin1String("org.freedesktop.DBus.Error.Disconnected"))
        return noBus(answer.errorMessage());
    return Error(
        Errc::Failed, QStringLiteral("the keychain said: %1").arg(displayable(answer.errorMessage())))
        .named(QStringLiteral("keychain.failed"));
}

/// Runs a local event loop until it is told to quit, the deadline passes or a stop is asked for.
Result<> wait(QEventLoop &loop, Deadline deadline, const std::stop_token &stop)
{
    const std::stop_callback wake(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!deadline.isNever())
        QTimer::singleShot(deadline.remaining(), &loop, &QEventLoop::quit);
    loop.exec();
    if (stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("stopped while waiting for the keychain"));
    return {};
}

bool isKde()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(QLatin1String("KDE"));
}

QString programOf(uint pid)
{
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString path = QString::fromLocal8Bit(file.readAll().split('\0').value(0));
    return displayable(path.section(u'/', -1));
}

} // namespace

Error slowKeychain()
{
    return Error(Errc::TimedOut, QStringLiteral("the keychain did not answer in time"))
        .hint(QStringLiteral("Is a question of the keychain open on the screen? Answer it and try again."))
        .named(QStringLiteral("keychain.slow"));
}

Error lockedKeychain()
{
    return Error(Errc::Denied, QStringLiteral("the keychain is locked, and nobody unlocked it"))
        .hint(QStringLiteral(
            "Unlock it, in the desktop's password program or by logging in anew, and try again. "
            "Nothing was read or stored."))
        .named(QStringLiteral("keychain.locked"));
}

Result<std::unique_ptr<SecretService>> SecretService::connect()
{
    // A connection of our own: the shared one would outlive a session that ended.
    const QString name = QStringLiteral("slipway-keychain-") + QUuid::createUuid().toString(QUuid::Id128);
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
    if (!bus.isConnected()) {
        const QString why = bus.lastError().message();
        QDBusConnection::disconnectFromBus(name);
        return fail(noBus(why));
    }
    return std::unique_ptr<SecretService>(new SecretService(std::move(bus)));
}

SecretService::~SecretService()
{
    QDBusConnection::disconnectFromBus(m_bus.name());
}

Result<QDBusMessage> SecretService::ask(const QDBusMessage &question, Deadline deadline, std::stop_token stop)
{
    QEventLoop loop;
    QDBusPendingCallWatcher watcher(m_bus.asyncCall(question, deadline.forPoll()));
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
    if (!watcher.isFinished())
        TRY_DO(wait(loop, deadline, stop));
    if (!watcher.isFinished())
        return fail(slowKeychain());
    const QDBusMessage answer = watcher.reply();
    if (answer.type() == QDBusMessage::ErrorMessage)
        return fail(failureOf(answer));
    return answer;
}

Result<QString> SecretService::name(Deadline deadline, std::stop_token stop)
{
    for (const QString &wallet : {QStringLiteral("org.kde.kwalletd6"), QStringLiteral("org.kde.kwalletd5")}) {
        const auto owner = isKde()
            ? ask(call(busService, busPath, busService, QStringLiteral("GetNameOwner"), {wallet}), deadline,
                stop)
            : fail(noService());
        if (owner)
            return QStringLiteral("KWallet");
    }
    // Any question starts a service that the bus may start.
    TRY_DO(defaultCollection(deadline, stop));
    TRY(const QDBusMessage pid,
        ask(call(busService, busPath, busService, QStringLiteral("GetConnectionUnixProcessID"),
                {QString(service)}),
            deadline, stop));
    const QString program = programOf(pid.arguments().value(0).toUInt());
    return program.isEmpty() ? QStringLiteral("Secret Service")
                             : QStringLiteral("Secret Service (%1)").arg(program);
}

Result<QString> SecretService::defaultCollection(Deadline deadline, std::stop_token stop)
{
    TRY(const QDBusMessage answer,
        ask(call(service, servicePath, serviceInterface, QStringLiteral("ReadAlias"),
                {QStringLiteral("default")}),
            deadline, stop));
    return answer.arguments().value(0).value<QDBusObjectPath>().path();
}

Result<bool> SecretService::isLocked(Deadline deadline, std::stop_token stop)
{
    TRY(const QString collection, defaultCollection(deadline, stop));
    // Without a collection nothing is locked and nothing is there.
    if (collection.isEmpty() || collection == QLatin1String("/"))
        return false;
    TRY(const QDBusMessage answer,
        ask(call(service, collection, propertiesInterface, QStringLiteral("Get"),
                {QString(collectionInterface), QStringLiteral("Locked")}),
            deadline, stop));
    return answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

Result<> SecretService::unlock(Deadline deadline, std::stop_token stop)
{
    TRY(const QString collection, defaultCollection(deadline, stop));
    const QVariant paths = QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collection)});
    TRY(const QDBusMessage answer,
        ask(call(service, servicePath, serviceInterface, QStringLiteral("Unlock"), {paths}), deadline, stop));
    const QString prompt = answer.arguments().value(1).value<QDBusObjectPath>().path();
    if (!prompt.isEmpty() && prompt != QLatin1String("/"))
        TRY_DO(awaitPrompt(prompt, deadline, stop));
    TRY(const bool stillLocked, isLocked(deadline, stop));
    return stillLocked ? Result<>(fail(lockedKeychain())) : Result<>();
}

Result<> SecretService::awaitPrompt(const QString &prompt, Deadline deadline, std::stop_token stop)
{
    QEventLoop loop;
    std::optional<bool> dismissed;
    PromptAnswer answer([&](bool wasDismissed) {
        dismissed = wasDismissed;
        loop.quit();
    });
    // Qt's spelling of a signature has no spaces.
    // clang-format off
    m_bus.connect(service, prompt, promptInterface, QStringLiteral("Completed"), &answer,
        SLOT(completed(bool,QDBusVariant)));
    // clang-format on
    TRY_DO(
        ask(call(service, prompt, promptInterface, QStringLiteral("Prompt"), {QString()}), deadline, stop));
    const Result<> waited = dismissed ? Result<>() : wait(loop, deadline, stop);
    if (!dismissed) {
        // The question would stay on the screen.
        (void)m_bus.asyncCall(call(service, prompt, promptInterface, QStringLiteral("Dismiss"), {}));
        TRY_DO(Result<>(waited));
        return fail(lockedKeychain());
    }
    return *dismissed ? Result<>(fail(lockedKeychain())) : Result<>();
}

} // namespace slipway::secrets
