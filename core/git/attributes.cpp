// SPDX-License-Identifier: Apache-2.0
#include "git/attributes.h"

#include "git/failure.h"

namespace slipway::git {

namespace {

constexpr git_object_size_t longestFile = 1024 * 1024;
constexpr qsizetype longestLine = 2048; // git ignores longer ones
constexpr std::size_t mostRules = 10'000;
constexpr qint64 mostSteps = 500'000'000; // a few seconds

Error tooMuch()
{
    return Error(Errc::Refused, QStringLiteral("The repository's .gitattributes files have too many rules"))
        .named(QStringLiteral("git.too-large"));
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

QByteArrayView withoutLeadingBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    return text;
}

QByteArrayView takeWord(QByteArrayView &text)
{
    qsizetype end = 0;
    while (end < text.size() && !isBlank(text[end]))
        ++end;
    const QByteArrayView word = text.first(end);
    text = withoutLeadingBlanks(text.sliced(end));
    return word;
}

/// "a b" in quotes, with the escapes that git writes. Empty when it does not end.
QByteArray takeQuoted(QByteArrayView &text)
{
    QByteArray result;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text = withoutLeadingBlanks(text.sliced(i + 1));
            return result;
        }
        if (text[i] != '\\' || i + 1 >= text.size()) {
            result += text[i];
            continue;
        }
        const char escape = text[++i];
        if (escape >= '0' && escape <= '3' && i + 2 < text.size()) {
            result += static_cast<char>(text.sliced(i, 3).toByteArray().toInt(nullptr, 8));
            i += 2;
        } else {
            static constexpr QByteArrayView letters = "abtnvfr";
            const qsizetype at = letters.indexOf(escape);
            result += at < 0 ? escape : static_cast<char>('\a' + at);
        }
    }
    return {};
}

} // namespace

Result<> Attributes::enter(git_repository *repository, const git_tree *folder, const QByteArray &path)
{
    m_folders.push_back(m_rules.size());
    const git_tree_entry *entry = git_tree_entry_byname(folder, ".gitattributes");
    if (!entry || git_tree_entry_type(entry) != GIT_OBJECT_BLOB
        || git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK)
        return {};
    BlobHandle blob;
    GIT_DO(QStringLiteral("Read .gitattributes"),
        make(blob, git_blob_lookup, repository, git_tree_entry_id(entry)));
    if (git_blob_rawsize(blob.get()) > static_cast<git_object_size_t>(longestFile))
        return fail(tooMuch());
    QByteArrayView text(static_cast<const char *>(git_blob_rawcontent(blob.get())),
        static_cast<qsizetype>(git_blob_rawsize(blob.get())));
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        TRY_DO(readLine(end < 0 ? text : text.first(end), path));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return {};
}

void Attributes::leave()
{
    m_rules.erase(m_rules.begin() + static_cast<std::ptrdiff_t>(m_folders.back()), m_rules.end());
    m_folders.pop_back();
}

Result<> Attributes::readLine(QByteArrayView line, const QByteArray &folder)
{
    if (line.size() >= longestLine)
        return {};
    line = withoutLeadingBlanks(line);
    if (line.isEmpty() || line.front() == '#')
        return {};
    if (m_rules.size() >= mostRules || static_cast<std::size_t>(m_macros.size()) >= mostRules)
        return fail(tooMuch());
    const QByteArray pattern = line.front() == '"' ? takeQuoted(line) : takeWord(line).toByteArray();
    std::vector<Assignment> assignments = readAssignments(line);
    if (pattern.startsWith("[attr]")) {
        // Only the file of the root may define one.
        if (folder.isEmpty())
            m_macros.insert(pattern.sliced(6), assignments);
    } else if (!pattern.isEmpty() && !pattern.startsWith('!')) {
        addRule(pattern, folder, std::move(assignments));
    }
    return {};
}

std::vector<Attributes::Assignment> Attributes::readAssignments(QByteArrayView text)
{
    std::vector<Assignment> result;
    while (!text.isEmpty()) {
        const QByteArrayView word = takeWord(text);
        const qsizetype equals = word.indexOf('=');
        if (word.startsWith('-'))
            result.push_back({word.sliced(1).toByteArray(), State::Unset});
        else if (word.startsWith('!'))
            result.push_back({word.sliced(1).toByteArray(), State::Unspecified});
        else if (equals >= 0)
            result.push_back({word.first(equals).toByteArray(), State::Value});
        else
            result.push_back({word.toByteArray(), State::Set});
    }
    return result;
}

void Attributes::addRule(QByteArray pattern, const QByteArray &folder, std::vector<Assignment> assignments)
{
    const bool foldersOnly = pattern.size() > 1 && pattern.endsWith('/');
    if (foldersOnly)
        pattern.chop(1);
    const bool isAnchored = pattern.contains('/');
    if (pattern.startsWith('/'))
        pattern.remove(0, 1);
    m_rules.push_back({.pattern = Wildcard(pattern),
        .folder = folder,
        .isAnchored = isAnchored,
        .foldersOnly = foldersOnly,
        .assignments = std::move(assignments)});
}

bool Attributes::applies(const Rule &rule, QByteArrayView path, bool isFolder)
{
    if (rule.foldersOnly && !isFolder)
        return false;
    if (rule.isAnchored)
        return rule.pattern.matches(path.sliced(rule.folder.size()), m_steps);
    return rule.pattern.matches(path.sliced(path.lastIndexOf('/') + 1), m_steps);
}

// The first to speak of an attribute decides; the strongest speak first. A macro speaks through what it sets.
void Attributes::assign(States &states, const std::vector<Assignment> &assignments) const
{
    for (std::size_t i = assignments.size(); i-- > 0;) {
        const Assignment &each = assignments[i];
        if (states.contains(each.name))
            continue;
        states.insert(each.name, each.state);
        if (each.state != State::Set)
            continue;
        if (const auto macro = m_macros.constFind(each.name); macro != m_macros.cend())
            assign(states, *macro);
    }
}

Result<Attributes::Verdict> Attributes::verdict(QByteArrayView path, bool isFolder)
{
    States states;
    for (std::size_t i = m_rules.size(); i-- > 0;) {
        if (m_steps > mostSteps)
            return fail(tooMuch());
        if (applies(m_rules[i], path, isFolder))
            assign(states, m_rules[i].assignments);
    }
    const auto isSet
        = [&](const QByteArray &name) { return states.value(name, State::Unspecified) == State::Set; };
    return Verdict{.ignore = isSet("export-ignore"), .substitute = isSet("export-subst")};
}

} // namespace slipway::git
