// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"

#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "workflow/apply_configuration.h"

namespace slipway::workflow {

using namespace Qt::StringLiterals;

WorkflowTest::WorkflowTest()
{
    EXPECT_TRUE(m_profile.create());
    m_database = *store::Database::open(m_profile.databaseUrl(), {});
    m_trail = *audit::Trail::open(*m_database, m_clock, m_profile.witnessFolder() + u"/head"_s);
    m_workshop = std::make_unique<Workshop>(Workshop{.profile = m_profile,
        .actor = {.person = u"Ada"_s, .login = u"ada"_s, .workstation = u"laptop"_s},
        .database = *m_database,
        .trail = *m_trail,
        .credentials = m_credentials,
        .redactor = m_redactor,
        .clock = m_clock,
        .http = m_http,
        .surroundings = m_surroundings,
        .connector = m_connector,
        .questions = m_questions});
    const auto applied = applyConfiguration(*m_workshop, toml(), u"slipway.toml"_s, {});
    EXPECT_TRUE(applied) << qPrintable(applied ? QString() : applied.error().story());
}

QByteArray WorkflowTest::toml()
{
    return R"(schema = 1
[projects.shop]
repository = "/srv/git/shop.git"
[stores.first]
kind = "folder"
url = "/srv/first"
[stores.second]
kind = "folder"
url = "/srv/second"
[indexes.testpypi]
upload = "https://test.pypi.org/legacy/"
default = true
[indexes.pypi]
upload = "https://upload.pypi.org/legacy/"
requires = "testpypi"
[environments.staging]
tier = "staging"
order = 1
[environments.production]
tier = "production"
order = 2
requires = "staging"
[hosts.web-1]
address = "web-1.example.org"
[targets.shop.staging]
hosts = ["web-1"]
root = "/srv/stage"
[targets.shop.production]
hosts = ["web-1"]
root = "/srv/shop"
index = "testpypi"
)";
}

model::Release WorkflowTest::release(const QString &version, int build, QChar bytes)
{
    const model::Release made{.project = u"shop"_s,
        .package = u"shop"_s,
        .version = version,
        .commit = QString(40, u'c'),
        .committed = m_clock.now(),
        .build = build,
        .artifact = {.fileName = u"shop-%1.tar.gz"_s.arg(version),
            .digests
            = {.md5 = QString(32, bytes), .sha256 = QString(64, bytes), .blake2b = QString(64, bytes)}},
        .created = m_clock.now(),
        .person = u"Ada"_s};
    const auto added = m_database->write(
        [&](store::Transaction &transaction) { return store::ReleaseRepository(transaction).add(made); });
    EXPECT_TRUE(added) << qPrintable(added ? QString() : added.error().story());
    return added ? *added : made;
}

model::Deployment WorkflowTest::deployed(
    const model::Release &release, const QString &environment, model::DeploymentState state)
{
    const model::Deployment deployment{.state = state,
        .project = u"shop"_s,
        .environment = environment,
        .release = release.id,
        .version = release.version,
        .build = release.build,
        .planHash = QString(64, u'1'),
        .plan = u"{}"_s,
        .person = u"Ada"_s,
        .workstation = u"laptop"_s,
        .started = m_clock.now(),
        .hosts = {{.host = u"web-1"_s}}};
    const auto created = m_database->write([&](store::Transaction &transaction) {
        return store::DeploymentRepository(transaction).create(deployment);
    });
    EXPECT_TRUE(created) << qPrintable(created ? QString() : created.error().story());
    return created ? *created : deployment;
}

model::Configuration WorkflowTest::current() const
{
    return *configuration(*m_workshop);
}

QList<model::Event> WorkflowTest::events(const QString &action) const
{
    return *m_trail->query({.action = action});
}

} // namespace slipway::workflow
