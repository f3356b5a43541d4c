// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/environment.h"
#include "task/progress.h"

#include <QList>
#include <QStringList>
#include <stop_token>

namespace slipway::ui {

/// Where a repository is and how it is reached.
struct RepositoryAddress {
    QString url = {}; ///< path, https or ssh
    QString credential = {};
    QString identity = {}; ///< ssh: path of a private key

    friend bool operator==(const RepositoryAddress &, const RepositoryAddress &) = default;
};

/// What a repository tells of the project in it, without running anything of it.
struct RepositoryFacts {
    QString package = {}; ///< as its files name it; empty: only building it tells
    QString version = {}; ///< the same
    QString backend = {}; ///< "setuptools"
    QString branch = {}; ///< the one that releases most likely come from
    QStringList branches = {};
    int tags = 0;
    QString newestTag = {};
    QString vendor = {}; ///< a folder of dependency archives; empty: none was seen
};

/// What is configured already, for a project to be added to.
struct Surroundings {
    QStringList projects = {}; ///< names that are taken
    QStringList stores = {};
    QList<model::Environment> environments = {}; ///< in their order
    QStringList hosts = {};
};

/// Where a project is to run.
struct StageWish {
    QString environment = {};
    QString root = {}; ///< the folder on the hosts
    QStringList hosts = {};
};

/// A project to be configured.
struct ProjectWish {
    QString name = {};
    RepositoryAddress repository = {};
    QString package = {};
    QString branch = {};
    QString vendor = {};
    QString store = {};
    QList<StageWish> stages = {};
};

/// One key of the configuration that is added.
struct AddedKey {
    QString path = {}; ///< "projects.shop.repository"
    QString value = {};
};

/// What adding a project comes to.
struct Addition {
    QList<AddedKey> keys = {};
    QString configuration = {}; ///< all of it afterwards, as TOML
};

/// What the wizard for a new project asks, and what it has done. The program implements it; calls block and
/// come from worker threads. Outlives the wizard.
class ProjectStart {
public:
    virtual ~ProjectStart() = default;

    virtual Result<Surroundings> surroundings(std::stop_token stop) = 0;
    /// Fetches the repository and looks into it; nothing of it is kept.
    virtual Result<RepositoryFacts> look(
        const RepositoryAddress &repository, std::stop_token stop, task::Progress &progress)
        = 0;
    /// What adding it would change; refused as add() would be.
    virtual Result<Addition> preview(const ProjectWish &wish, std::stop_token stop) = 0;
    virtual Result<> add(const ProjectWish &wish, const QString &reason, std::stop_token stop) = 0;
};

/// "shop" of "ssh://git@example.org/team/shop.git".
[[nodiscard]] QString nameOfRepository(const QString &repository);

} // namespace slipway::ui
