// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/fetch.h"
#include "git/location.h"

#include <git2.h>

namespace slipway::git {

/// Answers libgit2's questions for credentials, each way once: for https the credential by name; for ssh the
/// named key, or the agent and then the usual keys, and a password last. Used for one fetch.
class Login {
public:
    Login(const Location &location, const FetchOptions &options, std::stop_token stop);

    /// The next credential of one of the allowed types; the error says why there is none.
    Result<git_credential *> next(const QString &user, unsigned int allowed);
    /// What to say when the server took nothing of what was offered.
    [[nodiscard]] Error refusal() const;

private:
    enum class Way { Agent, Key, Password };
    struct Attempt {
        Way way = Way::Agent;
        QString key = {};
    };

    Result<git_credential *> nextPassword(const QString &user);
    Result<git_credential *> keyCredential(const QString &user, const QString &file);
    Result<Secret> secret();

    const Location &m_location;
    const FetchOptions &m_options;
    std::stop_token m_stop;
    QList<Attempt> m_attempts;
    QStringList m_tried;
    bool m_hasRsa = false;
};

} // namespace slipway::git
