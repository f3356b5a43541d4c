// SPDX-License-Identifier: Apache-2.0
#include "secrets/credential_list.h"

#include "base/deadline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace slipway::secrets {

namespace {

constexpr QLatin1String nameKey("name");
constexpr QLatin1String createdKey("created");
constexpr QLatin1String lastUsedKey("last_used");
constexpr QLatin1String listKey("credentials");
constexpr auto lockPatience = std::chrono::seconds(10);
constexpr auto lockPause = std::chrono::milliseconds(5);

/// The list is ours while this lives; the system takes it back from a program that dies.
class FileLock {
public:
    explicit FileLock(const QString &file)
        : m_descriptor(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        const Deadline deadline = Deadline::in(lockPatience);
        while (m_descriptor >= 0 && !m_isHeld && !deadline.hasPassed()) {
            m_isHeld = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
            if (!m_isHeld)
                std::this_thread::sleep_for(lockPause);
        }
    }
    ~FileLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

QDateTime timeIn(const QJsonObject &object, QLatin1String key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs).toUTC();
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QByteArray encoded(const QList<Credential> &all)
{
    QJsonArray list;
    for (const Credential &one : all)
        list.append(QJsonObject{
            {nameKey, one.name}, {createdKey, textOf(one.created)}, {lastUsedKey, textOf(one.lastUsed)}});
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1}, {listKey, list}}).toJson();
}

Credential &entryFor(QList<Credential> &all, const QString &name)
{
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const Credential &one) { return one.name == name; });
    if (found != all.end())
        return *found;
    all.append({.name = name});
    return all.last();
}

} // namespace

Result<QList<Credential>> CredentialList::all() const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<Credential>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Failed, QStringLiteral("%1: %2").arg(m_file, file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject() || !document.object().value(listKey).isArray())
        return fail(
            Error(Errc::Failed, QStringLiteral("%1 is not a list of credentials").arg(m_file))
                .hint(QStringLiteral("Remove the file; the names come back as credentials are used.")));
    QList<Credential> all;
    const QJsonArray list = document.object().value(listKey).toArray();
    for (const QJsonValueConstRef value : list) {
        const QJsonObject object = value.toObject();
        all.append({.name = object.value(nameKey).toString(),
            .created = timeIn(object, createdKey),
            .lastUsed = timeIn(object, lastUsedKey)});
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return all;
}

template <typename Edit>
Result<> CredentialList::change(Edit edit)
{
    QDir().mkpath(QFileInfo(m_file).path());
    const FileLock lock(m_file + QStringLiteral(".lock"));
    if (!lock.isHeld())
        return fail(Errc::TimedOut,
            QStringLiteral("%1 cannot be written, or is held by another program").arg(m_file));
    TRY(QList<Credential> all, this->all());
    edit(all);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(Errc::Failed, QStringLiteral("%1: %2").arg(m_file, file.errorString()));
    file.write(encoded(all));
    if (!file.commit())
        return fail(Errc::Failed, QStringLiteral("%1: %2").arg(m_file, file.errorString()));
    return {};
}

Result<> CredentialList::noteStored(const QString &name, const QDateTime &at)
{
    return change([&](QList<Credential> &all) { entryFor(all, name).created = at; });
}

Result<> CredentialList::noteUsed(const QString &name, const QDateTime &at)
{
    return change([&](QList<Credential> &all) { entryFor(all, name).lastUsed = at; });
}

Result<> CredentialList::noteRemoved(const QString &name)
{
    return change([&](QList<Credential> &all) {
        all.removeIf([&](const Credential &one) { return one.name == name; });
    });
}

} // namespace slipway::secrets
