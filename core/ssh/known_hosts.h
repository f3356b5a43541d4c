// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/host_key.h"

#include <QList>
#include <QStringList>

namespace slipway::ssh {

/// What known_hosts files say, read as OpenSSH reads them: plain and hashed names, "[host]:port", wildcards,
/// negation, @revoked and @cert-authority. Lines that OpenSSH would not understand are passed over.
class KnownHosts {
public:
    enum class Standing {
        Known,
        Unknown,
        Changed, ///< other keys are known for this name, but not this one
        Revoked,
    };
    struct Entry {
        HostKey key = {};
        QString where = {}; ///< "/home/ada/.ssh/known_hosts:12"
    };
    struct Finding {
        Standing standing = Standing::Unknown;
        QList<Entry> entries = {}; ///< the line that decided, or the keys that are known instead
        bool hasAuthority = false; ///< a certificate authority vouches for hosts of this name
    };

    void add(QByteArrayView text, const QString &file);

    [[nodiscard]] Finding look(const QString &address, quint16 port, const HostKey &key) const;
    /// The types of the keys known for a host, in the order of the files.
    [[nodiscard]] QStringList knownTypes(const QString &address, quint16 port) const;

    /// How a host is written: "web-1.example.org", "[web-1.example.org]:2222".
    [[nodiscard]] static QString nameOf(const QString &address, quint16 port);
    [[nodiscard]] static QByteArray lineFor(const QString &address, quint16 port, const HostKey &key);

    /// `text` without what it holds for a host by name; wildcard and marked lines stay. `removed` gets those
    /// lines.
    [[nodiscard]] static QByteArray without(
        QByteArrayView text, const QString &address, quint16 port, QStringList *removed);

private:
    enum class Marker { None, Revoked, Authority };
    struct Line {
        Marker marker = Marker::None;
        QByteArray names = {}; ///< the comma-separated patterns, or one hashed name
        HostKey key = {};
        QString where = {};
    };
    static bool read(QByteArrayView text, Line &line);
    static bool matches(const Line &line, const QByteArray &name);

    QList<Line> m_lines;
};

} // namespace slipway::ssh
