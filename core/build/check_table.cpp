// SPDX-License-Identifier: Apache-2.0
#include "build/check_table.h"

#include "build/check_looks.h"

#include <array>

namespace slipway::build {

namespace {

constexpr qsizetype mostDetails = 100;

constexpr auto table = std::to_array<Check>({
    {1, "source.tag", "The tag points at the commit and has not moved", Grade::Blocks, lookAtTag},
    {2, "source.signature", "The tag is annotated and signed", Grade::Warns, lookAtSignature},
    {3, "source.branch", "The commit lies on the branch of releases", Grade::Warns, lookAtBranch},
    {4, "source.export", "The exported tree is the commit's", Grade::Blocks, lookAtExport},
    {5, "sdist.version", "Tag, metadata, file name and code agree on the version", Grade::Blocks,
        lookAtVersions},
    {6, "sdist.version-order", "The version is newer than all before it", Grade::Warns, lookAtOrder},
    {7, "sdist.file-name", "The file name is the one of PEP 625", Grade::BlocksPublic, lookAtFileName},
    {8, "sdist.form", "The archive has the form of a source distribution", Grade::Blocks, lookAtForm},
    {9, "sdist.members", "Every member is safe to unpack", Grade::Blocks, lookAtMembers},
    {10, "sdist.modes", "Format, modes and owners are plain", Grade::Warns, lookAtModes},
    {11, "metadata.valid", "The metadata is valid", Grade::Blocks, lookAtMetadata},
    {12, "metadata.fields", "Summary, addresses and e-mails are valid", Grade::BlocksPublic, lookAtFields},
    {13, "metadata.classifiers", "The classifiers are known", Grade::BlocksPublic, lookAtClassifiers},
    {14, "metadata.direct-references", "No dependency is a direct address", Grade::BlocksPublic,
        lookAtDirectReferences},
    {15, "metadata.license", "The licence is stated once, and well", Grade::BlocksPublic, lookAtLicense},
    {16, "metadata.description", "The description renders", Grade::BlocksPublic, lookAtDescription},
    {17, "manifest.missing", "No file of the commit is missing", Grade::Warns, lookAtMissingFiles},
    {18, "manifest.extra", "No file came from outside the commit", Grade::Blocks, lookAtExtraFiles},
    {19, "manifest.changed", "The files are those of the commit", Grade::Blocks, lookAtChangedFiles},
    {20, "contents.secrets", "No secrets and no litter inside", Grade::Blocks, lookAtSecrets},
    {21, "sdist.size", "The size is within an index's limits", Grade::BlocksPublic, lookAtSize},
    {22, "contents.obfuscated", "No obfuscated code inside", Grade::WarnsPublic, lookAtObfuscation},
    {23, "build.reproducible", "Building again gives the same", Grade::Warns, lookAtReproducibility},
    {24, "install.offline", "It installs offline and imports", Grade::Warns, lookAtInstallation},
    {25, "contents.native", "Native code inside", Grade::Informs, lookAtNativeCode},
    {26, "destination.free", "The destinations can take it", Grade::Blocks, lookAtDestinations},
    {27, "destination.credential", "Tokens and order of the indexes fit", Grade::Blocks, lookAtCredentials},
});

model::Severity severityOf(Grade grade, bool isPublic)
{
    switch (grade) {
    case Grade::Blocks:
        return model::Severity::Blocker;
    case Grade::BlocksPublic:
        return isPublic ? model::Severity::Blocker : model::Severity::Warning;
    case Grade::Warns:
        return model::Severity::Warning;
    case Grade::WarnsPublic:
        return isPublic ? model::Severity::Warning : model::Severity::Info;
    case Grade::Informs:
        return model::Severity::Info;
    }
    Q_UNREACHABLE();
}

model::CheckResult resultOf(const Check &check, const CheckSubject &subject)
{
    const Finding finding = check.look(subject);
    return {.id = QLatin1String(check.id),
        .number = check.number,
        .severity = severityOf(finding.grade.value_or(check.grade), subject.input.isPublic),
        .verdict = finding.verdict,
        .sentence = finding.sentence,
        .hint = finding.hint,
        .details = finding.details.first(std::min(finding.details.size(), mostDetails))};
}

} // namespace

CheckSubject::CheckSubject(const CheckInput &from) : input(from)
{
    if (!input.sdist || !input.sdist->pkgInfo)
        return;
    auto parsed = CoreMetadata::parse(*input.sdist->pkgInfo);
    if (parsed)
        metadata = *std::move(parsed);
    else
        metadataRefusal = std::move(parsed).error();
}

std::span<const Check> checks()
{
    return table;
}

QList<model::CheckResult> runChecks(const CheckInput &input)
{
    const CheckSubject subject(input);
    QList<model::CheckResult> results;
    for (const Check &check : table)
        results.append(resultOf(check, subject));
    return results;
}

model::CheckResult runCheck(QLatin1StringView id, const CheckInput &input)
{
    const auto check = std::find_if(
        table.begin(), table.end(), [&](const Check &one) { return id == QLatin1StringView(one.id); });
    Q_ASSERT(check != table.end());
    return resultOf(*check, CheckSubject(input));
}

} // namespace slipway::build
