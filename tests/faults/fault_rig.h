// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/git/scratch_repository.h"
#include "tests/fakes/sshd/loopback_sshd.h"
#include "tests/faults/command.h"

#include <QTemporaryDir>
#include <array>
#include <gtest/gtest.h>
#include <memory>

namespace slipway::faults {

/// A release engineer's surroundings, real but for their size: a profile, a repository with the tags v1.0,
/// v1.1 and v1.2 of a small project "shop", a folder as store and as index, and three hosts, each with an
/// sshd and a folder of its own. Everything is done by running slipwayctl.
class FaultRig {
public:
    static constexpr std::size_t hostCount = 3;

    FaultRig();

    /// Runs `slipwayctl --json` with this profile to its end.
    Ended run(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] std::unique_ptr<Command> start(const QStringList &arguments);

    /// Adds text to the configuration and applies it.
    Ended configure(const QByteArray &toml);
    /// Applies the configuration that there is.
    Ended apply(const QStringList &more = {});
    /// Adds a target with a fresh folder on all hosts.
    void addEnvironment(const QString &name, const QByteArray &tier = "staging", const QByteArray &more = {},
        const QByteArray &recipe = "tarball");
    /// Builds the tag and puts it into the folder store.
    void makeRelease(const QString &tag);

    /// Keeps what the profile and the hosts hold now, to be had again as often as it is needed. Nothing may
    /// be running or have the database open.
    void keepState();
    void restoreState();

    /// From here on another profile is used, as on a colleague's computer.
    void useProfile(const QString &name);

    Ended deploy(const QString &version, const QString &environment, const QStringList &more = {});

    // What lies on the hosts, read without Slipway.
    [[nodiscard]] QString hostFolder(std::size_t host) const;
    [[nodiscard]] QString root(std::size_t host, const QString &environment) const;
    /// The folder name of the current release; empty: none.
    [[nodiscard]] QString current(std::size_t host, const QString &environment) const;
    [[nodiscard]] QStringList currents(const QString &environment) const;
    /// What must never lie on a host once a deployment is over; empty: nothing does.
    [[nodiscard]] QStringList leftovers(const QString &environment) const;
    /// Makes the hosts forget a release that is not current, so that it is sent again.
    void forget(const QString &folder, const QString &environment);

    /// A script that is run on one host before the step "stage" or after the step "switch"; none when empty.
    void onHost(std::size_t host, const QString &moment, const QByteArray &script);
    /// A release whose health check never comes good on one host; empty: none.
    void makeSick(std::size_t host, const QString &folder);

    [[nodiscard]] fakes::LoopbackSshd &sshd(std::size_t host) { return *m_hosts[host]; }
    [[nodiscard]] fakes::ScratchRepository &repository() { return m_repository; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString profile() const { return path(m_profile); }
    [[nodiscard]] QString database() const { return profile() + QStringLiteral("/slipway.db"); }
    /// Trusts the hosts' keys as they are now.
    void trustHosts(const QByteArray &otherLines = {}) const;
    void write(const QString &name, const QByteArray &bytes) const;

    QProcessEnvironment environment = {}; ///< of every slipwayctl that is run
    QByteArray configuration = {};

private:
    [[nodiscard]] QStringList stateFolders() const;
    void startHosts();
    void writeProject();
    void commitVersion(const QByteArray &version);
    [[nodiscard]] QByteArray hostSections() const;

    QString m_profile = QStringLiteral("profile");
    QTemporaryDir m_folder{QStringLiteral("/tmp/slipway-faults-XXXXXX")};
    fakes::ScratchRepository m_repository;
    std::array<std::unique_ptr<fakes::LoopbackSshd>, hostCount> m_hosts = {};
};

} // namespace slipway::faults
