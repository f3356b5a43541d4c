// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"

namespace slipway::build {

namespace {

constexpr int daysOpen = 14; // how long PyPI takes new files for a release

Finding withoutDestinations()
{
    return unknown(
        QStringLiteral("Looked at when it is published: an index is asked just before it gets the file."));
}

} // namespace

Finding lookAtReproducibility(const CheckSubject &subject)
{
    if (!subject.input.reproducibility)
        return unknown(QStringLiteral("It is not known whether a second build was made."));
    const ReproducibilityFacts &facts = *subject.input.reproducibility;
    if (!facts.logRecorded || !facts.participantsRecorded)
        return found(QStringLiteral("The record lacks the build log or the versions of what took part."),
            QStringLiteral("Build again, so that the record is whole."));
    switch (facts.outcome) {
    case model::Reproducibility::Reproducible:
        return passed(QStringLiteral("Two builds gave the same bytes."));
    case model::Reproducibility::Repacked:
        return passed(QStringLiteral("The archive was packed anew in a fixed order with fixed times."));
    case model::Reproducibility::NotCompared:
        return found(
            QStringLiteral("It was built once, so nobody knows whether building again gives the same."),
            QStringLiteral("Set build.twice to compare two builds."), {}, Grade::Informs);
    case model::Reproducibility::Different:
        break;
    }
    return found(QStringLiteral("Two builds of the same commit differ."),
        QStringLiteral("Let Slipway repack the archive (build.repack), or use a backend that honours "
                       "SOURCE_DATE_EPOCH."),
        facts.differingMembers);
}

Finding lookAtInstallation(const CheckSubject &subject)
{
    if (!subject.input.installation)
        return unknown(
            QStringLiteral("It was not installed for a trial yet; archiving it does (or build --trial)."));
    const InstallationFacts &facts = *subject.input.installation;
    if (!facts.notMade.isEmpty())
        return unknown(
            QStringLiteral("It was not installed for a trial: %1.").arg(displayable(facts.notMade)));
    const Grade grade = subject.input.deploysToHosts ? Grade::Blocks : Grade::Warns;
    const QString hint
        = QStringLiteral("Look at trial.log beside the build's log; add what is missing to the project's "
                         "vendor folder. A package that runs only on its hosts needs build.trial = false.");
    const QStringList details
        = facts.failure.isEmpty() ? QStringList() : QStringList{displayable(facts.failure)};
    if (!facts.installed)
        return found(QStringLiteral("It could not be installed into a clean virtual environment."), hint,
            details, grade);
    if (!facts.consistent)
        return found(
            QStringLiteral("Installed, its dependencies do not fit together."), hint, details, grade);
    if (!facts.imported)
        return found(QStringLiteral("It installs, but cannot be imported."), hint, details, grade);
    if (!facts.offline)
        return found(QStringLiteral("It installs, but only with a network."), hint, details, grade);
    return passed(QStringLiteral("It installs offline, its dependencies fit, and it imports."));
}

Finding lookAtDestinations(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.destinations || input.destinations->isEmpty())
        return withoutDestinations();
    QStringList identical;
    for (const DestinationFacts &place : *input.destinations) {
        if (place.presence == model::Presence::Different)
            return found(QStringLiteral("%1 has a file of this name with other bytes.").arg(place.name),
                QStringLiteral("A released file never changes: raise the version."));
        if (place.burnt)
            return found(
                QStringLiteral("A file of this name was deleted on %1, which never takes the name again.")
                    .arg(place.name),
                QStringLiteral("Raise the version."));
        if (place.presence == model::Presence::Identical) {
            identical.append(place.name);
            continue;
        }
        if (place.isIndex && place.releaseOpened && input.now.isValid()
            && place.releaseOpened->addDays(daysOpen) < input.now)
            return found(
                QStringLiteral("The release was opened on %1 on %2 and takes no new files after %3 days.")
                    .arg(place.name, place.releaseOpened->toString(QStringLiteral("yyyy-MM-dd")))
                    .arg(daysOpen),
                QStringLiteral("Raise the version."));
    }
    for (const DestinationFacts &place : *input.destinations) {
        if (place.presence == model::Presence::Unknown)
            return unknown(QStringLiteral("It is not known what %1 has.").arg(place.name));
    }
    return passed(identical.isEmpty()
            ? QStringLiteral("The name is free on every destination.")
            : QStringLiteral("The same bytes are already on %1.").arg(identical.join(QStringLiteral(", "))));
}

Finding lookAtCredentials(const CheckSubject &subject)
{
    if (!subject.input.destinations || subject.input.destinations->isEmpty())
        return withoutDestinations();
    bool known = false;
    for (const DestinationFacts &place : *subject.input.destinations) {
        if (!place.secure)
            return found(QStringLiteral("%1 is not reached over TLS.").arg(place.name),
                QStringLiteral("Use an https address; a token must never travel in the clear."));
        if (place.tokenFits && !*place.tokenFits)
            return found(QStringLiteral("The token does not fit %1.").arg(place.name),
                QStringLiteral("Store a token of this index, for this project, that has not expired."),
                place.tokenProblem.isEmpty() ? QStringList() : QStringList{displayable(place.tokenProblem)});
        if (place.verifiedWhereRequired && !*place.verifiedWhereRequired)
            return found(
                QStringLiteral("%1 takes only what was verified on another index first.").arg(place.name),
                QStringLiteral("Publish these very bytes to the index that it requires (Test PyPI) and "
                               "verify them there."));
        known = known || place.tokenFits || place.verifiedWhereRequired;
    }
    return known ? passed(QStringLiteral("Tokens, TLS and the order of the indexes fit."))
                 : unknown(QStringLiteral("No token has been looked at yet."));
}

} // namespace slipway::build
