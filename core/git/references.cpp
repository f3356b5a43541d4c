// SPDX-License-Identifier: Apache-2.0
#include "git/references.h"

#include "base/displayable.h"
#include "git/conversion.h"
#include "git/failure.h"

#include <algorithm>

namespace slipway::git {

namespace {

constexpr QLatin1String tagPrefix("refs/tags/");
constexpr QLatin1String branchPrefix("refs/heads/");
constexpr qsizetype shortestId = 7;

QString commitBehind(const git_reference *reference)
{
    ObjectHandle commit;
    if (make(commit, git_reference_peel, reference, GIT_OBJECT_COMMIT) < 0)
        return {};
    return idText(git_object_id(commit.get()));
}

Tag tagOf(git_repository *repository, const git_reference *reference)
{
    const QString name = text(git_reference_name(reference)).mid(tagPrefix.size());
    Tag result{.name = name};
    TagHandle annotated;
    const git_oid *target = git_reference_target(reference);
    if (target && make(annotated, git_tag_lookup, repository, target) == 0)
        result = tagFrom(name, annotated.get());
    result.commit = commitBehind(reference);
    return result;
}

template <typename Use>
Result<> forEachReference(const Repository &repository, const char *pattern, Use &&use)
{
    ReferenceIteratorHandle iterator;
    GIT_DO(QStringLiteral("List references"),
        make(iterator, git_reference_iterator_glob_new, repository.handle(), pattern));
    ReferenceHandle reference;
    int code = 0;
    while ((code = make(reference, git_reference_next, iterator.get())) == 0)
        use(reference.get());
    if (code != GIT_ITEROVER)
        return fail(failure(code, QStringLiteral("List references")));
    return {};
}

template <typename Named>
void sortByName(QList<Named> &list)
{
    std::sort(list.begin(), list.end(), [](const Named &a, const Named &b) { return a.name < b.name; });
}

/// The full names of references that `ref` may mean.
QStringList meanings(git_repository *repository, const QString &ref)
{
    QStringList found;
    const QStringList forms = ref.startsWith(QStringLiteral("refs/")) ? QStringList{ref}
        : ref.startsWith(QStringLiteral("tags/")) || ref.startsWith(QStringLiteral("heads/"))
        ? QStringList{QStringLiteral("refs/") + ref, tagPrefix + ref, branchPrefix + ref}
        : QStringList{tagPrefix + ref, branchPrefix + ref};
    for (const QString &form : forms) {
        ReferenceHandle reference;
        if (make(reference, git_reference_lookup, repository, form.toUtf8().constData()) == 0)
            found += form;
    }
    return found;
}

Result<CommitHandle> commitStartingWith(git_repository *repository, const QString &digits)
{
    git_oid id;
    const QByteArray bytes = digits.toLatin1();
    const auto length = static_cast<std::size_t>(bytes.size());
    GIT_DO(QStringLiteral("Read the id"), git_oid_fromstrn(&id, bytes.constData(), length));
    CommitHandle commit;
    GIT_DO(QStringLiteral("Look up commit %1").arg(digits),
        make(commit, git_commit_lookup_prefix, repository, &id, length));
    return commit;
}

bool looksLikeId(const QString &ref)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return ref.size() >= shortestId && ref.size() <= GIT_OID_HEXSZ
        && std::all_of(ref.begin(), ref.end(), isDigit);
}

/// Up to three names that contain what was asked for, or are contained in it.
QStringList similar(const QString &ref, const QList<Tag> &tags, const QList<Branch> &branches)
{
    QStringList names;
    for (const Tag &tag : tags)
        names.prepend(tag.name);
    for (const Branch &branch : branches)
        names += branch.name;
    QStringList result;
    for (const QString &name : std::as_const(names)) {
        if (result.size() < 3 && (name.contains(ref, Qt::CaseInsensitive) || ref.contains(name)))
            result += u'"' + displayable(name) + u'"';
    }
    return result;
}

Error unknown(const Repository &repository, const QString &ref)
{
    const QStringList near = similar(
        ref, tags(repository).value_or(QList<Tag>()), branches(repository).value_or(QList<Branch>()));
    return Error(Errc::NotFound,
        QStringLiteral("There is no tag, branch or commit \"%1\" in the repository").arg(displayable(ref)))
        .named(QStringLiteral("git.unknown-ref"))
        .hint(near.isEmpty() ? QStringLiteral("Is it pushed? Slipway sees what the repository has.")
                             : QStringLiteral("Did you mean %1?").arg(near.join(QStringLiteral(" or "))));
}

Result<Resolved> resolvedReference(const Repository &repository, const QString &fullName)
{
    ReferenceHandle reference;
    GIT_DO(QStringLiteral("Read %1").arg(displayable(fullName)),
        make(reference, git_reference_lookup, repository.handle(), fullName.toUtf8().constData()));
    Resolved result;
    if (fullName.startsWith(tagPrefix)) {
        result.kind = ReferenceKind::Tag;
        result.tag = tagOf(repository.handle(), reference.get());
        result.name = result.tag->name;
    } else {
        result.kind = ReferenceKind::Branch;
        result.name = fullName.startsWith(branchPrefix) ? fullName.mid(branchPrefix.size()) : fullName;
    }
    const QString id = commitBehind(reference.get());
    if (id.isEmpty())
        return fail(Error(
            Errc::InvalidInput, QStringLiteral("%1 does not lead to a commit").arg(displayable(fullName)))
                        .named(QStringLiteral("git.no-commit")));
    TRY(const auto commit, lookUpCommit(repository.handle(), id));
    result.commit = commitFrom(commit.get());
    return result;
}

} // namespace

Result<QList<Tag>> tags(const Repository &repository)
{
    QList<Tag> result;
    TRY_DO(forEachReference(repository, "refs/tags/*",
        [&](const git_reference *reference) { result += tagOf(repository.handle(), reference); }));
    sortByName(result);
    return result;
}

Result<Tag> tag(const Repository &repository, const QString &name)
{
    ReferenceHandle reference;
    const QByteArray fullName = (tagPrefix + name).toUtf8();
    GIT_DO(QStringLiteral("Look up tag %1").arg(displayable(name)),
        make(reference, git_reference_lookup, repository.handle(), fullName.constData()));
    return tagOf(repository.handle(), reference.get());
}

Result<QList<Branch>> branches(const Repository &repository)
{
    QList<Branch> result;
    TRY_DO(forEachReference(repository, "refs/heads/*", [&](const git_reference *reference) {
        result += Branch{.name = text(git_reference_name(reference)).mid(branchPrefix.size()),
            .commit = commitBehind(reference)};
    }));
    sortByName(result);
    return result;
}

Result<Resolved> resolve(const Repository &repository, const QString &ref)
{
    const QStringList found = meanings(repository.handle(), ref);
    if (found.isEmpty()) {
        if (!looksLikeId(ref))
            return fail(unknown(repository, ref));
        auto commit = commitStartingWith(repository.handle(), ref);
        if (!commit && commit.error().code() == Errc::NotFound)
            return fail(unknown(repository, ref));
        if (!commit)
            return fail(std::move(commit).error());
        Commit value = commitFrom(commit->get());
        const QString id = value.id;
        return Resolved{.kind = ReferenceKind::Commit, .name = id, .commit = std::move(value)};
    }

    TRY(Resolved result, resolvedReference(repository, found.first()));
    if (found.size() == 1)
        return result;
    for (const QString &other : found.mid(1)) {
        TRY(const Resolved also, resolvedReference(repository, other));
        if (also.commit.id != result.commit.id)
            return fail(
                Error(Errc::InvalidInput,
                    QStringLiteral("\"%1\" means two things: %2 is %3, %4 is %5")
                        .arg(displayable(ref), displayable(found.first()), result.commit.id.left(12),
                            displayable(other), also.commit.id.left(12)))
                    .named(QStringLiteral("git.ambiguous-ref"))
                    .hint(QStringLiteral("Write \"tags/%1\" or \"heads/%1\".").arg(displayable(ref))));
    }
    result.candidates = found;
    return result;
}

} // namespace slipway::git
