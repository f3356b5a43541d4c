// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"

#include <algorithm>

namespace slipway::build {

namespace {

QString brief(const QString &commit)
{
    return commit.left(12);
}

Finding withoutTag(const CheckInput &input)
{
    return unknown(input.tag.isEmpty()
            ? QStringLiteral("The release is not built from a tag.")
            : QStringLiteral("Nothing is known about the tag %1.").arg(displayable(input.tag)));
}

} // namespace

Finding lookAtTag(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.tagFacts)
        return withoutTag(input);
    const TagFacts &tag = *input.tagFacts;
    const QString name = displayable(tag.name);
    const QString hint = QStringLiteral(
        "A released tag must never move. Find out who moved it; release the change under a new version.");
    if (!tag.movedFrom.isEmpty() && tag.movedFrom != tag.commit)
        return found(QStringLiteral("The tag %1 moved from commit %2 to %3.")
                         .arg(name, brief(tag.movedFrom), brief(tag.commit)),
            hint);
    if (tag.commit != input.commit)
        return found(QStringLiteral("The tag %1 points at commit %2, but %3 was built.")
                         .arg(name, brief(tag.commit), brief(input.commit)),
            QStringLiteral("Build again from the tag."));
    if (tag.remoteCommit && tag.remoteCommit->isEmpty())
        return found(QStringLiteral("The tag %1 is not in the remote repository.").arg(name),
            QStringLiteral("Push the tag, then build again."));
    if (tag.remoteCommit && *tag.remoteCommit != tag.commit)
        return found(QStringLiteral("The tag %1 is commit %2 here and %3 in the remote repository.")
                         .arg(name, brief(tag.commit), brief(*tag.remoteCommit)),
            hint);
    return passed(
        QStringLiteral("The tag %1 points at commit %2%3.")
            .arg(name, brief(tag.commit),
                tag.remoteCommit ? QStringLiteral(", here and in the remote repository") : QString()));
}

Finding lookAtSignature(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.tagFacts)
        return withoutTag(input);
    const TagFacts &tag = *input.tagFacts;
    const QString hint
        = QStringLiteral("Make release tags with \"git tag -s\" and a key that the team knows.");
    const QString name = displayable(tag.name);
    if (!tag.annotated)
        return found(
            QStringLiteral("The tag %1 is lightweight: it names no tagger and cannot be signed.").arg(name),
            hint);
    switch (tag.signature) {
    case Signature::Good:
        return passed(QStringLiteral("The tag %1 has a good signature of an allowed signer.").arg(name));
    case Signature::Unchecked:
        return passed(QStringLiteral("The tag %1 carries a signature, which was not verified.").arg(name));
    case Signature::Bad:
        return found(
            QStringLiteral("The signature of the tag %1 is bad.").arg(name), hint, {}, Grade::Blocks);
    case Signature::UnknownSigner:
        return found(
            QStringLiteral("The tag %1 is signed by somebody who is not an allowed signer.").arg(name), hint);
    case Signature::None:
        break;
    }
    return found(QStringLiteral("The tag %1 is not signed.").arg(name), hint);
}

Finding lookAtBranch(const CheckSubject &subject)
{
    if (!subject.input.branch)
        return unknown(QStringLiteral("It is not known on which branch the commit lies."));
    const BranchFacts &branch = *subject.input.branch;
    const QString name = displayable(branch.branch);
    if (!branch.isAncestor)
        return found(QStringLiteral("The commit is not part of the branch %1.").arg(name),
            QStringLiteral(
                "Merge it into the branch that releases come from, or make sure that a release from "
                "elsewhere is meant."));
    if (branch.continuousIntegration && !*branch.continuousIntegration)
        return found(QStringLiteral("The tests of continuous integration failed for this commit."),
            QStringLiteral("Look at the failed run before this goes anywhere."));
    return passed(QStringLiteral("The commit is part of the branch %1.").arg(name));
}

Finding lookAtExport(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    QStringList pointers;
    if (input.sdist) {
        for (const ContentFinding &finding : input.sdist->contents.of(ContentKind::LfsPointer))
            pointers.append(displayable(finding.path));
    }
    if (!pointers.isEmpty())
        return found(QStringLiteral("The archive holds pointers of large files (LFS) instead of the files."),
            QStringLiteral("Put the files themselves into the repository, or leave them out of the package."),
            pointers);
    if (!input.tree)
        return unknown(QStringLiteral("There is no list of the commit's files to compare with."));
    QStringList submodules;
    for (const CommittedFile &file : input.tree->files) {
        if (file.mode == submoduleMode)
            submodules.append(displayable(file.path));
    }
    if (!submodules.isEmpty())
        return found(QStringLiteral("The commit has submodules, whose files an export does not have."),
            QStringLiteral("Copy what is needed into the repository, or make a package of it."), submodules);
    if (!input.tree->differing.isEmpty())
        return found(QStringLiteral("Exported files are not those of the commit."),
            QStringLiteral("Something changed the tree while it was built. Build again."),
            input.tree->differing);
    if (!input.tree->verified)
        return unknown(QStringLiteral("The exported files were not compared with the commit."));
    return passed(
        QStringLiteral("All %1 exported files are those of the commit.").arg(input.tree->files.size()));
}

} // namespace slipway::build
