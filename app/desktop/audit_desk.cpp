// SPDX-License-Identifier: Apache-2.0
#include "audit_desk.h"

#include <QFile>

namespace slipway::app {

using namespace Qt::StringLiterals;

Result<audit::Opening> DesktopAuditDesk::open(const audit::Question &question, int rows, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return audit::Search(parts->database).open(question, rows, std::move(stop));
}

Result<QList<audit::Hit>> DesktopAuditDesk::page(const audit::Question &question, const audit::Scope &scope,
    audit::Tally::Place place, int rows, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return audit::Search(parts->database).page(question, scope, place, rows, std::move(stop));
}

Result<ui::AuditShape> DesktopAuditDesk::shape(
    const audit::Question &question, const audit::Scope &scope, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    const audit::Search search(parts->database);
    ui::AuditShape shape;
    if (!question.isEverything()) { // else every number is a row
        TRY(shape.tally, search.tally(question, scope, stop));
    }
    TRY(shape.days, search.days(question, scope, shape.tally, std::move(stop)));
    return shape;
}

Result<std::optional<audit::Hit>> DesktopAuditDesk::event(qint64 seq, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return audit::Search(parts->database).event(seq, std::move(stop));
}

Result<qint64> DesktopAuditDesk::newest(std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return audit::Search(parts->database).newest(std::move(stop));
}

Result<QStringList> DesktopAuditDesk::valuesOf(const QString &key, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return audit::Search(parts->database).valuesOf(key, std::move(stop));
}

Result<std::optional<audit::Finding>> DesktopAuditDesk::finding(std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return parts->trail.finding();
}

Result<audit::Verification> DesktopAuditDesk::verify(std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    return parts->trail.verify(progress, std::move(stop));
}

Result<qint64> DesktopAuditDesk::exportTo(const QString &name, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Error(Errc::Conflict, u"cannot write %1: %2"_s.arg(name, file.errorString()))
                        .hint(u"An export never replaces a file; name a new one."_s));
    auto events = parts->trail.exportTo(file, progress, std::move(stop));
    if (events && !file.flush())
        events = fail(Errc::Failed, u"cannot write the export: %1"_s.arg(file.errorString()));
    if (!events)
        file.remove(); // half an export proves nothing
    return events;
}

} // namespace slipway::app
