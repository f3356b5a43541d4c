// SPDX-License-Identifier: Apache-2.0
#include "report/event_document.h"

#include "report/time.h"

#include <QJsonDocument>

namespace slipway::report {

using namespace Qt::StringLiterals;

QJsonObject toJson(const model::Event &event)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(event.atMicroseconds / 1000, Qt::UTC);
    return {{u"seq"_s, event.seq}, {u"at"_s, isoTime(at)}, {u"person"_s, event.person},
        {u"login"_s, event.login}, {u"action"_s, event.action}, {u"object"_s, event.object},
        {u"detail"_s, QJsonDocument::fromJson(event.detail.toUtf8()).object()}, {u"hash"_s, event.hash}};
}

QJsonObject toJson(const audit::Finding &finding)
{
    return {
        {u"flaw"_s, audit::spell(finding.flaw)}, {u"seq"_s, finding.seq}, {u"sentence"_s, finding.sentence}};
}

QJsonObject toJson(const audit::Verification &verification)
{
    QJsonObject json{{u"sound"_s, verification.isSound()}, {u"rows"_s, verification.rows},
        {u"witnesses"_s, verification.witnesses},
        {u"head"_s,
            QJsonObject{{u"chain"_s, verification.head.chain}, {u"seq"_s, verification.head.seq},
                {u"hash"_s, verification.head.hash}}}};
    if (verification.finding)
        json.insert(u"finding"_s, toJson(*verification.finding));
    return json;
}

QJsonObject toJson(const config::Change &change)
{
    return {{u"key"_s, change.path}, {u"before"_s, change.before}, {u"after"_s, change.after}};
}

} // namespace slipway::report
