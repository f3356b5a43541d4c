// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/connector.h"
#include "workflow/workshop.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::workflow {

class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    }
};

class NoCredentials final : public CredentialSource {
public:
    Result<Secret> find(const QString &name, std::stop_token) override
    {
        return fail(Errc::NotFound, QStringLiteral("no credential %1").arg(name));
    }
};

class NobodyToAsk final : public Questions {
public:
    bool confirm(const QString &, std::stop_token) override { return false; }
};

/// A workshop on a profile and an SQLite database of its own, configured with the project "shop", the
/// environments staging and production (which takes only what was healthy in staging), and two stores.
class WorkflowTest : public testing::Test {
protected:
    WorkflowTest();

    /// A release of "shop" that is recorded. Its bytes follow from `bytes` alone.
    model::Release release(const QString &version, int build, QChar bytes = u'a');
    /// A deployment of it that came to this state.
    model::Deployment deployed(
        const model::Release &release, const QString &environment, model::DeploymentState state);
    [[nodiscard]] model::Configuration current() const;
    /// All events of an action, newest first.
    [[nodiscard]] QList<model::Event> events(const QString &action) const;
    static QByteArray toml();

    QTemporaryDir m_home;
    Profile m_profile{m_home.filePath(QStringLiteral("profile"))};
    FixedClock m_clock;
    NoCredentials m_credentials;
    NobodyToAsk m_questions;
    secrets::Redactor m_redactor;
    http::Client m_http;
    ssh::Surroundings m_surroundings;
    ssh::Connector m_connector{m_surroundings};
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<audit::Trail> m_trail;
    std::unique_ptr<Workshop> m_workshop;
};

/// The failure's name, or "none".
template <typename T>
[[nodiscard]] std::string nameOf(const Result<T> &result)
{
    return result ? "none" : result.error().name().toStdString();
}

} // namespace slipway::workflow
