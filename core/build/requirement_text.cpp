// SPDX-License-Identifier: Apache-2.0
#include "build/requirement_text.h"

#include "base/displayable.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

/// The grammar of PEP 508 without its direct references.
const QRegularExpression &grammar()
{
    static const QRegularExpression expression(uR"re((?(DEFINE)
        (?<blank>[ \t]*+)
        (?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)
        (?<extras>\[(?&blank)(?:(?&name)(?&blank)(?:,(?&blank)(?&name)(?&blank))*)?\])
        (?<clause>(?:===|~=|==|!=|<=|>=|<|>)(?&blank)[A-Za-z0-9_.*+!-]++(?&blank))
        (?<clauses>(?&clause)(?:,(?&blank)(?&clause))*+(?:,(?&blank))?)
        (?<value>[a-z_][a-z_.]*+|'[^'\r\n]*+'|"[^"\r\n]*+")
        (?<comparison>===|~=|==|!=|<=|>=|<|>|in\b|not[ \t]+in\b)
        (?<claim>(?&value)(?&blank)(?&comparison)(?&blank)(?&value)|\((?&blank)(?&marker)\))
        (?<marker>(?&claim)(?&blank)(?:(?:and|or)\b(?&blank)(?&claim)(?&blank))*+)
        )\A(?&blank)((?&name))(?&blank)(?:(?&extras)(?&blank))?
        (?:\((?&blank)(?:(?&clauses))?\)(?&blank)|(?&clauses))?(?:;(?&blank)(?&marker))?\z)re"_s,
        QRegularExpression::ExtendedPatternSyntaxOption);
    return expression;
}

/// pip takes a name that ends like an archive for a file.
bool isFileName(const QString &requirement)
{
    static const QRegularExpression archive(
        u"^\\s*[^\\s\\[\\](<>=!~;]*\\.(?:whl|zip|tar|t(?:ar\\.)?(?:gz|bz2?|xz|lz|lzma))(?:$|[\\s\\[(<>=!~;])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return archive.match(requirement).hasMatch();
}

/// What is wrong with one that does not fit the grammar.
QString faultOf(const QString &requirement)
{
    const QString text = requirement.trimmed();
    const QString wanted = text.section(u';', 0, 0);
    if (text.startsWith(u'-'))
        return u"it is an option of pip, not a package"_s;
    if (wanted.contains(u'@') || wanted.contains(u"://"))
        return u"it names an address of its own, and nothing vouches for what lies there"_s;
    if (wanted.startsWith(u'.') || wanted.contains(u'/') || isFileName(text))
        return u"it is the path of a file, not the name of a package"_s;
    return u"it is no requirement as PEP 508 has them"_s;
}

} // namespace

Result<> checkRequirements(const QStringList &requirements)
{
    // Longer ones only cost time: nobody writes them by hand.
    constexpr qsizetype longest = 4096;
    for (const QString &requirement : requirements) {
        const bool fits = requirement.size() <= longest && !isFileName(requirement)
            && grammar().match(requirement).hasMatch();
        if (fits)
            continue;
        return fail(
            Error(Errc::Refused,
                u"The build requirement \"%1\" is not taken: %2"_s.arg(
                    displayable(requirement.left(200)), faultOf(requirement)))
                .hint(u"Ask for packages by name and version, as in \"setuptools>=68\"; what no index "
                      "has goes as an archive into the project's vendor folder."_s)
                .named(u"build.requirement-refused"_s));
    }
    return {};
}

} // namespace slipway::build
