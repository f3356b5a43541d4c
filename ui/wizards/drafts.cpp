// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/drafts.h"

#include "base/secret_shape.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Without the texts that look like secrets: a password may have been pasted into any field.
QJsonValue harmless(const QJsonValue &value)
{
    if (value.isString())
        return secretShape(value.toString()).isEmpty() ? value : QString();
    if (value.isArray()) {
        const QJsonArray all = value.toArray();
        QJsonArray kept;
        for (const auto &each : all)
            kept.append(harmless(each));
        return kept;
    }
    if (!value.isObject())
        return value;
    const QJsonObject all = value.toObject();
    QJsonObject kept;
    for (auto each = all.begin(); each != all.end(); ++each)
        kept.insert(each.key(), harmless(*each));
    return kept;
}

QJsonObject spelled(const Draft &draft)
{
    return {{u"id"_s, draft.id}, {u"kind"_s, draft.kind}, {u"title"_s, draft.title}, {u"page"_s, draft.page},
        {u"fields"_s, draft.fields}, {u"at"_s, draft.at.toUTC().toString(Qt::ISODateWithMs)}};
}

Draft read(const QJsonObject &spelling)
{
    return {.id = spelling[u"id"_s].toString(),
        .kind = spelling[u"kind"_s].toString(),
        .title = spelling[u"title"_s].toString(),
        .page = spelling[u"page"_s].toInt(),
        .fields = spelling[u"fields"_s].toObject(),
        .at = QDateTime::fromString(spelling[u"at"_s].toString(), Qt::ISODateWithMs)};
}

} // namespace

Drafts::Drafts(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    QFile kept(file);
    if (!kept.open(QIODevice::ReadOnly))
        return;
    const auto drafts = QJsonDocument::fromJson(kept.readAll()).array();
    for (const auto &draft : drafts) {
        if (const Draft one = read(draft.toObject()); !one.id.isEmpty())
            m_drafts.append(one);
    }
}

QString Drafts::keep(Draft draft)
{
    if (draft.id.isEmpty())
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.at = QDateTime::currentDateTimeUtc();
    draft.title = harmless(draft.title).toString();
    draft.fields = harmless(draft.fields).toObject();
    m_drafts.removeIf([&](const Draft &one) { return one.id == draft.id; });
    m_drafts.prepend(draft);
    m_drafts.resize(std::min(m_drafts.size(), most));
    write();
    Q_EMIT changed();
    return draft.id;
}

void Drafts::discard(const QString &id)
{
    if (m_drafts.removeIf([&](const Draft &one) { return one.id == id; }) == 0)
        return;
    write();
    Q_EMIT changed();
}

void Drafts::putBack(const Draft &draft)
{
    const auto older
        = std::ranges::find_if(std::as_const(m_drafts), [&](const Draft &one) { return one.at <= draft.at; });
    m_drafts.insert(older, draft);
    m_drafts.resize(std::min(m_drafts.size(), most));
    write();
    Q_EMIT changed();
}

void Drafts::write() const
{
    QJsonArray drafts;
    for (const Draft &draft : m_drafts)
        drafts.append(spelled(draft));
    QSaveFile kept(m_file);
    if (!kept.open(QIODevice::WriteOnly))
        return;
    kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    kept.write(QJsonDocument(drafts).toJson());
    kept.commit();
}

} // namespace slipway::ui
