// SPDX-License-Identifier: Apache-2.0
#include "workflow/sftp_file_channel.h"

#include "model/names.h"
#include "ssh/connector.h"
#include "ssh/session.h"
#include "ssh/sftp.h"

#include <QUrl>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeOnce = 0444;

class SftpWriter final : public archive::FileChannel::Writer {
public:
    explicit SftpWriter(std::unique_ptr<ssh::RemoteFile> file) : m_file(std::move(file)) { }

    Result<> write(QByteArrayView bytes) override { return m_file->write(bytes); }

    Result<> finish() override
    {
        auto synced = m_file->sync();
        TRY_DO(m_file->close());
        return synced;
    }

private:
    std::unique_ptr<ssh::RemoteFile> m_file;
};

class SftpReader final : public archive::FileChannel::Reader {
public:
    explicit SftpReader(std::unique_ptr<ssh::RemoteFile> file) : m_file(std::move(file)) { }

    Result<qint64> read(char *buffer, qint64 room) override
    {
        return m_file->read(std::span(buffer, static_cast<std::size_t>(room)));
    }

private:
    std::unique_ptr<ssh::RemoteFile> m_file;
};

class SftpFileChannel final : public archive::FileChannel {
public:
    SftpFileChannel(std::unique_ptr<ssh::Session> session, std::unique_ptr<ssh::Sftp> sftp)
        : m_session(std::move(session)),
          m_sftp(std::move(sftp))
    {
    }

    Result<std::unique_ptr<Writer>> createExclusive(const QString &path) override
    {
        TRY(auto file, m_sftp->open(path, ssh::OpenMode::CreateNew, writeOnce));
        return std::make_unique<SftpWriter>(std::move(file));
    }

    Result<std::unique_ptr<Reader>> open(const QString &path) override
    {
        TRY(auto file, m_sftp->open(path, ssh::OpenMode::Read));
        return std::make_unique<SftpReader>(std::move(file));
    }

    Result<> renameExclusive(const QString &from, const QString &to) override
    {
        return m_sftp->rename(from, to);
    }

    Result<std::optional<Stat>> stat(const QString &path) override
    {
        const auto found = m_sftp->stat(path);
        if (found)
            return std::optional(Stat{.size = found->size, .isFolder = found->isFolder});
        if (found.error().code() == Errc::NotFound)
            return std::optional<Stat>();
        return fail(found.error());
    }

    Result<> makeFolder(const QString &path) override
    {
        auto made = m_sftp->makeFolder(path);
        if (made || made.error().code() != Errc::Conflict)
            return made;
        return {};
    }

    Result<> remove(const QString &path) override
    {
        auto removed = m_sftp->remove(path);
        if (removed || removed.error().code() != Errc::NotFound)
            return removed;
        return {};
    }

private:
    std::unique_ptr<ssh::Session> m_session;
    std::unique_ptr<ssh::Sftp> m_sftp; ///< goes before its session
};

} // namespace

Result<archive::ChannelSource> sftpChannels(const Workshop &workshop, const model::StoreSettings &settings)
{
    const QUrl url(settings.url, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"sftp" || url.host().isEmpty() || !url.password().isEmpty())
        return fail(Error(Errc::InvalidInput,
            u"stores.%1.url: \"%2\" is no SFTP address"_s.arg(settings.name, settings.url))
                        .hint(u"Write sftp://user@host:port/path, without a password."_s)
                        .named(u"config.invalid"_s));
    TRY_DO(model::checkAddress(url.host()));
    const ssh::Endpoint endpoint{.name = settings.name,
        .address = url.host(),
        .port = static_cast<quint16>(url.port(22)),
        .user = url.userName().isEmpty() ? workshop.actor.login : url.userName(),
        .identity = settings.identity,
        .credential = settings.credential,
        .policy = ssh::HostKeyPolicy::Strict};
    return archive::ChannelSource([&connector = workshop.connector, endpoint](
                                      std::stop_token stop) -> Result<std::unique_ptr<archive::FileChannel>> {
        TRY(auto session, connector.open(endpoint, stop));
        TRY(auto sftp, session->sftp(Deadline::in(std::chrono::hours(1)), stop));
        return std::make_unique<SftpFileChannel>(std::move(session), std::move(sftp));
    });
}

} // namespace slipway::workflow
