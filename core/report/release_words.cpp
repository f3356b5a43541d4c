// SPDX-License-Identifier: Apache-2.0
#include "report/release_words.h"

#include "base/displayable.h"
#include "model/spelling.h"
#include "report/table.h"
#include "report/time.h"
#include "workflow/build_release.h"
#include "workflow/verify_release.h"

#include <algorithm>

namespace slipway::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype detailsShown = 5;

qsizetype countFound(const QList<model::CheckResult> &checks, model::Severity severity)
{
    return std::count_if(checks.begin(), checks.end(), [&](const model::CheckResult &check) {
        return check.verdict == model::Verdict::Found && check.severity == severity;
    });
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 "_s + one : u"%1 %2"_s.arg(count).arg(many);
}

QStringList found(const model::CheckResult &check)
{
    QStringList lines{u"  %1 %2 (%3)"_s.arg(
        model::spell(check.severity).leftJustified(8), displayable(check.sentence), check.id)};
    for (const QString &detail : check.details.mid(0, detailsShown))
        lines.append(u"             "_s + displayable(detail));
    if (check.details.size() > detailsShown)
        lines.append(u"             and %1 more"_s.arg(check.details.size() - detailsShown));
    if (!check.hint.isEmpty())
        lines.append(u"           → "_s + displayable(check.hint));
    return lines;
}

QString word(workflow::PlaceState state)
{
    switch (state) {
    case workflow::PlaceState::Intact:
        return u"✓ intact"_s;
    case workflow::PlaceState::Different:
        return u"✗ different"_s;
    case workflow::PlaceState::Absent:
        return u"✗ absent"_s;
    case workflow::PlaceState::Unknown:
        return u"? unknown"_s;
    }
    Q_UNREACHABLE();
}

QString reproducibilityLine(const model::Release &release)
{
    switch (release.reproducibility) {
    case model::Reproducibility::NotCompared:
        return u"built once, not compared"_s;
    case model::Reproducibility::Reproducible:
        return u"reproducible: two builds gave the same bytes"_s;
    case model::Reproducibility::Repacked:
        return u"packed anew in a fixed form"_s;
    case model::Reproducibility::Different:
        return u"not reproducible: %1 differ"_s.arg(
            counted(release.differingMembers.size(), u"member"_s, u"members"_s));
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList describe(const model::CheckResult &check)
{
    if (check.verdict == model::Verdict::Found)
        return found(check);
    return {u"  %1 %2 (%3)"_s.arg(
        (check.verdict == model::Verdict::Passed ? u"passed"_s : u"open"_s).leftJustified(8),
        displayable(check.sentence), check.id)};
}

QStringList describe(const QList<model::CheckResult> &checks)
{
    QStringList lines{u"%1: %2, %3"_s.arg(counted(checks.size(), u"check"_s, u"checks"_s),
        counted(countFound(checks, model::Severity::Blocker), u"blocker"_s, u"blockers"_s),
        counted(countFound(checks, model::Severity::Warning), u"warning"_s, u"warnings"_s))};
    for (const auto severity : {model::Severity::Blocker, model::Severity::Warning, model::Severity::Info}) {
        for (const auto &check : checks) {
            if (check.verdict == model::Verdict::Found && check.severity == severity)
                lines.append(found(check));
        }
    }
    return lines;
}

QStringList describe(const model::Release &release, const QList<model::Placement> &placements)
{
    QStringList lines{
        u"%1 %2, build %3"_s.arg(release.package, release.version).arg(release.build),
        u"  commit    %1%2"_s.arg(
            release.commit, release.tag.isEmpty() ? QString() : u" (tag %1)"_s.arg(displayable(release.tag))),
        u"  artifact  %1, %2"_s.arg(release.artifact.fileName, humanSize(release.artifact.digests.size)),
        u"  SHA-256   %1"_s.arg(release.artifact.digests.sha256),
        u"  MD5       %1"_s.arg(release.artifact.digests.md5),
        u"  BLAKE2b   %1"_s.arg(release.artifact.digests.blake2b),
    };
    if (!release.wheel.fileName.isEmpty())
        lines.append(
            u"  wheel     %1, SHA-256 %2"_s.arg(release.wheel.fileName, release.wheel.digests.sha256));
    lines.append(u"  built     %1 by %2, %3"_s.arg(localTime(release.created), displayable(release.person),
        release.sandboxed ? u"in the sandbox"_s : u"WITHOUT a sandbox"_s));
    lines.append(u"            "_s + reproducibilityLine(release));
    for (const auto &placement : placements)
        lines.append(u"  %1 %2: %3, %4%5"_s.arg(model::spell(placement.kind).leftJustified(9),
            placement.destination, placement.verified ? u"verified"_s : u"not verified"_s,
            localTime(placement.at), placement.overwritten ? u" — OVERWROTE what was there"_s : QString()));
    return lines + describe(release.checks);
}

QStringList describe(const workflow::BuildReport &report)
{
    QStringList lines;
    if (report.release) {
        lines.append(u"%1 %2 (build %3)"_s.arg(report.release->package, report.release->version)
                         .arg(report.release->build));
        lines.append(u"  %1, %2"_s.arg(
            report.release->artifact.fileName, humanSize(report.release->artifact.digests.size)));
        lines.append(u"  SHA-256 "_s + report.release->artifact.digests.sha256);
        lines.append(u"  "_s + reproducibilityLine(*report.release));
        if (!report.release->sandboxed)
            lines.append(u"  built WITHOUT a sandbox"_s);
    } else {
        lines.append(u"build %1 made no release"_s.arg(report.build.number));
    }
    if (!report.checks.isEmpty())
        lines += describe(report.checks);
    if (!report.build.logFile.isEmpty())
        lines.append(u"log: "_s + report.build.logFile);
    return lines;
}

QStringList describe(const workflow::Verification &verification)
{
    QList<QStringList> rows{{u"PLACE"_s, u"NAME"_s, u"STATE"_s, u"WHAT WAS FOUND"_s}};
    for (const auto &place : verification.places) {
        const QString kind = place.kind == workflow::PlaceKind::Store ? u"store"_s
            : place.kind == workflow::PlaceKind::Index                ? u"index"_s
                                                                      : u"host"_s;
        rows.append({kind, place.name, word(place.state), place.sentence});
    }
    QStringList lines = table(rows);
    lines.append(verification.places.isEmpty() ? u"Nothing was found to verify: it is recorded nowhere."_s
            : verification.isIntact()          ? u"All as recorded."_s
                                               : u"Not all is as recorded."_s);
    return lines;
}

QStringList releaseTable(const QList<model::Release> &releases)
{
    QList<QStringList> rows{
        {u"VERSION"_s, u"BUILD"_s, u"TAG"_s, u"COMMIT"_s, u"MADE"_s, u"BY"_s, u"SHA-256"_s}};
    for (const auto &release : releases)
        rows.append({release.version, QString::number(release.build), release.tag, release.commit.left(10),
            localTime(release.created), release.person, release.artifact.digests.sha256.left(16)});
    const bool isMixed = std::any_of(releases.begin(), releases.end(),
        [&](const model::Release &one) { return one.project != releases.first().project; });
    if (isMixed) {
        rows.first().prepend(u"PROJECT"_s);
        for (qsizetype i = 0; i < releases.size(); ++i)
            rows[i + 1].prepend(releases[i].project);
    }
    return table(rows);
}

} // namespace slipway::report
