// SPDX-License-Identifier: Apache-2.0
#include "ssh/upload.h"

#include "base/digest.h"
#include "ssh/sftp.h"
#include "ssh/stripes.h"

#include <QFile>
#include <QFileInfo>
#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

// OpenSSL uses the processor's own instructions, which coreutils often does not: several times as fast.
const QString digestFunction = uR"(digest() {
    have=$(openssl dgst -sha256 -r 2>/dev/null <"$1") || have=
    have=${have%% *}
    case $have in
    '' | *[!0-9a-f]*) have=$(sha256sum <"$1") && have=${have%% *} ;;
    esac
}
)"_s;

// Smaller writes cost round trips; larger ones exceed the channel's window and stall.
constexpr qint64 writeSize = 1 << 20;

class Upload {
public:
    Upload(std::span<Session *const> sessions, const QString &file, const RemotePath &to,
        const UploadOptions &options, std::stop_token stop)
        : m_sessions(sessions),
          m_file(file),
          m_to(to.text()),
          m_part(m_to + u".part"_s),
          m_options(options),
          m_stop(std::move(stop))
    {
    }

    Result<UploadReport> perform();

private:
    Result<QString> ask(const QString &script);
    Result<bool> isThere();
    Result<qint64> partialSize();
    Result<> send(qint64 from);
    Result<> carryAlone(Stripes &stripes);
    Result<> carryTogether(Stripes &stripes);
    Result<> carry(Session &session, Stripes &stripes, std::stop_token stop, bool isCaller);
    Result<> carryPiece(RemoteFile &target, QFile &source, const Stripes::Piece &piece, bool isCaller);
    Result<bool> settle();
    Result<> sendAndSettle();

    std::span<Session *const> m_sessions;
    QString m_file;
    QString m_to;
    QString m_part;
    const UploadOptions &m_options;
    std::stop_token m_stop;
    UploadReport m_report = {};
    std::atomic<qint64> m_done = 0;
};

Result<UploadReport> Upload::perform()
{
    if (m_sessions.empty() || !isSha256(m_options.sha256))
        return fail(Errc::Internal, u"an upload needs a session and a SHA-256"_s);
    m_report.size = QFileInfo(m_file).size();
    TRY(m_report.wasThere, isThere());
    if (!m_report.wasThere)
        TRY_DO(sendAndSettle());
    if (m_options.onProgress)
        m_options.onProgress(m_report.size, m_report.size);
    return m_report;
}

Result<> Upload::sendAndSettle()
{
    TRY(m_report.resumedAt, partialSize());
    TRY_DO(send(m_report.resumedAt));
    TRY(bool good, settle());
    if (!good && m_report.resumedAt > 0) {
        // What an earlier attempt left may be damaged, by a full disk or a crash: once more, all of it.
        m_report.resumedAt = 0;
        TRY_DO(send(0));
        TRY(good, settle());
    }
    if (good)
        return {};
    return fail(Error(Errc::Untrusted,
        u"what arrived on %1 is not what was sent: its SHA-256 is not %2"_s.arg(
            m_sessions.front()->name(), m_options.sha256))
                    .hint(u"Check that %1 is intact, and the host's disk."_s.arg(m_file))
                    .named(u"ssh.upload-corrupted"_s));
}

/// One word of answer. Remote paths hold no character that a shell minds, so quotes are enough.
Result<QString> Upload::ask(const QString &script)
{
    const QString whole
        = u"set -eu\nLC_ALL=C\nto='%1'\npart='%2'\nwant='%3'\nmode='%4'\n"_s.arg(m_to, m_part,
              m_options.sha256, QString::number(m_options.permissions, 8).rightJustified(4, u'0'))
        + digestFunction + script;
    TRY(const Output output,
        m_sessions.front()->run(whole.toUtf8(), {.deadline = m_options.deadline}, m_stop));
    if (!output.succeeded()) {
        return fail(Error(Errc::Failed,
            u"%1: the check of the upload %2: %3"_s.arg(
                m_sessions.front()->name(), output.ending(), output.lastWords()))
                        .hint(u"The host needs a shell and coreutils, and the folder must be ours."_s));
    }
    return QString::fromUtf8(output.out).trimmed();
}

Result<bool> Upload::isThere()
{
    TRY(const QString answer, ask(uR"(if [ -f "$to" ]; then
    digest "$to"
    if [ "$have" = "$want" ]; then echo same; else echo different; fi
else
    echo absent
fi
)"_s));
    return answer == "same"_L1;
}

Result<qint64> Upload::partialSize()
{
    TRY(const auto sftp, m_sessions.front()->sftp(m_options.deadline, m_stop));
    const auto there = sftp->stat(m_part);
    if (!there) {
        if (there.error().code() == Errc::NotFound)
            return 0;
        return fail(there.error());
    }
    if (!there->isFile || there->size > m_report.size) {
        TRY_DO(sftp->remove(m_part));
        return 0;
    }
    // Stripes may have left holes near the end.
    if (m_report.size >= worthStriping)
        return std::max<qint64>(0, there->size - Stripes::reach);
    return there->size;
}

Result<> Upload::send(qint64 from)
{
    Stripes stripes(from, m_report.size);
    m_done = from;
    const bool together = m_sessions.size() > 1 && m_report.size >= worthStriping;
    TRY_DO(together ? carryTogether(stripes) : carryAlone(stripes));
    m_report.sent += m_report.size - from;
    return {};
}

Result<> Upload::carryAlone(Stripes &stripes)
{
    return carry(*m_sessions.front(), stripes, m_stop, true);
}

Result<> Upload::carryTogether(Stripes &stripes)
{
    std::stop_source over;
    const std::stop_callback forward(m_stop, [&over] { over.request_stop(); });
    std::vector<Result<>> outcomes(m_sessions.size());
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < m_sessions.size(); ++i) {
            others.emplace_back([&, i] {
                outcomes[i] = carry(*m_sessions[i], stripes, over.get_token(), false);
                if (!outcomes[i])
                    over.request_stop();
            });
        }
        outcomes[0] = carry(*m_sessions[0], stripes, over.get_token(), true);
        if (!outcomes[0])
            over.request_stop();
    }
    // One failure stops the others: theirs is the consequence.
    const Result<> *worst = nullptr;
    for (const Result<> &outcome : outcomes) {
        if (!outcome && (!worst || worst->error().isCancelled()))
            worst = &outcome;
    }
    if (worst)
        return *worst;
    return {};
}

Result<> Upload::carry(Session &session, Stripes &stripes, std::stop_token stop, bool isCaller)
{
    const auto work = [&]() -> Result<> {
        QFile source(m_file);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return fail(Errc::NotFound, u"%1 cannot be read: %2"_s.arg(m_file, source.errorString()));
        TRY(const auto sftp, session.sftp(m_options.deadline, stop));
        TRY(const auto target, sftp->open(m_part, OpenMode::Continue, 0600));
        while (const auto piece = stripes.take()) {
            TRY_DO(carryPiece(*target, source, *piece, isCaller));
            stripes.finish(*piece);
        }
        const auto synced = target->sync();
        if (!synced && synced.error().code() != Errc::Unsupported)
            return synced;
        return target->close();
    };
    auto outcome = work();
    if (!outcome)
        stripes.fail();
    return outcome;
}

Result<> Upload::carryPiece(RemoteFile &target, QFile &source, const Stripes::Piece &piece, bool isCaller)
{
    std::vector<char> buffer(writeSize);
    source.seek(piece.begin);
    target.seek(piece.begin);
    for (qint64 at = piece.begin; at < piece.end;) {
        const qint64 count = source.read(buffer.data(), std::min(writeSize, piece.end - at));
        if (count <= 0)
            return fail(Errc::Conflict, u"%1 became shorter while it was sent"_s.arg(m_file));
        TRY_DO(target.write(QByteArrayView(buffer.data(), count)));
        at += count;
        m_done += count;
        if (isCaller && m_options.onProgress)
            m_options.onProgress(m_done, m_report.size);
    }
    return {};
}

Result<bool> Upload::settle()
{
    TRY(const QString answer, ask(uR"(digest "$part"
if [ "$have" != "$want" ]; then
    rm -f -- "$part"
    echo different
    exit 0
fi
chmod "$mode" "$part"
mv -f -- "$part" "$to"
sync "${to%/*}" 2>/dev/null || sync
echo same
)"_s));
    return answer == "same"_L1;
}

} // namespace

Result<UploadReport> upload(std::span<Session *const> sessions, const QString &file, const RemotePath &to,
    const UploadOptions &options, std::stop_token stop)
{
    const QString host = sessions.empty() ? QString() : sessions.front()->name();
    return Upload(sessions, file, to, options, std::move(stop))
        .perform()
        .during(u"Sending %1 to %2"_s.arg(QFileInfo(file).fileName(), host));
}

Result<UploadReport> upload(Session &session, const QString &file, const RemotePath &to,
    const UploadOptions &options, std::stop_token stop)
{
    Session *const one[] = {&session};
    return upload(one, file, to, options, std::move(stop));
}

} // namespace slipway::ssh
