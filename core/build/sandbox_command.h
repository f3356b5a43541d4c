// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway::build {

/// A folder or file of this computer as a confined program sees it.
struct Mount {
    enum class Access { ReadOnly, Writable };

    QString outside = {};
    QString inside = {};
    Access access = Access::ReadOnly;

    friend bool operator==(const Mount &, const Mount &) = default;
};

enum class Network { None, Shared };

/// All that a confined program may see and touch. What is not named here is not there: no home, no keys, no
/// sockets, no other processes, no network unless said.
struct Confinement {
    QList<Mount> mounts = {};
    QMap<QString, QString> environment = {}; ///< exactly; values are seen by every user of this computer
    QString directory = QStringLiteral("/home/build"); ///< where the program starts, as it sees it
    Network network = Network::None;
};

/// How much of the confinement this computer's bubblewrap and kernel can do.
enum class Strength {
    Sealed, ///< everything, and the program cannot make user namespaces of its own
    Plain, ///< everything else
};

/// The home of a confined program: empty, in memory, gone at the end.
inline constexpr QLatin1StringView confinedHome("/home/build");

/// The command line that runs `program` under bubblewrap. Pure but for one thing: of the system's folders
/// (/bin, /lib, files of /etc) those are named that exist here.
[[nodiscard]] QStringList bubblewrapCommand(
    const QString &bubblewrap, Strength strength, const Confinement &confinement, const QStringList &program);

} // namespace slipway::build
