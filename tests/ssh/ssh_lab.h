// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/connector.h"
#include "tests/fakes/sshd/loopback_sshd.h"

#include <QFile>
#include <QMap>
#include <gtest/gtest.h>

namespace slipway::ssh {

/// Secrets that a test puts in; counts how often they are asked for.
class KnownSecrets final : public CredentialSource {
public:
    Result<Secret> find(const QString &name, std::stop_token) override
    {
        ++asked;
        if (!values.contains(name))
            return fail(Errc::NotFound, QStringLiteral("no such credential"));
        const QByteArray value = values.value(name);
        return Secret::copying({value.constData(), static_cast<std::size_t>(value.size())});
    }

    QMap<QString, QByteArray> values;
    std::atomic<int> asked = 0;
};

/// Trusts or not, and remembers what it was asked.
class FixedJudge final : public HostKeyJudge {
public:
    explicit FixedJudge(bool trusts) : m_trusts(trusts) { }
    Result<bool> isTrusted(const UnknownHostKey &unknown, std::stop_token) override
    {
        questions << unknown;
        return m_trusts;
    }

    QList<UnknownHostKey> questions;

private:
    bool m_trusts;
};

/// Takes what it is told, or cannot; and remembers it.
class FixedRecord final : public HostKeyRecord {
public:
    Result<> admitted(const AdmittedHostKey &admitted) override
    {
        keys << admitted;
        if (isFull)
            return fail(Errc::Refused, QStringLiteral("the trail takes no event"));
        return {};
    }

    QList<AdmittedHostKey> keys;
    bool isFull = false;
};

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(text), text.size());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// A person's surroundings in a temporary folder, with generous limits for busy machines.
class SshLab : public ::testing::Test {
protected:
    [[nodiscard]] Surroundings surroundings()
    {
        return {.knownHosts = home.filePath(QStringLiteral("profile/known_hosts")),
            .otherKnownHosts = {home.filePath(QStringLiteral("known_hosts"))},
            .credentials = &secrets,
            .judge = judge.get(),
            .record = &record,
            .agentSocket = agentSocket,
            .home = home.path(),
            .limits = limits};
    }
    [[nodiscard]] Endpoint endpointOf(const fakes::LoopbackSshd &sshd) const
    {
        return {.name = QStringLiteral("web-1"),
            .address = sshd.address(),
            .port = sshd.port(),
            .user = sshd.user(),
            .identity = sshd.clientKey(),
            .policy = HostKeyPolicy::Strict};
    }
    void trust(const fakes::LoopbackSshd &sshd)
    {
        write(home.filePath(QStringLiteral("known_hosts")), sshd.knownHosts());
    }
    /// A session, or a failed test that says why not.
    std::unique_ptr<Session> open(const Endpoint &endpoint)
    {
        connector = std::make_unique<Connector>(surroundings());
        auto session = connector->open(endpoint, stop.get_token());
        if (!session) {
            ADD_FAILURE() << qPrintable(
                session.error().story() + QStringLiteral(" - ") + session.error().hint());
            return nullptr;
        }
        return std::move(*session);
    }
    Error failureOf(const Endpoint &endpoint)
    {
        connector = std::make_unique<Connector>(surroundings());
        auto session = connector->open(endpoint, stop.get_token());
        return session ? Error(Errc::Internal, QStringLiteral("it connected")) : session.error();
    }

    QTemporaryDir home;
    KnownSecrets secrets;
    std::unique_ptr<FixedJudge> judge;
    FixedRecord record;
    QString agentSocket;
    Limits limits = {.connect = std::chrono::seconds(30),
        .handshake = std::chrono::seconds(60),
        .authentication = std::chrono::seconds(60)};
    std::stop_source stop;
    std::unique_ptr<Connector> connector;
};

} // namespace slipway::ssh
