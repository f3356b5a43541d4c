// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_history.h"

#include "base/secret_shape.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Nothing, where it looks like a secret: an error may quote anything.
QString harmless(const QString &text)
{
    return secretShape(text).isEmpty() ? text : QString();
}

QString spelled(WorkState state)
{
    switch (state) {
    case WorkState::Running:
        return u"running"_s;
    case WorkState::Done:
        return u"done"_s;
    case WorkState::Failed:
        return u"failed"_s;
    case WorkState::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

/// What was running then was stopped by whatever ended the program.
WorkState stateOf(const QString &spelling)
{
    return spelling == u"done"  ? WorkState::Done
        : spelling == u"failed" ? WorkState::Failed
                                : WorkState::Stopped;
}

QJsonObject spelled(const Piece &piece)
{
    return {{u"title"_s, harmless(piece.title)}, {u"about"_s, harmless(linkOf(piece.about))},
        {u"state"_s, spelled(piece.state)}, {u"began"_s, piece.began.toUTC().toString(Qt::ISODateWithMs)},
        {u"ended"_s, piece.ended.toUTC().toString(Qt::ISODateWithMs)},
        {u"outcome"_s, harmless(piece.outcome)}};
}

Piece read(const QJsonObject &spelling)
{
    const auto time = [&](const QString &key) {
        return QDateTime::fromString(spelling[key].toString(), Qt::ISODateWithMs);
    };
    Piece piece{.title = spelling[u"title"_s].toString(),
        .state = stateOf(spelling[u"state"_s].toString()),
        .began = time(u"began"_s),
        .ended = time(u"ended"_s),
        .outcome = spelling[u"outcome"_s].toString()};
    if (const auto about = routeOf(spelling[u"about"_s].toString()))
        piece.about = *about;
    if (!piece.ended.isValid())
        piece.ended = piece.began; // nobody knows how long it went on
    return piece;
}

} // namespace

ActivityHistory::ActivityHistory(Activity &activity, const QString &file, QObject *parent)
    : QObject(parent),
      m_activity(activity),
      m_file(file)
{
    QList<Piece> pieces;
    QFile kept(file);
    const auto oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    if (kept.open(QIODevice::ReadOnly)) {
        const auto all = QJsonDocument::fromJson(kept.readAll()).array();
        for (const auto &each : all) {
            if (const Piece piece = read(each.toObject()); piece.began.isValid() && piece.began >= oldest)
                pieces.append(piece);
        }
    }
    activity.restore(pieces);
    for (const auto signal : {&Activity::begun, &Activity::related, &Activity::ended})
        connect(&activity, signal, this, &ActivityHistory::write);
}

void ActivityHistory::write() const
{
    const auto &pieces = m_activity.pieces();
    QJsonArray kept;
    for (const Piece &piece : pieces.first(std::min(pieces.size(), most)))
        kept.append(spelled(piece));
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(kept).toJson());
    file.commit();
}

} // namespace slipway::ui
