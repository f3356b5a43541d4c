// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::workflow {

/// The folder below which everything lies that Slipway keeps for one person, and the names in it.
///
///     slipway.db              the embedded database
///     known_hosts             host keys that were trusted here
///     credentials.json        names of credentials; the values are in the keychain
///     window.ini              how the window was left
///     drafts.json             what was begun in wizards; no secrets
///     activity.json           what the window did in the background lately
///     engines/                marks of the deployments and builds that are being run
///     witness/                the last head of each audit trail that was seen here
///     repositories/<p>.git    bare clones
///     builds/<p>/<n>/         log and artifacts of each build
///     artifacts/<sha256>      bytes that were brought back from a store
class Profile {
public:
    explicit Profile(QString folder) : m_folder(std::move(folder)) { }
    /// The profile that is used when none is named: SLIPWAY_HOME, else the user's data folder.
    static Profile usual();

    /// Makes the folder with mode 0700. Refused where others can write to it.
    Result<> create() const;

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString databaseUrl() const;
    [[nodiscard]] QString knownHosts() const;
    [[nodiscard]] QString credentialList() const;
    [[nodiscard]] QString witnessFolder() const;
    [[nodiscard]] QString windowState() const;
    [[nodiscard]] QString drafts() const;
    [[nodiscard]] QString activity() const;
    /// Which deployments of a database are being run from this profile now, as locks in a file.
    [[nodiscard]] QString engines(const QString &chainId) const;
    /// The folder of the marks of builds: one file for each that is being made from this profile now.
    [[nodiscard]] QString buildMarks(const QString &chainId) const;
    [[nodiscard]] QString repository(const QString &project) const;
    [[nodiscard]] QString buildFolder(const QString &project, int number) const;
    [[nodiscard]] QString buildFile(const QString &project, int number, const QString &fileName) const;
    [[nodiscard]] QString artifactCache() const;
    /// Where work in progress lies, on the same file system; emptied by those who use it.
    [[nodiscard]] QString scratch() const;
    /// The path without the profile's folder, as records keep it.
    [[nodiscard]] QString relative(const QString &path) const;

private:
    [[nodiscard]] QString below(const QString &name) const { return m_folder + u'/' + name; }
    QString m_folder;
};

} // namespace slipway::workflow
