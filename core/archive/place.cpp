// SPDX-License-Identifier: Apache-2.0
#include "archive/place.h"

#include "base/displayable.h"
#include "model/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::archive {

namespace {

constexpr qsizetype longestPart = 200;

bool isPart(const QString &text)
{
    const auto isLetterOrDigit = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    return !text.isEmpty() && text.size() <= longestPart && isLetterOrDigit(text.front())
        && std::all_of(
            text.begin(), text.end(), [&](QChar c) { return isLetterOrDigit(c) || u"._-+!"_s.contains(c); });
}

} // namespace

Result<ArtifactPlace> ArtifactPlace::of(
    const QString &package, const QString &version, const QString &fileName)
{
    for (const QString &part : {package, version, fileName}) {
        if (!isPart(part))
            return fail(
                Error(Errc::InvalidInput,
                    u"\"%1\" cannot be part of a place in a store"_s.arg(displayable(part)))
                    .hint(
                        u"Letters, digits and . _ - + ! are allowed, beginning with a letter or a digit."_s));
    }
    return ArtifactPlace({package, version, fileName});
}

Result<ArtifactPlace> ArtifactPlace::of(const model::Release &release)
{
    return of(release, release.artifact);
}

Result<ArtifactPlace> ArtifactPlace::of(const model::Release &release, const model::Artifact &artifact)
{
    return of(model::normalizedPackage(release.package), release.version, artifact.fileName);
}

ArtifactPlace ArtifactPlace::withSuffix(QLatin1String suffix) const
{
    QStringList parts = m_parts;
    parts.last() += suffix;
    return ArtifactPlace(parts);
}

} // namespace slipway::archive
