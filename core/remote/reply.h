// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace slipway::remote {

/// What a script's exit code says.
enum class Exit : int {
    Ok = 0,
    DataWrong = 65, ///< what is there is not what it must be
    Unreadable = 70, ///< something could not be read or written; nothing is assumed
    Locked = 73, ///< somebody else holds the root; the reply names the holder
    Fenced = 74, ///< our epoch is not the host's any more
    Busy = 75, ///< another script is running right now
};

/// What a script answered. It comes from a host and may be a lie of any shape: lines and values are bounded,
/// cleaned, and only well-formed lines "slipway: key=value" count.
class Reply {
public:
    /// Reads standard output. Never fails: what is malformed is left out and counted.
    static Reply parse(const QByteArray &out);

    /// The first value of a key; empty when there is none.
    [[nodiscard]] QString value(const QString &key) const;
    [[nodiscard]] bool has(const QString &key) const { return m_values.contains(key); }
    [[nodiscard]] QStringList values(const QString &key) const { return m_values.value(key); }
    /// A number of at most 18 digits, or nothing.
    [[nodiscard]] std::optional<qint64> number(const QString &key) const;
    /// Lines that are not ours: output of the commands that the script ran, safe to show.
    [[nodiscard]] const QStringList &output() const { return m_output; }
    [[nodiscard]] int malformed() const { return m_malformed; }

private:
    QMap<QString, QStringList> m_values;
    QStringList m_output;
    int m_malformed = 0;
};

/// The failure that an exit code and a reply tell of, with the names "deploy.locked", "deploy.fenced",
/// "deploy.busy", "deploy.data-wrong", "deploy.unreadable". `what` says which script it was.
[[nodiscard]] Error errorOf(int exitCode, const Reply &reply, const QByteArray &err, const QString &what);

} // namespace slipway::remote
