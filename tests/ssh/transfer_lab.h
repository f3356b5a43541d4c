// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "ssh/sftp.h"
#include "ssh/upload.h"
#include "tests/ssh/ssh_lab.h"

#include <QDir>
#include <QRandomGenerator>

namespace slipway::ssh {

inline QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator generator(4711);
    generator.fillRange(reinterpret_cast<quint32 *>(bytes.data()), count / 4);
    return bytes;
}

/// A server for all tests, a session for each, and a folder on the host.
class TransferLab : public SshLab {
protected:
    static void SetUpTestSuite() { sshd = std::make_unique<fakes::LoopbackSshd>(); }
    static void TearDownTestSuite() { sshd.reset(); }
    void SetUp() override
    {
        ASSERT_TRUE(sshd->isRunning()) << qPrintable(sshd->log());
        trust(*sshd);
        session = open(endpointOf(*sshd));
        ASSERT_TRUE(session);
        host = home.filePath(QStringLiteral("host"));
        QDir().mkpath(host);
    }
    std::unique_ptr<Sftp> sftp()
    {
        auto opened = session->sftp(Deadline::in(std::chrono::minutes(1)), stop.get_token());
        EXPECT_TRUE(opened) << qPrintable(opened ? QString() : opened.error().story());
        return opened ? std::move(*opened) : nullptr;
    }
    void prepare(const QByteArray &bytes)
    {
        local = home.filePath(QStringLiteral("local"));
        write(local, bytes);
        options.sha256 = sha256Hex(bytes);
        remote = host + QLatin1Char('/') + options.sha256;
    }
    Result<UploadReport> send()
    {
        return upload(*session, local, *RemotePath::parse(remote), options, stop.get_token());
    }

    static inline std::unique_ptr<fakes::LoopbackSshd> sshd;
    std::unique_ptr<Session> session;
    QString host;
    QString local;
    QString remote;
    UploadOptions options;
};

} // namespace slipway::ssh
