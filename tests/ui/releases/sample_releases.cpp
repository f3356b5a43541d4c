// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/releases/sample_releases.h"

#include "model/trial.h"
#include "tests/ui/sample_board.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString sha256 = u"9b1cf0e3a4d27785bd20a51e6c9f4410d7781ef5a3312c5fb09e6dd8aa01e2c4"_s;

ReleaseRow row(const QString &project, const QString &version, int build, int hoursAgo)
{
    return {.project = project,
        .version = version,
        .build = build,
        .tag = u'v' + version,
        .commit = QString::number(0x3f9c2e1b02 + 7919LL * build, 16).repeated(4).left(40),
        .created = sampleNow().addSecs(-3600LL * hoursAgo),
        .person = u"ada"_s,
        .reproducibility = model::Reproducibility::Reproducible,
        .checks = 27};
}

model::CheckResult passed(int number, const QString &id, const QString &sentence)
{
    return {.id = id, .number = number, .verdict = model::Verdict::Passed, .sentence = sentence};
}

QList<model::CheckResult> sampleChecks()
{
    QList<model::CheckResult> checks{
        passed(1, u"sdist.file-name"_s, u"The file name is the one that PEP 625 asks for"_s),
        passed(2, u"sdist.members"_s, u"Every member lies below the one top folder"_s),
        {.id = u"metadata.license"_s,
            .number = 14,
            .severity = model::Severity::Warning,
            .verdict = model::Verdict::Found,
            .sentence = u"The licence is named by a classifier only, which is no longer recommended"_s,
            .hint = u"Name it with an SPDX expression in project.license of pyproject.toml"_s,
            .details = {u"License :: OSI Approved :: MIT License"_s}},
        {.id = u"source.tag-signature"_s,
            .number = 21,
            .severity = model::Severity::Info,
            .verdict = model::Verdict::Found,
            .sentence = u"The tag v1.4.0 is annotated and not signed"_s,
            .hint = u"Sign tags with git tag -s where people check them"_s},
        passed(model::installationCheck.size(), model::installationCheck,
            u"What hosts get was installed offline and by digests, and shop was imported"_s)};
    for (int number = 3; number < 14; ++number)
        checks.append(
            passed(number, u"sdist.check-%1"_s.arg(number), u"Check %1 found nothing"_s.arg(number)));
    return checks;
}

model::Deployment deployed(int id, const QString &environment, model::DeploymentState state, int minutesAgo)
{
    return {.id = {id},
        .state = state,
        .project = u"shop"_s,
        .environment = environment,
        .version = u"1.4.0"_s,
        .build = 12,
        .reason = u"INC-881"_s,
        .person = u"ada"_s,
        .started = sampleNow().addSecs(-60LL * minutesAgo),
        .finished = sampleNow().addSecs(-60LL * minutesAgo + 252),
        .hosts = {{.host = u"web-1"_s, .state = model::HostState::Done},
            {.host = u"web-2"_s, .state = model::HostState::Done}}};
}

QList<ReleaseStage> sampleStages()
{
    return {{.environment = {.name = u"development"_s},
                .hasTarget = true,
                .current = u"1.5.0-b13"_s,
                .latest = deployed(77, u"development"_s, model::DeploymentState::Succeeded, 300)},
        {.environment = {.name = u"staging"_s, .tier = model::Tier::Staging, .order = 1},
            .hasTarget = true,
            .current = u"1.4.0-b12"_s,
            .isCurrent = true,
            .latest = deployed(81, u"staging"_s, model::DeploymentState::Succeeded, 50)},
        {.environment = {.name = u"production"_s, .tier = model::Tier::Production, .order = 2},
            .hasTarget = true,
            .current = u"1.3.0-b9"_s}};
}

} // namespace

ReleaseList sampleReleases()
{
    ReleaseList list{.hasProjects = true};
    list.rows = {row(u"shop"_s, u"1.5.0"_s, 13, 1), row(u"shop"_s, u"1.4.0"_s, 12, 5),
        row(u"catalogue"_s, u"2.1.0"_s, 40, 26), row(u"shop"_s, u"1.3.0"_s, 9, 80),
        row(u"payments-gateway-with-a-long-name"_s, u"2026.11.0rc1.post4"_s, 1200, 200)};
    list.rows[0].running = {u"development"_s};
    list.rows[0].reproducibility = model::Reproducibility::NotCompared;
    list.rows[1].warnings = 1;
    list.rows[1].archived = {u"vault"_s};
    list.rows[1].published = {u"testpypi"_s};
    list.rows[1].running = {u"staging"_s};
    list.rows[2].person = u"grace"_s;
    list.rows[2].reproducibility = model::Reproducibility::Different;
    list.rows[3].archived = {u"vault"_s};
    list.rows[3].published = {u"testpypi"_s, u"pypi"_s};
    list.rows[3].running = {u"production"_s, u"production-eu"_s, u"production-us"_s, u"production-asia"_s};
    list.rows[4].reproducibility = model::Reproducibility::Repacked;
    list.rows[4].blockers = 1;
    list.all = int(list.rows.size());
    return list;
}

ReleaseList manyReleases(int count)
{
    ReleaseList list{.all = count + 3000, .hasProjects = true};
    for (int i = 0; i < count; ++i)
        list.rows.append(row(u"project-%1"_s.arg(i % 40), u"1.%1.0"_s.arg(count - i), count - i, i));
    return list;
}

ReleaseSheet sampleSheet()
{
    ReleaseSheet sheet;
    auto &release = sheet.release;
    release = {.id = {12},
        .project = u"shop"_s,
        .package = u"shop"_s,
        .version = u"1.4.0"_s,
        .tag = u"v1.4.0"_s,
        .commit = u"3f9c2e1b02a4d27785bd20a51e6c9f4410d7781e"_s,
        .build = 12,
        .artifact = {.fileName = u"shop-1.4.0.tar.gz"_s,
            .digests = {.md5 = u"0f1e2d3c4b5a69788796a5b4c3d2e1f0"_s,
                .sha256 = sha256,
                .blake2b = QString(sha256).replace(u'9', u'7'),
                .size = 184'320}},
        .wheel = {.kind = model::ArtifactKind::Wheel,
            .fileName = u"shop-1.4.0-py3-none-any.whl"_s,
            .digests = {.md5 = u"a1b2c3d4e5f60718293a4b5c6d7e8f90"_s,
                .sha256 = QString(sha256).replace(u'0', u'3'),
                .blake2b = QString(sha256).replace(u'1', u'5'),
                .size = 151'900}},
        .checks = sampleChecks(),
        .reproducibility = model::Reproducibility::Reproducible,
        .sandboxed = true,
        .created = sampleNow().addSecs(-5 * 3600),
        .person = u"ada"_s};
    sheet.placements = {{.release = {12},
                            .kind = model::DestinationKind::Store,
                            .destination = u"vault"_s,
                            .location = u"https://vault.example.org/python/shop/1.4.0/shop-1.4.0.tar.gz"_s,
                            .sha256 = sha256,
                            .verified = true,
                            .at = sampleNow().addSecs(-4 * 3600),
                            .person = u"ada"_s},
        {.release = {12},
            .kind = model::DestinationKind::Index,
            .destination = u"testpypi"_s,
            .location = u"https://test.pypi.org/project/shop/1.4.0/"_s,
            .sha256 = sha256,
            .verified = true,
            .at = sampleNow().addSecs(-3 * 3600),
            .person = u"ada"_s}};
    sheet.stores = {u"vault"_s};
    sheet.indexes = {u"testpypi"_s, u"pypi"_s};
    sheet.stages = sampleStages();
    sheet.deployments = {sheet.stages[1].latest, sheet.stages[0].latest};
    sheet.siblings = {u"1.5.0-b13"_s, u"1.3.0-b9"_s, u"1.2.0-b7"_s};
    sheet.at = sampleNow();
    return sheet;
}

ReleaseChanges sampleChanges()
{
    return {.current = u"1.3.0-b9"_s,
        .included
        = {{.commit = QString(40, u'a'), .author = u"Ada"_s, .title = u"Retry payments that time out"_s},
            {.commit = QString(40, u'b'), .author = u"Grace"_s, .title = u"Add the basket's new total"_s},
            {.commit = QString(40, u'c'),
                .author = u"Ada"_s,
                .title
                = u"Migrate orders: this commit has a title that is long enough to be cut off wherever it "
                  "is shown"_s}},
        .takenAway
        = {{.commit = QString(40, u'd'), .author = u"Linus"_s, .title = u"Hotfix for the checkout"_s}},
        .newer
        = {{.commit = QString(40, u'e'), .author = u"Grace"_s, .title = u"Revert \"Retry payments\""_s}},
        .branch = u"main"_s,
        .remarks = {u"it is published on testpypi, and stays so whatever happens on hosts"_s}};
}

ReleaseComparison sampleComparison()
{
    return {.other = u"1.3.0-b9"_s,
        .differences = {{.kind = DifferenceKind::Participant,
                            .name = u"setuptools"_s,
                            .here = u"68.1.2"_s,
                            .there = u"66.1.1"_s},
            {.kind = DifferenceKind::Requirement, .name = u"httpx"_s, .here = u"httpx>=0.27"_s, .there = {}},
            {.kind = DifferenceKind::Member,
                .name = u"src/shop/payments.py"_s,
                .here = u"4.2 kB, file, SHA-256 9b1cf0e3a4d2"_s,
                .there = u"3.9 kB, file, SHA-256 1c22ab90ffe1"_s}},
        .onlyHere = sampleChanges().included};
}

} // namespace slipway::ui
