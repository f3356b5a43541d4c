// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

/// What kind of failure it is: what code branches on, and what an exit status is made of.
enum class Errc {
    Cancelled, ///< somebody asked us to stop; never shown as a failure
    InvalidInput, ///< what was asked for makes no sense; asking again changes nothing
    NotFound, ///< the thing named does not exist
    Conflict, ///< something else is there already
    Refused, ///< a gate, a lock, a policy or a missing confirmation says no
    Denied, ///< credentials are missing or were not accepted
    Untrusted, ///< an identity, a digest or a signature is not what it must be
    Unreachable, ///< the other side could not be reached, or went away
    TimedOut, ///< a deadline passed
    Failed, ///< it was tried, and it failed
    Unknown, ///< it was tried, and whether it happened is not known
    OutOfDate, ///< the world changed since the plan was made
    Unsupported, ///< this cannot be done here
    Internal, ///< a promise of our own was broken
};

/// The stable name of a code, as JSON and documentation have it: "not-found".
[[nodiscard]] QString nameOf(Errc code);

/// A failure: a code to branch on, the story of how we got there, and what can be done about it.
class [[nodiscard]] Error {
public:
    Error(Errc code, QString fact) : m_code(code), m_story{std::move(fact)} { }

    /// Adds what we were doing when this went wrong. Each layer adds one line at most.
    [[nodiscard]] Error during(const QString &activity) &&;
    /// Says what to do about it, in one sentence. The innermost hint stays.
    [[nodiscard]] Error hint(const QString &text) &&;
    /// Gives the failure a stable name of its own, such as "ssh.host-key-changed". The innermost name stays.
    [[nodiscard]] Error named(const QString &name) &&;

    [[nodiscard]] Errc code() const { return m_code; }
    [[nodiscard]] bool isCancelled() const { return m_code == Errc::Cancelled; }
    /// Outermost activity first: "Switch on web-3: ln exited with 1".
    [[nodiscard]] QString story() const { return m_story.join(QStringLiteral(": ")); }
    /// The innermost fact alone.
    [[nodiscard]] QString fact() const { return m_story.last(); }
    [[nodiscard]] QString hint() const { return m_hint; }
    /// The stable name; that of the code where no narrower one was given.
    [[nodiscard]] QString name() const { return m_name.isEmpty() ? nameOf(m_code) : m_name; }

private:
    Errc m_code;
    QStringList m_story;
    QString m_hint = {};
    QString m_name = {};
};

} // namespace slipway
