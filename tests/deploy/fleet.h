// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "deploy/engine.h"
#include "deploy/inspection.h"
#include "tests/deploy/file_journal.h"
#include "tests/deploy/local_link.h"

#include <QTemporaryDir>

namespace slipway::tests {

/// In memory where that can be had: these tests bring many small things to disk.
QString placeForHosts();

/// Some hosts, releases for them, and the verbs of a deployment.
class Fleet {
    QTemporaryDir m_folder{placeForHosts()}; // first: the others lie in it

public:
    explicit Fleet(int hosts = 3);

    /// A source distribution with these files below its one folder, and VERSION.
    deploy::Payload release(const QString &version, int build, const QMap<QString, QString> &files = {});

    Result<deploy::Plan> plan(const deploy::Payload &payload,
        model::DeploymentKind kind = model::DeploymentKind::Deploy, const QString &takeOver = {});
    QList<deploy::Observation> look(const deploy::Payload &payload);

    /// An engine for the deployment `id`, with a journal that all engines of this id share.
    Result<deploy::Report> run(const deploy::Plan &plan, const QString &id, std::stop_token stop = {});
    Result<deploy::Report> resume(const deploy::Plan &plan, const QString &id);
    Result<deploy::Report> revert(const deploy::Plan &plan, const QString &id);
    /// Plans and runs; the report's state in words.
    QString deploy(const deploy::Payload &payload, const QString &id);

    /// Another person with another database takes the root over, by links of their own.
    model::DeploymentState takeOver(LocalLinks &theirs, const deploy::Payload &payload);

    [[nodiscard]] QString folderOf(const QString &host) const; ///< the root, as this computer has it
    [[nodiscard]] QString current(const QString &host) const; ///< empty: none
    [[nodiscard]] QStringList currents() const;
    [[nodiscard]] QString content(const QString &host, const QString &path) const;
    [[nodiscard]] bool isLocked(const QString &host) const;
    [[nodiscard]] QStringList releasesOn(const QString &host) const;
    /// Nothing, or what is wrong with the hosts after a deployment came to its end.
    [[nodiscard]] QString disorder();

    deploy::Crew crew(deploy::Journal &journal);
    [[nodiscard]] QString journalPath(const QString &id) const
    {
        return m_folder.filePath(id + QStringLiteral(".journal"));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    static constexpr auto root = "/srv/shop";
    QStringList hosts;
    model::Target target;
    LocalLinks links;
    MemoryTrail trail;
    QMap<QString, QString> files; ///< SHA-256 -> local path
    deploy::Pace pace;
    deploy::Steering steering; ///< of engines that are made from here on
    QString database = QStringLiteral("database-1");

private:
    SystemClock m_clock;
    task::Progress m_progress;
};

/// Runs a program of this computer; its standard output.
QByteArray shell(const QStringList &command, const QString &folder = {});

} // namespace slipway::tests
