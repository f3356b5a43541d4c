// SPDX-License-Identifier: Apache-2.0
#include "ssh/upload.h"

#include "base/digest.h"
#include "base/displayable.h"
#include "ssh/freight.h"

#include <QFileInfo>

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

class Upload {
public:
    Upload(Session &session, const QString &file, const RemotePath &to, const UploadOptions &options,
        std::stop_token stop)
        : m_session(session),
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
    Result<> look();
    Result<> send();
    Result<bool> settle();
    Result<> sendAndSettle();

    Session &m_session;
    QString m_file;
    QString m_to;
    QString m_part;
    const UploadOptions &m_options;
    std::stop_token m_stop;
    UploadReport m_report = {};
};

Result<UploadReport> Upload::perform()
{
    if (!isSha256(m_options.sha256))
        return fail(Errc::Internal, u"an upload needs a SHA-256"_s);
    m_report.size = QFileInfo(m_file).size();
    TRY_DO(look());
    if (!m_report.wasThere)
        TRY_DO(sendAndSettle());
    if (m_options.onProgress)
        m_options.onProgress(m_report.size, m_report.size);
    return m_report;
}

Result<> Upload::sendAndSettle()
{
    TRY_DO(send());
    TRY(bool good, settle());
    if (!good && m_report.resumedAt > 0) {
        // What an earlier attempt left may be damaged, by a full disk or a crash: once more, all of it.
        m_report.resumedAt = 0;
        TRY_DO(send());
        TRY(good, settle());
    }
    if (good)
        return {};
    return fail(Error(Errc::Untrusted,
        u"what arrived on %1 is not what was sent: its SHA-256 is not %2"_s.arg(
            m_session.name(), m_options.sha256))
                    .hint(u"Check that %1 is intact, and the host's disk."_s.arg(m_file))
                    .named(u"ssh.upload-corrupted"_s));
}

/// One word of answer. Remote paths hold no character that a shell minds, so quotes are enough.
Result<QString> Upload::ask(const QString &script)
{
    const QString whole
        = u"set -eu\nLC_ALL=C\nto='%1'\npart='%2'\nwant='%3'\nmode='%4'\nsize='%5'\n"_s.arg(m_to, m_part,
              m_options.sha256, QString::number(m_options.permissions, 8).rightJustified(4, u'0'),
              QString::number(m_report.size))
        + digestFunction + script;
    TRY(const Output output, m_session.run(whole.toUtf8(), {.deadline = m_options.deadline}, m_stop));
    if (!output.succeeded()) {
        return fail(Error(Errc::Failed,
            u"%1: the check of the upload %2: %3"_s.arg(
                m_session.name(), output.ending(), output.lastWords()))
                        .hint(u"The host needs a shell and coreutils, and the folder must be ours."_s));
    }
    return QString::fromUtf8(output.out).trimmed();
}

/// Whether the host has the bytes, or else how many of them an earlier attempt has left.
Result<> Upload::look()
{
    TRY(const QString answer, ask(uR"(if [ -f "$to" ]; then
    digest "$to"
    if [ "$have" = "$want" ]; then echo same; exit 0; fi
fi
there=0
[ ! -f "$part" ] || there=$(wc -c <"$part")
if [ "$there" -gt "$size" ] || [ ! -f "$part" ]; then
    rm -f -- "$part"
    there=0
fi
echo $there
)"_s));
    m_report.wasThere = answer == "same"_L1;
    if (m_report.wasThere)
        return {};
    bool isNumber = false;
    const qint64 there = answer.toLongLong(&isNumber);
    if (!isNumber || there < 0 || there > m_report.size)
        return fail(
            Errc::Failed, u"%1 tells no size but \"%2\""_s.arg(m_session.name(), displayable(answer)));
    // Two connections may have left holes near the end.
    m_report.resumedAt = m_report.size >= worthStriping ? std::max<qint64>(0, there - Stripes::reach) : there;
    return {};
}

Result<> Upload::send()
{
    const qint64 from = m_report.resumedAt;
    TRY_DO(Freight(m_file, m_part, from, m_report.size, m_options).carry(m_session, m_stop));
    m_report.sent += m_report.size - from;
    return {};
}

Result<bool> Upload::settle()
{
    // The disk and the processor work at the same time. An old or small `sync` takes no file, and syncs
    // everything.
    TRY(const QString answer, ask(uR"(if sync --version >/dev/null 2>&1; then sync "$part" & else sync & fi
synced=$!
digest "$part"
wait "$synced"
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

Result<UploadReport> upload(Session &session, const QString &file, const RemotePath &to,
    const UploadOptions &options, std::stop_token stop)
{
    return Upload(session, file, to, options, std::move(stop))
        .perform()
        .during(u"Sending %1 to %2"_s.arg(QFileInfo(file).fileName(), session.name()));
}

} // namespace slipway::ssh
