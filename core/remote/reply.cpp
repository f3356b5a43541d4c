// SPDX-License-Identifier: Apache-2.0
#include "remote/reply.h"

#include "base/displayable.h"

#include <algorithm>
#include <array>

namespace slipway::remote {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestLine = 64 * 1024;
constexpr qsizetype mostValues = 10'000;
constexpr qsizetype mostOutputLines = 2'000;
constexpr auto mark = "slipway: ";

bool isKey(QByteArrayView key)
{
    return !key.isEmpty() && key.size() <= 40 && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// What each exit code means to our caller.
struct Meaning {
    Exit code;
    Errc errc;
    QLatin1StringView name;
    QLatin1StringView hint;
};
constexpr auto meanings = std::to_array<Meaning>({
    {Exit::DataWrong, Errc::Failed, "deploy.data-wrong"_L1,
        "Look at what the host said, mend it, and try again."_L1},
    {Exit::Unreadable, Errc::Failed, "deploy.unreadable"_L1,
        "Look at free space, permissions and the health of the disk on that host."_L1},
    {Exit::Locked, Errc::Refused, "deploy.locked"_L1,
        "Wait until it is done; or, if it is dead, take the root over with a reason."_L1},
    {Exit::Fenced, Errc::Refused, "deploy.fenced"_L1,
        "Somebody took this root over. Look at what runs there before going on."_L1},
    {Exit::Busy, Errc::Refused, "deploy.busy"_L1,
        "An earlier command still runs there; try again when it has ended."_L1},
});

QString holderOf(const Reply &reply)
{
    if (!reply.has(u"owner_deployment"_s))
        return {};
    return u" (held by %1 at %2, deployment %3, since %4, until %5)"_s.arg(reply.value(u"owner_person"_s),
        reply.value(u"owner_workstation"_s), reply.value(u"owner_deployment"_s),
        reply.value(u"owner_since"_s), reply.value(u"owner_expires"_s));
}

QString lastLine(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().right(4096).split('\n');
    return displayable(QString::fromUtf8(lines.last()));
}

} // namespace

Reply Reply::parse(const QByteArray &out)
{
    Reply reply;
    qsizetype count = 0;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.startsWith(mark)) {
            if (!line.isEmpty() && reply.m_output.size() < mostOutputLines)
                reply.m_output.append(displayable(QString::fromUtf8(line.left(longestLine))));
            continue;
        }
        const QByteArray pair = line.mid(qsizetype(qstrlen(mark)));
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || line.size() > longestLine || !isKey(QByteArrayView(pair).first(equals))
            || ++count > mostValues) {
            ++reply.m_malformed;
            continue;
        }
        reply.m_values[QString::fromLatin1(pair.first(equals))].append(
            displayable(QString::fromUtf8(pair.mid(equals + 1))));
    }
    return reply;
}

QString Reply::value(const QString &key) const
{
    const QStringList all = m_values.value(key);
    return all.isEmpty() ? QString() : all.first();
}

std::optional<qint64> Reply::number(const QString &key) const
{
    const QString text = value(key);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 18 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toLongLong();
}

Error errorOf(int exitCode, const Reply &reply, const QByteArray &err, const QString &what)
{
    const QStringList said = reply.values(u"error"_s);
    QString fact = said.isEmpty() ? lastLine(err) : said.last();
    if (fact.isEmpty())
        fact = u"%1 ended with exit code %2"_s.arg(what).arg(exitCode);
    if (reply.has(u"stale"_s) && exitCode == int(Exit::DataWrong) && what == u"lock")
        return Error(Errc::OutOfDate, reply.value(u"stale"_s))
            .named(u"deploy.out-of-date"_s)
            .hint(u"Make a new plan and review it."_s);
    for (const Meaning &meaning : meanings) {
        if (int(meaning.code) == exitCode)
            return Error(meaning.errc, fact + holderOf(reply)).named(meaning.name).hint(meaning.hint);
    }
    return Error(Errc::Failed, u"%1: %2 (exit code %3)"_s.arg(what, fact).arg(exitCode))
        .named(u"deploy.script-failed"_s)
        .hint(u"The host did not run the script as a POSIX shell would; look at its output."_s);
}

} // namespace slipway::remote
