// SPDX-License-Identifier: Apache-2.0
#include "git/conversion.h"

#include "base/displayable.h"
#include "git/failure.h"

#include <array>
#include <cstdlib>

namespace slipway::git {

namespace {

struct SignatureMark {
    const char *text;
    Signature kind;
};
constexpr std::array signatureMarks{
    SignatureMark{"-----BEGIN PGP SIGNATURE-----", Signature::OpenPgp},
    SignatureMark{"-----BEGIN PGP MESSAGE-----", Signature::OpenPgp},
    SignatureMark{"-----BEGIN SSH SIGNATURE-----", Signature::Ssh},
    SignatureMark{"-----BEGIN SIGNED MESSAGE-----", Signature::X509},
};

// As git does it: a signature is what follows the last line that begins one.
void splitSignature(QByteArray &message, Signature &signature)
{
    for (const SignatureMark &mark : signatureMarks) {
        const qsizetype at
            = message.startsWith(mark.text) ? 0 : message.lastIndexOf(QByteArray("\n") + mark.text);
        if (at < 0)
            continue;
        message.truncate(at == 0 ? 0 : at + 1);
        signature = mark.kind;
        return;
    }
}

} // namespace

QString idText(const git_oid *id)
{
    std::array<char, GIT_OID_HEXSZ + 1> digits{};
    git_oid_tostr(digits.data(), digits.size(), id);
    return QString::fromLatin1(digits.data());
}

Result<git_oid> idFrom(const QString &text)
{
    git_oid id;
    if (!isCommitId(text) || git_oid_fromstr(&id, text.toLatin1().constData()) != 0)
        return fail(Errc::InvalidInput,
            QStringLiteral("\"%1\" is no full id of 40 hexadecimal digits").arg(displayable(text)));
    return id;
}

Person personFrom(const git_signature *signature)
{
    if (!signature)
        return {};
    // No clock on earth is further off than 14 hours; a larger offset is made up.
    const int minutes = std::abs(signature->when.offset) <= 14 * 60 ? signature->when.offset : 0;
    return {.name = text(signature->name),
        .email = text(signature->email),
        .when = QDateTime::fromSecsSinceEpoch(signature->when.time, Qt::OffsetFromUTC, minutes * 60)};
}

Commit commitFrom(const git_commit *commit)
{
    Commit result{.id = idText(git_commit_id(commit)),
        .tree = idText(git_commit_tree_id(commit)),
        .parents = {},
        .author = personFrom(git_commit_author(commit)),
        .committer = personFrom(git_commit_committer(commit)),
        // The summary is made by libgit2 on demand, in the object's own memory.
        .summary = text(git_commit_summary(const_cast<git_commit *>(commit))),
        .message = text(git_commit_message(commit))};
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i)
        result.parents += idText(git_commit_parent_id(commit, i));
    return result;
}

Tag tagFrom(const QString &name, const git_tag *tag)
{
    Tag result{.name = name,
        .commit = {},
        .object = idText(git_tag_id(tag)),
        .tagger = personFrom(git_tag_tagger(tag)),
        .message = {},
        .signature = Signature::None};
    QByteArray message(git_tag_message(tag));
    splitSignature(message, result.signature);
    result.message = QString::fromUtf8(message);
    return result;
}

Result<CommitHandle> lookUpCommit(git_repository *repository, const QString &id)
{
    TRY(const git_oid wanted, idFrom(id));
    CommitHandle found;
    if (const int code = make(found, git_commit_lookup, repository, &wanted); code < 0)
        return fail(failure(code, QStringLiteral("Read commit %1").arg(id)));
    return found;
}

Result<TreeHandle> treeOf(const git_commit *commit)
{
    TreeHandle tree;
    if (const int code = make(tree, git_commit_tree, commit); code < 0)
        return fail(
            failure(code, QStringLiteral("Read the tree of commit %1").arg(idText(git_commit_id(commit)))));
    return tree;
}

} // namespace slipway::git
