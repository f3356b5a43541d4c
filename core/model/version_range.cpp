// SPDX-License-Identifier: Apache-2.0
#include "model/version_range.h"

#include "base/displayable.h"

#include <QRegularExpression>
#include <algorithm>

namespace slipway::model {

namespace {

using namespace Qt::StringLiterals;

/// More numbers than any version has.
constexpr qsizetype allNumbers = 64;

tl::unexpected<Error> noBound(const QString &text)
{
    return fail(Error(Errc::InvalidInput, u"\"%1\" bounds no versions"_s.arg(displayable(text)))
                    .hint(u"Use PEP 440's form, such as \">=3.8, <4\"."_s));
}

qsizetype numbersIn(const Version &version)
{
    static const QRegularExpression release(u"^(?:[0-9]+!)?([0-9]+(?:\\.[0-9]+)*)"_s);
    return release.match(version.canonical()).captured(1).count(u'.') + 1;
}

bool sharesAll(const Version &a, const Version &b)
{
    return a.sharesNumbers(b, allNumbers);
}

/// "<2.0" keeps 2.0rc1 out as well, unless the bound is a pre-release itself.
bool isBelow(const Version &version, const Version &bound)
{
    return version < bound && (bound.isPreRelease() || !version.isPreRelease() || !sharesAll(version, bound));
}

/// ">2.0" keeps 2.0.post1 out as well, unless the bound is a post-release itself, and 2.0+local always.
bool isAbove(const Version &version, const Version &bound)
{
    const bool mayShare = !version.hasLocalPart() && (bound.isPostRelease() || !version.isPostRelease());
    return version > bound && (mayShare || !sharesAll(version, bound));
}

} // namespace

Result<VersionRange::Bound> VersionRange::parseBound(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"\\s*(===|==|!=|<=|>=|~=|<|>)\\s*(\\S+)\\s*"_s));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return noBound(text);
    Bound bound{.comparison = match.captured(1), .text = match.captured(2)};
    if (bound.comparison == u"===")
        return bound;
    QString version = bound.text;
    const bool mayBePrefix = bound.comparison == u"==" || bound.comparison == u"!=";
    if (mayBePrefix && version.endsWith(u".*"_s)) {
        bound.isPrefix = true;
        version.chop(2);
    }
    const auto parsed = Version::parse(version);
    if (!parsed)
        return noBound(text);
    bound.version = *parsed;
    bound.numbers = numbersIn(bound.version);
    if (bound.comparison == u"~=" && bound.numbers < 2)
        return noBound(text);
    return bound;
}

Result<VersionRange> VersionRange::parse(const QString &text)
{
    VersionRange range;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        TRY(const Bound bound, parseBound(part));
        range.m_bounds.append(bound);
    }
    return range;
}

bool VersionRange::holds(const Bound &bound, const Version &version)
{
    const QString &comparison = bound.comparison;
    if (comparison == u"===")
        return version.canonical().compare(bound.text, Qt::CaseInsensitive) == 0;
    if (bound.isPrefix)
        return version.sharesNumbers(bound.version, bound.numbers) == (comparison == u"==");
    if (comparison == u"~=")
        return version >= bound.version && version.sharesNumbers(bound.version, bound.numbers - 1);
    if (comparison == u"==")
        return version == bound.version;
    if (comparison == u"!=")
        return version != bound.version;
    if (comparison == u"<=")
        return version <= bound.version;
    if (comparison == u">=")
        return version >= bound.version;
    return comparison == u"<" ? isBelow(version, bound.version) : isAbove(version, bound.version);
}

bool VersionRange::admits(const Version &version) const
{
    const auto bare = Version::parse(version.canonical().section(u'+', 0, 0));
    return std::all_of(m_bounds.begin(), m_bounds.end(), [&](const Bound &bound) {
        const bool looksAtLocal = bound.comparison == u"===" || bound.comparison == u">";
        return holds(bound, bare && !looksAtLocal ? *bare : version);
    });
}

} // namespace slipway::model
