// SPDX-License-Identifier: Apache-2.0
#include "index/sightings.h"

#include "base/displayable.h"
#include "model/names.h"
#include "model/version.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

constexpr int daysOpen = 14;
constexpr auto sourceEndings = std::to_array<const char *>({".tar.gz", ".zip", ".tar.bz2", ".tgz"});

QString withoutEnding(const QString &fileName)
{
    for (const char *ending : sourceEndings) {
        if (fileName.endsWith(QLatin1String(ending)))
            return fileName.chopped(QLatin1String(ending).size());
    }
    return {};
}

bool isSameVersion(const QString &a, const QString &b)
{
    const auto first = model::Version::parse(a);
    const auto second = model::Version::parse(b);
    return first && second && *first == *second;
}

/// Why PyPI would not take the file although its name is free.
QString objection(
    const Sighting &sighting, const Distribution &wanted, const QDateTime &firstUpload, const QDateTime &now)
{
    const auto isSource = [](const QString &name) { return !withoutEnding(name).isEmpty(); };
    if (wanted.kind == model::ArtifactKind::Sdist) {
        const auto other = std::find_if(sighting.files.begin(), sighting.files.end(), isSource);
        if (other != sighting.files.end())
            return u"the index has a source distribution of this version already (%1), and one that follows "
                   u"PyPI's "
                   u"rules takes only one"_s.arg(displayable(*other));
    }
    const QDateTime first = firstUpload.isValid() ? firstUpload : wanted.released;
    if (first.isValid() && first.addDays(daysOpen) < now)
        return u"an index that follows PyPI's rules closed this version to new files on %1, fourteen days "
               u"after its "
               u"first one"_s.arg(first.addDays(daysOpen).toString(u"yyyy-MM-dd"_s));
    return {};
}

} // namespace

QString versionIn(const QString &fileName, const QString &package)
{
    if (fileName.endsWith(".whl"_L1))
        return model::normalizedPackage(fileName.section(u'-', 0, 0)) == model::normalizedPackage(package)
            ? fileName.section(u'-', 1, 1)
            : QString();
    const QString stem = withoutEnding(fileName);
    const qsizetype dash = stem.lastIndexOf(u'-');
    if (dash < 1 || model::normalizedPackage(stem.first(dash)) != model::normalizedPackage(package))
        return {};
    return stem.mid(dash + 1);
}

Sighting sightingOn(const SimplePage &page, const Distribution &wanted, const QDateTime &now)
{
    Sighting sighting{.presence = model::Presence::Absent, .project = ProjectState::Known};
    QDateTime first;
    for (const ListedFile &file : page.files) {
        if (file.name == wanted.fileName) {
            sighting.location = file.url.toString();
            sighting.sha256 = file.sha256;
            sighting.isYanked = file.isYanked;
            sighting.presence = file.sha256.isEmpty()  ? model::Presence::Unknown
                : file.sha256 == wanted.digests.sha256 ? model::Presence::Identical
                                                       : model::Presence::Different;
        } else if (isSameVersion(versionIn(file.name, wanted.package), wanted.version)) {
            sighting.files.append(file.name);
        } else {
            continue;
        }
        if (file.uploaded.isValid() && (!first.isValid() || file.uploaded < first))
            first = file.uploaded;
    }
    sighting.opened = first;
    if (sighting.presence == model::Presence::Absent)
        sighting.note = objection(sighting, wanted, first, now);
    else if (sighting.presence == model::Presence::Unknown)
        sighting.note = u"the index lists the file, but not its SHA-256"_s;
    else if (sighting.isYanked)
        sighting.note = u"the file is yanked: pip takes it only where its version is asked for exactly"_s;
    return sighting;
}

} // namespace slipway::index
