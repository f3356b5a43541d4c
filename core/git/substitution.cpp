// SPDX-License-Identifier: Apache-2.0
#include "git/substitution.h"

#include "git/commit_text.h"
#include "git/conversion.h"
#include "git/describe.h"
#include "git/failure.h"

namespace slipway::git {

namespace {

/// "tag: 1.0" of "refs/tags/1.0", "main" of "refs/heads/main".
QByteArray decoration(const QByteArray &reference)
{
    if (reference.startsWith("refs/tags/"))
        return "tag: " + reference.sliced(10);
    return reference.startsWith("refs/heads/") ? reference.sliced(11) : reference.sliced(5);
}

QByteArrayList referencesTo(git_repository *repository, const git_oid *commit)
{
    QByteArrayList names;
    ReferenceIteratorHandle iterator;
    ReferenceHandle reference;
    if (make(iterator, git_reference_iterator_new, repository) < 0)
        return names;
    while (make(reference, git_reference_next, iterator.get()) == 0) {
        ObjectHandle target;
        if (make(target, git_reference_peel, reference.get(), GIT_OBJECT_COMMIT) == 0
            && git_oid_equal(git_object_id(target.get()), commit))
            names += git_reference_name(reference.get());
    }
    // git shows them last first.
    std::sort(names.begin(), names.end(), std::greater<>());
    return names;
}

} // namespace

Substitution::Substitution(git_repository *repository, const git_commit *commit)
    : m_repository(repository),
      m_commit(commit)
{
}

Result<QByteArray> Substitution::apply(QByteArrayView content)
{
    static constexpr QByteArrayView begin = "$Format:";
    QByteArray result;
    result.reserve(content.size());
    while (true) {
        const qsizetype at = content.indexOf(begin);
        const qsizetype end = at < 0 ? -1 : content.indexOf('$', at + begin.size());
        if (end < 0)
            break;
        result += content.first(at);
        TRY(const QByteArray expanded, expand(content.sliced(at + begin.size(), end - at - begin.size())));
        result += expanded;
        content = content.sliced(end + 1);
    }
    result += content;
    return result;
}

Result<QByteArray> Substitution::expand(QByteArrayView format)
{
    QByteArray result;
    while (!format.isEmpty()) {
        if (format.front() != '%') {
            result += format.front();
            format = format.sliced(1);
            continue;
        }
        // "%+x", "%-x" and "% x" put a line break or a blank before what is not empty, or take one away.
        const QByteArrayView rest = format.sliced(1);
        const char magic = rest.isEmpty() ? '\0' : rest.front();
        const bool isMagic = magic == '+' || magic == '-' || magic == ' ';
        QByteArray expanded;
        TRY(const qsizetype length, expandOne(isMagic ? rest.sliced(1) : rest, expanded));
        if (length == 0) {
            result += '%';
            format = rest;
            continue;
        }
        if (magic == '-' && expanded.isEmpty()) {
            while (result.endsWith('\n'))
                result.chop(1);
        } else if (isMagic && magic != '-' && !expanded.isEmpty()) {
            result += magic == '+' ? '\n' : ' ';
        }
        result += expanded;
        format = rest.sliced(length + (isMagic ? 1 : 0));
    }
    return result;
}

// The number of characters that the placeholder takes; 0 for one that is none.
Result<qsizetype> Substitution::expandOne(QByteArrayView format, QByteArray &out)
{
    if (format.isEmpty())
        return qsizetype(0);
    if (format.startsWith("(describe"))
        return expandDescribe(format, out);
    if (format.size() >= 2 && (format.front() == 'a' || format.front() == 'c')) {
        const git_signature *who
            = format.front() == 'a' ? git_commit_author(m_commit) : git_commit_committer(m_commit);
        const std::optional<QByteArray> part = personPart(who, format[1]);
        if (part)
            out = *part;
        return qsizetype(part ? 2 : 0);
    }
    if (format.front() == 'x' && format.size() >= 3) {
        bool isHex = false;
        const int code = format.sliced(1, 2).toByteArray().toInt(&isHex, 16);
        if (isHex)
            out = QByteArray(1, static_cast<char>(code));
        return qsizetype(isHex ? 3 : 0);
    }
    return qsizetype(simple(format.front(), out) ? 1 : 0);
}

bool Substitution::simple(char placeholder, QByteArray &out) const
{
    if (const auto id = ids(placeholder))
        out = *id;
    else if (const auto text = words(placeholder))
        out = *text;
    else
        return false;
    return true;
}

std::optional<QByteArray> Substitution::ids(char placeholder) const
{
    const git_oid *id = git_commit_id(m_commit);
    const git_oid *tree = git_commit_tree_id(m_commit);
    switch (placeholder) {
    case 'H':
        return idText(id).toLatin1();
    case 'h':
        return shortId(id, GIT_OBJECT_COMMIT);
    case 'T':
        return idText(tree).toLatin1();
    case 't':
        return shortId(tree, GIT_OBJECT_TREE);
    case 'P':
        return parents(false);
    case 'p':
        return parents(true);
    default:
        return std::nullopt;
    }
}

std::optional<QByteArray> Substitution::words(char placeholder) const
{
    const QByteArrayView message = git_commit_message_raw(m_commit);
    const QByteArray names = placeholder == 'd' || placeholder == 'D' ? decorations() : QByteArray();
    switch (placeholder) {
    case 's':
        return subject(message);
    case 'f':
        return sanitizedSubject(message);
    case 'b':
        return body(message);
    case 'B':
        return message.toByteArray();
    case 'D':
        return names;
    case 'd':
        return names.isEmpty() ? names : " (" + names + ')';
    case 'n':
        return QByteArray("\n");
    case '%':
        return QByteArray("%");
    default:
        return std::nullopt;
    }
}

Result<qsizetype> Substitution::expandDescribe(QByteArrayView format, QByteArray &out)
{
    const qsizetype end = format.indexOf(')');
    if (end < 0 || m_described)
        return qsizetype(0);
    const std::optional<DescribeOptions> options = readDescribeOptions(format.first(end));
    if (!options)
        return qsizetype(0);
    m_described = true;
    TRY(out, describe(m_repository, m_commit, *options));
    return end + 1;
}

QByteArray Substitution::shortId(const git_oid *id, git_object_t type) const
{
    ObjectHandle object;
    Buffer digits;
    if (make(object, git_object_lookup, m_repository, id, type) == 0
        && git_object_short_id(digits.out(), object.get()) == 0)
        return digits.text();
    return idText(id).left(7).toLatin1();
}

QByteArray Substitution::parents(bool isShort) const
{
    QByteArrayList ids;
    for (unsigned int i = 0; i < git_commit_parentcount(m_commit); ++i) {
        const git_oid *id = git_commit_parent_id(m_commit, i);
        ids += isShort ? shortId(id, GIT_OBJECT_COMMIT) : idText(id).toLatin1();
    }
    return ids.join(' ');
}

QByteArray Substitution::decorations() const
{
    QByteArrayList names = referencesTo(m_repository, git_commit_id(m_commit));
    QByteArrayList shown;
    ReferenceHandle head;
    if (make(head, git_repository_head, m_repository) == 0
        && git_oid_equal(git_reference_target(head.get()), git_commit_id(m_commit))) {
        const QByteArray branch = git_reference_name(head.get());
        shown += names.removeOne(branch) ? "HEAD -> " + decoration(branch) : QByteArray("HEAD");
    }
    for (const QByteArray &name : std::as_const(names))
        shown += decoration(name);
    return shown.join(", ");
}

} // namespace slipway::git
