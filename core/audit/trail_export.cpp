// SPDX-License-Identifier: Apache-2.0
#include "audit/trail.h"
#include "audit/trail_rows.h"

#include <QJsonDocument>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject objectOf(const model::Event &event)
{
    return {{u"seq"_s, event.seq}, {u"at_us"_s, event.atMicroseconds}, {u"login"_s, event.login},
        {u"person"_s, event.person}, {u"action"_s, event.action}, {u"object"_s, event.object},
        {u"detail"_s, event.detail}, {u"previous_hash"_s, event.previousHash}, {u"hash"_s, event.hash}};
}

Result<> writeLine(QIODevice &device, const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (device.write(line) != line.size())
        return fail(Errc::Failed, u"cannot write the export: %1"_s.arg(device.errorString()));
    return {};
}

} // namespace

Result<qint64> Trail::exportTo(QIODevice &device, task::Progress &progress, std::stop_token stop) const
{
    TRY(const SeenHead end, head());
    progress.begin(u"Exporting the audit trail"_s, end.seq);
    qint64 count = 0;
    const auto visit = [&](const model::Event &event) -> Result<bool> {
        TRY_DO(writeLine(device, objectOf(event)));
        ++count;
        return true;
    };
    TRY_DO(eachEvent(m_database, end.seq, visit, progress, stop));
    const QJsonObject head{{u"chain"_s, end.chain}, {u"seq"_s, end.seq}, {u"hash"_s, end.hash}};
    TRY_DO(writeLine(device, {{u"head"_s, head}}));
    return count;
}

} // namespace slipway::audit
