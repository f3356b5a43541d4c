// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "git/handle.h"
#include "git/wildcard.h"

#include <QHash>
#include <vector>

namespace slipway::git {

/// What the .gitattributes files of one commit say about its paths. Read from the tree alone: no file of this
/// computer has a say, so that an export is the same everywhere. libgit2's own reader cannot be used for
/// that: in a bare repository it takes every path for a file, so that "docs/ export-ignore" does nothing, and
/// it adds the attributes of the user and of the system.
class Attributes {
public:
    struct Verdict {
        bool ignore = false; ///< export-ignore
        bool substitute = false; ///< export-subst
    };

    /// Takes the rules of a folder, given with its trailing "/" ("" is the root), on top of those of the
    /// folders above.
    Result<> enter(git_repository *repository, const git_tree *folder, const QByteArray &path);
    /// Drops the rules of the folder that was entered last.
    void leave();

    Result<Verdict> verdict(QByteArrayView path, bool isFolder);

private:
    enum class State : char { Set, Unset, Unspecified, Value };
    struct Assignment {
        QByteArray name;
        State state = State::Set;
    };
    struct Rule {
        Wildcard pattern;
        QByteArray folder;
        bool isAnchored = false;
        bool foldersOnly = false;
        std::vector<Assignment> assignments;
    };
    using States = QHash<QByteArray, State>;

    Result<> readLine(QByteArrayView line, const QByteArray &folder);
    void addRule(QByteArray pattern, const QByteArray &folder, std::vector<Assignment> assignments);
    void assign(States &states, const std::vector<Assignment> &assignments) const;
    bool applies(const Rule &rule, QByteArrayView path, bool isFolder);
    static std::vector<Assignment> readAssignments(QByteArrayView text);

    std::vector<Rule> m_rules; ///< of all folders entered; the later the stronger
    std::vector<std::size_t> m_folders; ///< how many rules there were when each was entered
    QHash<QByteArray, std::vector<Assignment>> m_macros;
    qint64 m_steps = 0;
};

} // namespace slipway::git
