// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/trail.h"
#include "base/clock.h"
#include "base/credential_source.h"
#include "http/client.h"
#include "model/configuration.h"
#include "secrets/redactor.h"
#include "store/database.h"
#include "workflow/profile.h"

namespace slipway::ssh {
class Connector;
struct Surroundings;
} // namespace slipway::ssh

namespace slipway::workflow {

/// Who is at the keyboard.
struct Actor {
    QString person; ///< as shown: the login, or what the team calls them
    QString login; ///< of the computer
    QString workstation; ///< the computer's name
};

/// What only a person can answer. Asked on worker threads; blocks until there is an answer.
class Questions {
public:
    virtual ~Questions() = default;
    /// True only when somebody said yes. Without a person to ask the answer is no.
    virtual bool confirm(const QString &question, std::stop_token stop) = 0;
};

/// Everything that the use cases work with, put together once by the program. Outlives all of them; what it
/// refers to may be used by several threads at once.
struct Workshop {
    Profile profile;
    Actor actor;
    store::Database &database;
    audit::Trail &trail;
    CredentialSource &credentials;
    secrets::Redactor &redactor;
    const Clock &clock;
    const http::Client &http;
    const ssh::Surroundings &surroundings;
    const ssh::Connector &connector;
    Questions &questions;
};

/// The configuration as it is now.
Result<model::Configuration> configuration(const Workshop &workshop);

/// An event in the actor's name, for Trail::append(). Secrets are taken out of the detail.
[[nodiscard]] audit::EventDraft draft(
    const Workshop &workshop, const QString &action, const QString &object, const QJsonObject &detail = {});
/// Appends one event that goes with no other change.
Result<> note(
    const Workshop &workshop, const QString &action, const QString &object, const QJsonObject &detail = {});

/// A folder of its own below the profile's scratch, gone with this object. It is locked while its program
/// lives.
class ScratchFolder {
public:
    static Result<ScratchFolder> make(const Profile &profile);
    /// Removes those whose programs were killed.
    static void clearAbandoned(const Profile &profile);
    ~ScratchFolder();
    ScratchFolder(ScratchFolder &&other) noexcept
        : m_path(std::exchange(other.m_path, {})),
          m_lock(std::exchange(other.m_lock, -1))
    {
    }
    ScratchFolder &operator=(ScratchFolder &&) = delete;
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_path : m_path + u'/' + name;
    }

private:
    ScratchFolder(QString path, int lock) : m_path(std::move(path)), m_lock(lock) { }
    /// The folder locked for us; -1 where another program has it, or it is gone.
    [[nodiscard]] static int lock(const QString &path);

    QString m_path;
    int m_lock;
};

} // namespace slipway::workflow
