// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_words.h"

#include "base/displayable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using audit::Outcome;
using About = audit::Complaint::About;

namespace {

constexpr qsizetype longestSummary = 300;

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? AuditWords::tr("yes") : AuditWords::tr("no");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray values = value.toArray();
        for (const auto &each : values)
            parts.append(textOf(each));
        return parts.join(u", "_s);
    }
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return {};
}

QJsonObject detailOf(const model::Event &event)
{
    return QJsonDocument::fromJson(event.detail.toUtf8()).object();
}

} // namespace

QString AuditWords::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return tr("done");
    case Outcome::Begun:
        return tr("begun");
    case Outcome::Partly:
        return tr("partly");
    case Outcome::Stopped:
        return tr("stopped");
    case Outcome::Reverted:
        return tr("put back");
    case Outcome::Failed:
        return tr("failed");
    }
    return {};
}

Look AuditWords::look(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return {Glyph::Done, Tone::Success};
    case Outcome::Begun:
        return {Glyph::Running, Tone::Running};
    case Outcome::Partly:
        return {Glyph::Warning, Tone::Warning};
    case Outcome::Stopped:
        return {Glyph::Paused, Tone::Waiting};
    case Outcome::Reverted:
        return {Glyph::Returned, Tone::Reverted};
    case Outcome::Failed:
        return {Glyph::Failed, Tone::Failed};
    }
    return {};
}

QString AuditWords::time(const model::Event &event)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(event.atMicroseconds / 1000);
    return at.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString AuditWords::summary(const model::Event &event)
{
    const QJsonObject detail = detailOf(event);
    QString said;
    for (const auto key : {"failure"_L1, "cause"_L1, "reason"_L1}) {
        if (said.isEmpty())
            said = textOf(detail.value(key));
    }
    if (const auto changes = detail.value("changes"_L1).toArray(); said.isEmpty() && !changes.isEmpty())
        said = tr("%n change(s)", nullptr, int(changes.size()));
    const QString object = event.object.section(u'/', 1);
    const QString about = object.isEmpty() ? event.object : object;
    return displayable((said.isEmpty() ? about : tr("%1: %2", "object, what is said of it").arg(about, said))
                           .left(longestSummary));
}

QString AuditWords::complaint(const audit::Complaint &complaint)
{
    const QString key = displayable(complaint.term.key);
    const QString value = displayable(complaint.term.value);
    switch (complaint.about) {
    case About::UnknownKey:
        return tr("“%1:” is no field. There are %2.").arg(key, audit::questionKeys().join(u", "_s));
    case About::NoValue:
        return tr("“%1:” lacks its value.").arg(key);
    case About::NoTime:
        return tr("“%1” is no time. Write 2025-01-31, 2025-01-31T14:30, today, 12h or 7d.").arg(value);
    case About::UnknownOutcome:
        return tr("“%1” is no outcome. There are %2.").arg(value, audit::outcomes().join(u", "_s));
    case About::OpenQuote:
        return tr("A quotation mark is not closed.");
    case About::Twice:
        return tr("“%1:” stands there twice.").arg(key);
    case About::NoLetters:
        return tr("“%1” has no letter or digit to look for.").arg(value);
    }
    return {};
}

QString AuditWords::thing(const model::Event &event)
{
    const QStringList parts = event.object.split(u'/');
    const bool isOfThree = parts[0] == u"release" || parts[0] == u"build" || parts[0] == u"tag";
    return parts.first(std::min<qsizetype>(parts.size(), isOfThree ? 3 : 2)).join(u'/');
}

QString AuditWords::thingInWords(const QString &thing)
{
    const QString kind = thing.section(u'/', 0, 0);
    const QString name = displayable(thing.section(u'/', 1).replace(u'/', u' '));
    if (kind == u"deployment")
        return tr("Deployment #%1").arg(name);
    if (kind == u"release")
        return tr("Release %1").arg(name);
    if (kind == u"build")
        return tr("Build %1").arg(name);
    if (kind == u"host")
        return tr("Host %1").arg(name);
    if (kind == u"credential")
        return tr("Credential %1").arg(name);
    return displayable(thing);
}

QList<AuditWords::Line> AuditWords::lines(const model::Event &event)
{
    QJsonObject detail = detailOf(event);
    QList<Line> lines;
    const QJsonArray changes = detail.take("changes"_L1).toArray();
    for (const auto &change : changes)
        lines.append(
            {textOf(change["key"_L1]), textOf(change["before"_L1]), textOf(change["after"_L1]), true});
    if (detail.contains("before"_L1) && detail.contains("now"_L1)) {
        const QString before = textOf(detail.take("before"_L1));
        lines.append({tr("value"), before, textOf(detail.take("now"_L1)), true});
    }
    for (auto entry = detail.begin(); entry != detail.end(); ++entry)
        lines.append({entry.key(), {}, textOf(*entry), false});
    return lines;
}

} // namespace slipway::ui
