// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/check_table.h"

#include "base/displayable.h"

namespace slipway::build {

// What the table of checks is made of: one function a check, by subject.

[[nodiscard]] Finding lookAtTag(const CheckSubject &subject);
[[nodiscard]] Finding lookAtSignature(const CheckSubject &subject);
[[nodiscard]] Finding lookAtBranch(const CheckSubject &subject);
[[nodiscard]] Finding lookAtExport(const CheckSubject &subject);
[[nodiscard]] Finding lookAtVersions(const CheckSubject &subject);
[[nodiscard]] Finding lookAtOrder(const CheckSubject &subject);
[[nodiscard]] Finding lookAtFileName(const CheckSubject &subject);
[[nodiscard]] Finding lookAtForm(const CheckSubject &subject);
[[nodiscard]] Finding lookAtMembers(const CheckSubject &subject);
[[nodiscard]] Finding lookAtModes(const CheckSubject &subject);
[[nodiscard]] Finding lookAtMetadata(const CheckSubject &subject);
[[nodiscard]] Finding lookAtFields(const CheckSubject &subject);
[[nodiscard]] Finding lookAtClassifiers(const CheckSubject &subject);
[[nodiscard]] Finding lookAtDirectReferences(const CheckSubject &subject);
[[nodiscard]] Finding lookAtLicense(const CheckSubject &subject);
[[nodiscard]] Finding lookAtDescription(const CheckSubject &subject);
[[nodiscard]] Finding lookAtMissingFiles(const CheckSubject &subject);
[[nodiscard]] Finding lookAtExtraFiles(const CheckSubject &subject);
[[nodiscard]] Finding lookAtChangedFiles(const CheckSubject &subject);
[[nodiscard]] Finding lookAtSecrets(const CheckSubject &subject);
[[nodiscard]] Finding lookAtSize(const CheckSubject &subject);
[[nodiscard]] Finding lookAtObfuscation(const CheckSubject &subject);
[[nodiscard]] Finding lookAtReproducibility(const CheckSubject &subject);
[[nodiscard]] Finding lookAtInstallation(const CheckSubject &subject);
[[nodiscard]] Finding lookAtNativeCode(const CheckSubject &subject);
[[nodiscard]] Finding lookAtDestinations(const CheckSubject &subject);
[[nodiscard]] Finding lookAtCredentials(const CheckSubject &subject);

[[nodiscard]] inline Finding passed(const QString &sentence)
{
    return {.verdict = model::Verdict::Passed, .sentence = sentence};
}
[[nodiscard]] inline Finding unknown(const QString &sentence)
{
    return {.verdict = model::Verdict::NotApplicable, .sentence = sentence};
}
[[nodiscard]] inline Finding found(const QString &sentence, const QString &hint,
    const QStringList &details = {}, std::optional<Grade> grade = {})
{
    return {.verdict = model::Verdict::Found,
        .sentence = sentence,
        .hint = hint,
        .details = details,
        .grade = grade};
}
/// For checks that look into an archive that could not be read.
[[nodiscard]] inline Finding unread()
{
    return unknown(QStringLiteral("The archive could not be read, so this was not looked at."));
}
/// For checks that look at metadata that is missing or could not be read.
[[nodiscard]] inline Finding withoutMetadata()
{
    return unknown(QStringLiteral("There is no metadata that could be read, so this was not looked at."));
}

} // namespace slipway::build
