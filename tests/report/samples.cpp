// SPDX-License-Identifier: Apache-2.0
#include "tests/report/samples.h"

namespace slipway::report {

using namespace Qt::StringLiterals;

QDateTime moment()
{
    return QDateTime(QDate(2026, 5, 20), QTime(9, 12, 44, 120), Qt::UTC);
}

Digests sampleDigests()
{
    return {.md5 = QString(32, u'1'), .sha256 = QString(64, u'2'), .blake2b = QString(64, u'3'), .size = 948};
}

model::Release sampleRelease()
{
    return {.id = {7},
        .project = u"shop"_s,
        .package = u"shop"_s,
        .version = u"1.4.0"_s,
        .tag = u"v1.4.0"_s,
        .commit = QString(40, u'a'),
        .committed = moment(),
        .build = 12,
        .artifact = {.fileName = u"shop-1.4.0.tar.gz"_s, .digests = sampleDigests()},
        .wheel = {.kind = model::ArtifactKind::Wheel,
            .fileName = u"shop-1.4.0-py3-none-any.whl"_s,
            .digests = sampleDigests()},
        .requiresPython = u">=3.9"_s,
        .requirements = {u"click>=8"_s},
        .checks = {{.id = u"source.signature"_s,
                       .number = 2,
                       .severity = model::Severity::Warning,
                       .verdict = model::Verdict::Found,
                       .sentence = u"The tag is not signed."_s,
                       .hint = u"Sign it."_s,
                       .details = {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}},
            {.id = u"source.tag"_s,
                .number = 1,
                .severity = model::Severity::Blocker,
                .verdict = model::Verdict::Passed,
                .sentence = u"The tag points at the commit."_s}},
        .reproducibility = model::Reproducibility::Different,
        .differingMembers = {u"PKG-INFO"_s},
        .sandboxed = true,
        .participants = {{u"python"_s, u"3.11.2"_s}},
        .created = moment(),
        .person = u"Ada"_s};
}

model::Placement samplePlacement()
{
    return {.release = {7},
        .kind = model::DestinationKind::Store,
        .destination = u"archive"_s,
        .location = u"/srv/archive/shop/1.4.0/shop-1.4.0.tar.gz"_s,
        .sha256 = QString(64, u'2'),
        .verified = true,
        .overwritten = true,
        .note = u"odd"_s,
        .at = moment(),
        .person = u"Ada"_s};
}

model::Build sampleBuild()
{
    return {.id = {3},
        .project = u"shop"_s,
        .number = 12,
        .ref = u"v1.4.0"_s,
        .commit = QString(40, u'a'),
        .state = model::BuildState::Succeeded,
        .started = moment(),
        .finished = moment(),
        .person = u"Ada"_s,
        .logFile = u"builds/shop/12/build.log"_s};
}

model::Deployment sampleDeployment()
{
    return {.id = {17},
        .kind = model::DeploymentKind::Rollback,
        .state = model::DeploymentState::PartlyDone,
        .project = u"shop"_s,
        .environment = u"production"_s,
        .release = {7},
        .version = u"1.4.0"_s,
        .build = 12,
        .planHash = QString(64, u'4'),
        .plan = u"{}"_s,
        .reason = u"orders fail"_s,
        .person = u"Ada"_s,
        .workstation = u"ada-laptop"_s,
        .started = moment(),
        .finished = moment(),
        .hosts = {{.host = u"web-1"_s,
                      .state = model::HostState::Done,
                      .previous = u"1.3.0-b9"_s,
                      .current = u"1.4.0-b12"_s},
            {.host = u"web-2"_s,
                .state = model::HostState::Unreachable,
                .current = u"1.3.0-b9"_s,
                .failure = u"no route to host"_s}}};
}

model::JournalEntry sampleEntry()
{
    return {.id = {1},
        .deployment = {17},
        .host = u"web-1"_s,
        .step = u"undo:switch"_s,
        .attempt = 2,
        .epoch = 5,
        .state = model::StepState::Unknown,
        .intended = moment(),
        .detail = u"lost"_s,
        .output = u"out"_s};
}

workflow::BuildReport sampleBuildReport()
{
    return {.build = sampleBuild(),
        .release = sampleRelease(),
        .checks = sampleRelease().checks,
        .failure = sampleError()};
}

workflow::Verification sampleVerification()
{
    using workflow::PlaceKind;
    using workflow::PlaceState;
    return {.release = sampleRelease(),
        .places = {{.kind = PlaceKind::Store, .name = u"archive"_s, .state = PlaceState::Intact},
            {.kind = PlaceKind::Index, .name = u"pypi"_s, .state = PlaceState::Unknown},
            {.kind = PlaceKind::Index, .name = u"testpypi"_s, .state = PlaceState::Absent},
            {.kind = PlaceKind::Host,
                .name = u"web-1 (production)"_s,
                .location = u"/srv/shop"_s,
                .state = PlaceState::Different,
                .sentence = u"1 file has other bytes"_s}}};
}

workflow::DeploymentReport sampleDeploymentReport()
{
    return {.deployment = sampleDeployment(),
        .report = {.state = model::DeploymentState::PartlyDone,
            .hosts = sampleDeployment().hosts,
            .cause = sampleError(),
            .notes = {u"an old release stays"_s}}};
}

store::MatrixCell sampleCell()
{
    const store::MatrixDeployment deployment{.id = {17},
        .state = model::DeploymentState::Succeeded,
        .version = u"1.4.0"_s,
        .build = 12,
        .since = moment(),
        .person = u"Ada"_s};
    return {.project = u"shop"_s,
        .environment = u"production"_s,
        .latest = deployment,
        .good = deployment,
        .versionBefore = u"1.3.0"_s,
        .buildBefore = 9};
}

workflow::LiveTarget sampleLiveTarget()
{
    workflow::LiveHost answering{.state = {.host = u"web-1"_s,
                                     .failure = {},
                                     .current = u"1.4.0-b12"_s,
                                     .receipt = model::Receipt{.version = u"1.4.0"_s,
                                         .build = 12,
                                         .folder = u"1.4.0-b12"_s,
                                         .sha256 = QString(64, u'2'),
                                         .commit = QString(40, u'a'),
                                         .deployment = u"17"_s,
                                         .person = u"Ada"_s,
                                         .since = moment()}},
        .recorded = u"1.3.0-b9"_s};
    answering.state.owner.deployment = u"18"_s;
    answering.state.owner.person = u"Bob"_s;
    const workflow::LiveHost silent{.state = {.host = u"web-2"_s, .failure = u"no route to host"_s}};
    return {.project = u"shop"_s, .environment = u"production"_s, .hosts = {answering, silent}};
}

QList<workflow::HostProbe> sampleProbes()
{
    return {{.host = u"web-1"_s,
                .failure = {},
                .route = u"deploy@web-1:22"_s,
                .fingerprint = u"SHA256:abc"_s,
                .user = u"deploy"_s,
                .system = u"Linux"_s,
                .methods = u"curve25519-sha256"_s,
                .took = std::chrono::milliseconds(120)},
        {.host = u"web-2"_s, .failure = sampleError()}};
}

deploy::Plan samplePlan()
{
    const deploy::PlannedStep step{.id = u"send"_s,
        .title = u"Send what is not there yet"_s,
        .mark = deploy::Mark::Add,
        .script = u"have"_s,
        .scriptDigest = QString(64, u'5'),
        .parameters = {{u"ROOT"_s, u"/srv/shop"_s}},
        .transfers = {{.fileName = u"shop-1.4.0.tar.gz"_s, .sha256 = QString(64, u'2'), .size = 948}},
        .note = u"948 B"_s};
    return {.project = u"shop"_s,
        .environment = u"production"_s,
        .recipe = u"python-venv"_s,
        .root = u"/srv/shop"_s,
        .version = u"1.4.0"_s,
        .build = 12,
        .commit = QString(40, u'a'),
        .folder = u"1.4.0-b12"_s,
        .sha256 = QString(64, u'2'),
        .files = {{.role = deploy::PayloadRole::Artifact,
            .fileName = u"shop-1.4.0.tar.gz"_s,
            .sha256 = QString(64, u'2'),
            .md5 = QString(32, u'1'),
            .size = 948}},
        .batches = {u"1"_s, u"100%"_s},
        .included = {{.commit = QString(40, u'b'), .author = u"Ada"_s, .title = u"Sell more"_s}},
        .irreversible = {u"The database is migrated."_s},
        .settings = {{u"hosts.web-1.address"_s, u"\"web-1.example.org\""_s}},
        .hosts = {{.host = u"web-1"_s,
            .current = u"1.3.0-b9"_s,
            .releaseState = u"absent"_s,
            .cautions = {u"the clock is late"_s},
            .phases = {{.id = u"prepare"_s, .title = u"Prepare"_s, .steps = {step}}},
            .undo = {step}}}};
}

Error sampleError()
{
    return Error(Errc::Unreachable, u"no route to host"_s)
        .during(u"Connect to web-2"_s)
        .hint(u"Is it switched on?"_s)
        .named(u"ssh.unreachable"_s);
}

} // namespace slipway::report
