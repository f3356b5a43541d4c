// SPDX-License-Identifier: Apache-2.0
#include "workflow/ssh_host_links.h"

#include "ssh/session.h"
#include "ssh/upload.h"

namespace slipway::workflow {

namespace {

class SshHostLink final : public deploy::HostLink {
public:
    SshHostLink(
        const ssh::Connector &connector, ssh::Endpoint endpoint, std::unique_ptr<ssh::Session> session)
        : m_connector(connector),
          m_endpoint(std::move(endpoint)),
          m_session(std::move(session))
    {
    }

    Result<deploy::Output> run(const deploy::Request &request, std::stop_token stop) override
    {
        ssh::RunOptions options{.deadline = Deadline::in(request.timeout), .keepBytes = request.keep};
        if (request.onLine) {
            options.onLine = [&](ssh::Stream stream, const QString &line) {
                if (stream == ssh::Stream::Out)
                    request.onLine(line);
            };
        }
        TRY(ssh::Output output, m_session->run(request.script, options, std::move(stop)));
        return deploy::Output{.exitCode = output.signal.isEmpty() ? output.exitCode : -1,
            .signal = output.signal,
            .out = std::move(output.out),
            .err = std::move(output.error),
            .dropped = output.droppedBytes};
    }

    Result<> upload(const deploy::Upload &upload, std::stop_token stop) override
    {
        TRY(const auto to, RemotePath::parse(upload.remotePath));
        qint64 heard = 0;
        ssh::UploadOptions options{.sha256 = upload.sha256, .another = [this](std::stop_token until) {
                                       return m_connector.open(m_endpoint, std::move(until));
                                   }};
        if (upload.onBytes) {
            options.onProgress = [&](qint64 done, qint64) {
                upload.onBytes(done - heard);
                heard = done;
            };
        }
        TRY_DO(ssh::upload(*m_session, upload.localPath, to, options, std::move(stop)));
        return {};
    }

private:
    const ssh::Connector &m_connector;
    ssh::Endpoint m_endpoint;
    std::unique_ptr<ssh::Session> m_session;
};

} // namespace

Result<std::unique_ptr<deploy::HostLink>> SshHostLinks::connect(const QString &host, std::stop_token stop)
{
    TRY(const auto endpoint, ssh::endpointOf(m_configuration, host, m_tier));
    TRY(auto session, m_connector.open(endpoint, std::move(stop)));
    {
        const std::lock_guard lock(m_mutex);
        m_hostKeys.insert(host, session->hostKey().fingerprint());
    }
    return std::make_unique<SshHostLink>(m_connector, endpoint, std::move(session));
}

QString SshHostLinks::hostKeyOf(const QString &host) const
{
    const std::lock_guard lock(m_mutex);
    return m_hostKeys.value(host);
}

} // namespace slipway::workflow
