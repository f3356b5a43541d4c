// SPDX-License-Identifier: Apache-2.0
// What a repository holds, as plain values. Texts are as people wrote them: show them with displayable().
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace slipway::git {

/// Who did something, and when, with the offset of the clock on their wall.
struct Person {
    QString name = {};
    QString email = {};
    QDateTime when = {};

    friend bool operator==(const Person &, const Person &) = default;
};

struct Commit {
    QString id = {}; ///< 40 hexadecimal digits
    QString tree = {};
    QStringList parents = {};
    Person author = {};
    Person committer = {};
    QString summary = {}; ///< first paragraph on one line
    QString message = {};

    friend bool operator==(const Commit &, const Commit &) = default;
};

/// Whether somebody signed, not whether the signature is good.
enum class Signature { None, OpenPgp, Ssh, X509 };

struct Tag {
    QString name = {}; ///< without "refs/tags/"
    QString commit = {}; ///< what it leads to in the end; empty where that is no commit
    QString object = {}; ///< the annotated tag's own id; empty for a lightweight one
    Person tagger = {};
    QString message = {}; ///< without the signature
    Signature signature = Signature::None;

    [[nodiscard]] bool isAnnotated() const { return !object.isEmpty(); }
    friend bool operator==(const Tag &, const Tag &) = default;
};

struct Branch {
    QString name = {}; ///< without "refs/heads/"
    QString commit = {};

    friend bool operator==(const Branch &, const Branch &) = default;
};

/// True for exactly 40 lower-case hexadecimal digits.
[[nodiscard]] bool isCommitId(QStringView text);

} // namespace slipway::git
