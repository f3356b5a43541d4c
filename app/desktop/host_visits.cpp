// SPDX-License-Identifier: Apache-2.0
#include "host_visits.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastCode = Errc::Internal;

QJsonObject spelled(const ui::HostVisit &visit)
{
    QJsonObject json{{u"at"_s, visit.at.toUTC().toString(Qt::ISODateWithMs)}, {u"route"_s, visit.route},
        {u"fingerprint"_s, visit.fingerprint}, {u"user"_s, visit.user}, {u"system"_s, visit.system},
        {u"methods"_s, visit.methods}, {u"took"_s, qint64(visit.took.count())}};
    if (visit.failure)
        json.insert(u"failure"_s,
            QJsonObject{{u"code"_s, nameOf(visit.failure->code())}, {u"name"_s, visit.failure->name()},
                {u"story"_s, visit.failure->story()}, {u"hint"_s, visit.failure->hint()}});
    return json;
}

Errc codeNamed(const QString &name)
{
    for (int code = 0; code <= int(lastCode); ++code) {
        if (nameOf(Errc(code)) == name)
            return Errc(code);
    }
    return Errc::Failed;
}

ui::HostVisit read(const QJsonObject &json)
{
    ui::HostVisit visit{.at = QDateTime::fromString(json[u"at"_s].toString(), Qt::ISODateWithMs),
        .route = json[u"route"_s].toString(),
        .fingerprint = json[u"fingerprint"_s].toString(),
        .user = json[u"user"_s].toString(),
        .system = json[u"system"_s].toString(),
        .methods = json[u"methods"_s].toString(),
        .took = std::chrono::milliseconds(json[u"took"_s].toInteger())};
    const QJsonObject failure = json[u"failure"_s].toObject();
    if (!failure.isEmpty())
        visit.failure = Error(codeNamed(failure[u"code"_s].toString()), failure[u"story"_s].toString())
                            .named(failure[u"name"_s].toString())
                            .hint(failure[u"hint"_s].toString());
    return visit;
}

QJsonObject contentsOf(const QString &file)
{
    QFile kept(file);
    return kept.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(kept.readAll()).object() : QJsonObject();
}

} // namespace

HostVisits::HostVisits(QString file, QString database)
    : m_file(std::move(file)),
      m_database(std::move(database))
{
    const QJsonObject visits = contentsOf(m_file)[m_database].toObject();
    for (auto visit = visits.begin(); visit != visits.end(); ++visit) {
        if (const auto one = read(visit.value().toObject()); one.at.isValid())
            m_visits.insert(visit.key(), one);
    }
}

std::optional<ui::HostVisit> HostVisits::of(const QString &host) const
{
    const auto visit = m_visits.find(host);
    return visit == m_visits.end() ? std::nullopt : std::optional(*visit);
}

void HostVisits::note(const QHash<QString, ui::HostVisit> &visits)
{
    m_visits.insert(visits);
    write();
}

void HostVisits::forget(const QString &host)
{
    if (m_visits.remove(host) > 0)
        write();
}

/// Nothing depends on it: where it cannot be written, it is known until the program ends.
void HostVisits::write() const
{
    QJsonObject visits;
    for (auto visit = m_visits.begin(); visit != m_visits.end(); ++visit)
        visits.insert(visit.key(), spelled(*visit));
    QJsonObject contents = contentsOf(m_file);
    contents.insert(m_database, visits);
    QSaveFile kept(m_file);
    if (!kept.open(QIODevice::WriteOnly))
        return;
    kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    kept.write(QJsonDocument(contents).toJson());
    kept.commit();
}

} // namespace slipway::app
