// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/projects/sample_projects.h"

#include "tests/ui/sample_board.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

model::Build built(int number, const QString &ref, model::BuildState state, int minutesAgo)
{
    return {.id = {number},
        .project = u"shop"_s,
        .number = number,
        .ref = ref,
        .commit = QString(40, u'a'),
        .state = state,
        .started = sampleNow().addSecs(-60LL * minutesAgo),
        .finished = sampleNow().addSecs(-60LL * minutesAgo + 47),
        .person = u"ada"_s};
}

StageDeployment standing(int id, const QString &release, model::DeploymentState state, int minutesAgo)
{
    return {.id = {id},
        .state = state,
        .release = release,
        .since = sampleNow().addSecs(-60LL * minutesAgo),
        .person = u"ada"_s};
}

model::Target target(const QString &environment, int hosts)
{
    model::Target made{.project = u"shop"_s, .environment = environment, .root = u"/srv/shop"_s};
    for (int i = 1; i <= hosts; ++i)
        made.hosts.append(u"%1-%2"_s.arg(environment).arg(i));
    made.health.question = model::HttpHealth{.url = u"http://127.0.0.1:8000/healthz"_s};
    return made;
}

} // namespace

QList<ProjectRow> sampleProjects()
{
    return {{.name = u"shop"_s,
                .repository = u"ssh://git@example.org/shop.git"_s,
                .newest = u"1.5.0-b13"_s,
                .built = sampleNow().addSecs(-3600),
                .releases = 11,
                .lastBuild = built(13, u"v1.5.0"_s, model::BuildState::Succeeded, 60),
                .runs = {u"development 1.5.0-b13"_s, u"staging 1.4.0-b12"_s, u"production 1.3.0-b9"_s}},
        {.name = u"catalogue"_s,
            .repository = u"https://example.org/catalogue.git"_s,
            .newest = u"2.1.0-b40"_s,
            .built = sampleNow().addDays(-2),
            .releases = 33,
            .lastBuild = built(41, u"main"_s, model::BuildState::Failed, 30)},
        {.name = u"payments-gateway-with-a-long-name"_s,
            .repository = u"/srv/git/payments-gateway-with-a-long-name.git"_s}};
}

ProjectSheet sampleProject()
{
    ProjectSheet sheet;
    sheet.project = {.name = u"shop"_s, .repository = u"ssh://git@example.org/shop.git"_s, .package = {}};
    sheet.project.vendor = u"vendor"_s;
    const auto succeeded = model::DeploymentState::Succeeded;
    sheet.stages = {{.environment = {.name = u"development"_s},
                        .target = target(u"development"_s, 2),
                        .latest = standing(90, u"1.5.0-b13"_s, model::DeploymentState::Running, 1),
                        .good = standing(85, u"1.4.0-b12"_s, succeeded, 300),
                        .before = u"1.3.0-b9"_s},
        {.environment = {.name = u"staging"_s, .tier = model::Tier::Staging, .order = 1},
            .target = target(u"staging"_s, 4),
            .latest = standing(81, u"1.4.0-b12"_s, succeeded, 50),
            .good = standing(81, u"1.4.0-b12"_s, succeeded, 50),
            .before = u"1.3.0-b9"_s},
        {.environment = {.name = u"production"_s, .tier = model::Tier::Production, .order = 2},
            .target = target(u"production"_s, 12),
            .latest = standing(83, u"1.4.0-b12"_s, model::DeploymentState::Reverted, 30),
            .good = standing(60, u"1.3.0-b9"_s, succeeded, 9000),
            .before = u"1.2.0-b7"_s}};
    auto failed = built(11, u"main"_s, model::BuildState::Failed, 400);
    failed.failure = u"a check blocks it: the file name is not the one that PEP 625 asks for"_s;
    sheet.builds
        = {{.build = built(13, u"v1.5.0"_s, model::BuildState::Succeeded, 60), .version = u"1.5.0"_s},
            {.build = built(12, u"v1.4.0"_s, model::BuildState::Succeeded, 300), .version = u"1.4.0"_s},
            {.build = failed}};
    sheet.releases = 11;
    sheet.stores = {{.name = u"vault"_s, .url = u"https://vault.example.org/python"_s}};
    sheet.indexes = {{.name = u"testpypi"_s,
                         .upload = u"https://test.pypi.org/legacy/"_s,
                         .simple = u"https://test.pypi.org/simple/"_s,
                         .isDefault = true},
        {.name = u"pypi"_s,
            .upload = u"https://upload.pypi.org/legacy/"_s,
            .simple = u"https://pypi.org/simple/"_s,
            .mustPassFirst = u"testpypi"_s}};
    sheet.at = sampleNow();
    return sheet;
}

QList<Undeployed> sampleUndeployed()
{
    const deploy::Change retry{
        .commit = QString(40, u'a'), .author = u"Ada"_s, .title = u"Retry payments that time out"_s};
    const deploy::Change total{
        .commit = QString(40, u'b'), .author = u"Grace"_s, .title = u"Add the basket's new total"_s};
    return {{.environment = u"development"_s, .current = u"1.4.0-b12"_s, .changes = {retry}},
        {.environment = u"staging"_s, .current = u"1.4.0-b12"_s},
        {.environment = u"production"_s, .current = u"1.3.0-b9"_s, .changes = {retry, total}}};
}

} // namespace slipway::ui
