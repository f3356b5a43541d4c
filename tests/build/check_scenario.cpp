// SPDX-License-Identifier: Apache-2.0
#include "tests/build/check_scenario.h"

#include "base/digest.h"
#include "build/sdist_reader.h"
#include "tests/build/raw_tar.h"

#include <QTemporaryDir>

namespace slipway::build::test {

namespace {

const QString commit = QStringLiteral("0123456789abcdef0123456789abcdef01234567");

} // namespace

Scenario::Scenario()
{
    facts.package = QStringLiteral("demo");
    facts.tag = QStringLiteral("v1.0");
    facts.commit = commit;
    facts.tagFacts = TagFacts{.name = QStringLiteral("v1.0"),
        .commit = commit,
        .annotated = true,
        .signature = Signature::Good,
        .remoteCommit = commit};
    facts.branch = BranchFacts{.branch = QStringLiteral("main"), .isAncestor = true};
    facts.earlierVersions = QStringList{QStringLiteral("0.9"), QStringLiteral("1.0rc1")};
    facts.reproducibility = ReproducibilityFacts{
        .outcome = model::Reproducibility::Reproducible, .logRecorded = true, .participantsRecorded = true};
    facts.installation = InstallationFacts{.installed = true, .consistent = true, .imported = true};
    facts.destinations
        = QList<DestinationFacts>{{.name = QStringLiteral("archive"), .presence = model::Presence::Absent},
            {.name = QStringLiteral("pypi"),
                .presence = model::Presence::Absent,
                .isIndex = true,
                .tokenFits = true,
                .verifiedWhereRequired = true}};
    facts.isPublic = true;
    facts.now = QDateTime(QDate(2023, 5, 1), QTime(12, 0), Qt::UTC);
}

CheckInput Scenario::input() const
{
    RawTar tar;
    tar.add({.name = root + '/', .type = '5', .mode = "0000755", .uid = uid, .magic = magic});
    if (hasMetadata)
        tar.add({.name = root + "/PKG-INFO", .mode = mode, .uid = uid, .magic = magic},
            metadata + '\n' + description);
    CommittedTree tree{.verified = true};
    for (auto it = files.begin(); it != files.end(); ++it) {
        tar.add({.name = root + '/' + it.key(), .mode = mode, .uid = uid, .magic = magic}, it.value());
        tree.files.append({.path = QString::fromUtf8(it.key()),
            .size = it.value().size(),
            .sha256 = sha256Hex(it.value())});
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(fileName);
    writeFile(path, gzipped(tar.end().bytes()) + spoiltEnd);

    CheckInput input = facts;
    input.fileName = fileName;
    input.tree = tree;
    auto listing = inspectSdist(path);
    if (listing)
        input.sdist = *std::move(listing);
    else
        input.refusal = std::move(listing).error();
    if (spoil)
        spoil(input);
    return input;
}

model::CheckResult Scenario::result(int number) const
{
    return runChecks(input()).at(number - 1);
}

void replaceIn(QByteArray &text, const char *from, const char *to)
{
    if (!text.contains(from))
        qFatal("the scenario has changed");
    text.replace(from, to);
}

} // namespace slipway::build::test
