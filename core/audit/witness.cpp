// SPDX-License-Identifier: Apache-2.0
#include "audit/witness.h"

#include "base/digest.h"
#include "store/file_lock.h"
#include "store/private_file.h"

#include <QFile>
#include <QRegularExpression>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <unistd.h>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Always the same length, so that writing it anew in place never leaves a rest or a half.
QByteArray lineOf(const SeenHead &head)
{
    return u"slipway-witness 1 %1 %2 %3\n"_s.arg(head.chain, -36)
        .arg(head.seq, 19, 10, QChar(u'0'))
        .arg(head.hash)
        .toLatin1();
}

Result<std::optional<SeenHead>> parse(const QByteArray &line, const QString &file)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"slipway-witness 1 ([0-9a-f-]{36}) ([0-9]{19}) ([0-9a-f]{64})\n"_s));
    // Created, and its first line never came: the program ended between the two.
    if (line.isEmpty())
        return std::optional<SeenHead>();
    const auto match = form.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return fail(Error(Errc::Untrusted, u"%1 does not hold what was noted there"_s.arg(file))
                        .hint(u"It remembers the head of the audit trail; find out what changed it."_s)
                        .named(u"audit.witness-unreadable"_s));
    return std::optional(SeenHead{.seenBy = u"this workstation"_s,
        .chain = match.captured(1),
        .seq = match.captured(2).toLongLong(),
        .hash = match.captured(3)});
}

} // namespace

QString Witness::fileFor(const QString &folder, const QString &url)
{
    return u"%1/%2.witness"_s.arg(folder, sha256Hex(url.toUtf8()).left(24));
}

Result<std::optional<SeenHead>> Witness::lastSeen() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        if (errno == ENOENT)
            return std::optional<SeenHead>();
        return fail(Error(Errc::Untrusted, u"cannot read %1: %2"_s.arg(m_file, file.errorString()))
                        .hint(u"It remembers the head of the audit trail; make it readable again."_s)
                        .named(u"audit.witness-unreadable"_s));
    }
    return parse(file.read(1024), m_file);
}

Result<> Witness::note(const SeenHead &head) const
{
    return write(head, Mode::Forward);
}

Result<> Witness::startAnew(const SeenHead &head) const
{
    return write(head, Mode::Anew);
}

Result<> Witness::write(const SeenHead &head, Mode mode) const
{
    const Deadline deadline = Deadline::in(std::chrono::seconds(5));
    TRY(const auto lock, store::FileLock::take(m_file + u".lock"_s, deadline, {}));
    if (mode == Mode::Forward) {
        TRY(const auto before, lastSeen());
        if (before && (before->chain != head.chain || before->seq >= head.seq))
            return {};
    }
    TRY(const int file, store::openPrivately(m_file));
    const QByteArray line = lineOf(head);
    const bool isWritten
        = ::pwrite(file, line.constData(), static_cast<std::size_t>(line.size()), 0) == line.size()
        && ::ftruncate(file, line.size()) == 0;
    const int problem = errno;
    ::close(file);
    if (isWritten)
        return {};
    return fail(
        Errc::Failed, u"cannot write %1: %2"_s.arg(m_file, QString::fromLocal8Bit(strerror(problem))));
}

} // namespace slipway::audit
