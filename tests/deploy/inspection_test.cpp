// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;

TEST(InspectionTest, ReadsWhatIsCurrentAndWhoPutItThere)
{
    Fleet fleet(2);
    const Payload payload = fleet.release(u"1.0"_s, 1);
    ASSERT_EQ(fleet.deploy(payload, u"d1"_s), u"succeeded"_s);
    task::Progress progress;

    const auto live = readLive(fleet.links, {u"web-1"_s, u"nowhere"_s}, fleet.target.root, 4, {}, progress);

    ASSERT_TRUE(live);
    EXPECT_EQ(live->at(0).current, u"1.0-b1"_s);
    EXPECT_TRUE(live->at(0).sealed);
    ASSERT_TRUE(live->at(0).receipt);
    EXPECT_EQ(live->at(0).receipt->version, u"1.0"_s);
    EXPECT_EQ(live->at(0).receipt->sha256, payload.sha256);
    EXPECT_EQ(live->at(0).receipt->deployment, u"d1"_s);
    EXPECT_EQ(live->at(0).receipt->person, u"anna"_s);
    EXPECT_TRUE(live->at(0).receipt->since.isValid());
    EXPECT_FALSE(live->at(0).owner.isSet());
    EXPECT_FALSE(live->at(1).failure.isEmpty());
}

TEST(InspectionTest, NamesEveryFileThatIsNotAsItWasSealed)
{
    Fleet fleet(1);
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1, {{u"extra.txt"_s, u"x"_s}}), u"d1"_s), u"succeeded"_s);
    const QString release = fleet.folderOf(u"web-1"_s) + u"/current"_s;
    shell({u"sh"_s, u"-c"_s,
              u"echo evil >> app/main.txt; rm extra.txt; echo new > 'odd name'; mkdir __pycache__; "
              u"echo x > __pycache__/a.pyc; ln -s /etc/passwd link"_s},
        release);
    task::Progress progress;

    const auto found = inspect(fleet.links, fleet.hosts, fleet.target.root, {}, 1, {}, progress);

    ASSERT_TRUE(found);
    EXPECT_FALSE(found->first().isIntact());
    EXPECT_EQ(found->first().changed, QStringList(u"app/main.txt"_s));
    EXPECT_EQ(found->first().missing, QStringList(u"extra.txt"_s));
    EXPECT_EQ(found->first().added, QStringList({u"link"_s, u"odd name"_s}));
}

TEST(InspectionTest, TellsAReleaseThatIsNotThereFromOneThatCannotBeLookedAt)
{
    Fleet fleet(3);
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    ASSERT_EQ(fleet.deploy(fleet.release(u"2.0"_s, 2), u"d2"_s), u"succeeded"_s);
    shell({u"rm"_s, u"-r"_s, u"releases/1.0-b1"_s}, fleet.folderOf(u"web-1"_s));
    shell({u"rm"_s, u"releases/1.0-b1/.complete"_s}, fleet.folderOf(u"web-2"_s));
    shell({u"rm"_s, u"-r"_s, fleet.folderOf(u"web-3"_s)});
    task::Progress progress;

    const auto found = inspect(fleet.links, {u"web-1"_s, u"web-2"_s, u"web-3"_s, u"nowhere"_s},
        fleet.target.root, u"1.0-b1"_s, 1, {}, progress);

    ASSERT_TRUE(found);
    EXPECT_EQ(found->at(0).failure, QString());
    EXPECT_EQ(found->at(0).folder, QString());
    EXPECT_EQ(found->at(1).failure, QString());
    EXPECT_EQ(found->at(1).folder, u"1.0-b1"_s);
    EXPECT_FALSE(found->at(1).sealed);
    EXPECT_EQ(found->at(2).failure, QString());
    EXPECT_EQ(found->at(2).folder, QString());
    EXPECT_FALSE(found->at(3).failure.isEmpty());
}

TEST(InspectionTest, ARollbackToAReleaseThatWasTouchedIsRefusedByTheHost)
{
    Fleet fleet(1);
    const Payload first = fleet.release(u"1.0"_s, 1);
    ASSERT_EQ(fleet.deploy(first, u"d1"_s), u"succeeded"_s);
    ASSERT_EQ(fleet.deploy(fleet.release(u"2.0"_s, 2), u"d2"_s), u"succeeded"_s);
    shell({u"sh"_s, u"-c"_s, u"echo evil >> releases/1.0-b1/app/main.txt"_s}, fleet.folderOf(u"web-1"_s));

    const Result<Plan> plan = fleet.plan(first, model::DeploymentKind::Rollback);
    ASSERT_TRUE(plan);
    const Result<Report> report = fleet.run(*plan, u"d3"_s);

    EXPECT_EQ(report->state, model::DeploymentState::Reverted);
    EXPECT_TRUE(report->cause->story().contains(u"not as it was sealed"_s))
        << report->cause->story().toStdString();
    EXPECT_EQ(fleet.current(u"web-1"_s), u"2.0-b2"_s);
}

TEST(InspectionTest, AReceiptOfAnyShapeIsAnErrorAndNoMore)
{
    for (const QByteArray &text : {QByteArray("{"), QByteArray("[]"), QByteArray("{\"version\":7}"),
             QByteArray("{\"version\":\"1\",\"sha256\":\"zz\"}"), QByteArray(100'000, '{')})
        EXPECT_FALSE(receiptFromJson(text, u"web-1"_s));
}

TEST(ObservationTest, LooksWithoutLeavingATrace)
{
    Fleet fleet(1);

    const QList<Observation> seen = fleet.look(fleet.release(u"1.0"_s, 1));

    ASSERT_EQ(seen.size(), 1);
    EXPECT_EQ(seen.first().failure, QString());
    EXPECT_TRUE(seen.first().writable && seen.first().sameFilesystem);
    EXPECT_GT(seen.first().freeBytes, 0);
    EXPECT_TRUE(seen.first().missing.isEmpty()) << seen.first().missing.join(u' ').toStdString();
    EXPECT_LT(std::abs(seen.first().clockSkew), 30);
    EXPECT_FALSE(QDir(fleet.folderOf(u"web-1"_s)).exists());
}

TEST(ObservationTest, AHostWithoutALockIsNotReady)
{
    Fleet fleet(1);
    fleet.links.mend
        = [](const QString &, QByteArray script) { return script.replace("tar flock", "tar no-such-lock"); };

    const Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));

    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().name(), u"deploy.host-not-ready"_s);
}

TEST(HealthTest, AsksAUrlOnTheHost)
{
    Fleet fleet(1);
    QProcess server;
    server.start(u"/usr/bin/python3"_s,
        {u"-c"_s,
            u"import http.server as h\n"
            u"class A(h.BaseHTTPRequestHandler):\n"
            u"    def do_GET(self):\n"
            u"        self.send_response(200 if self.path == '/health?deep=1' else 503); self.end_headers()\n"
            u"s = h.HTTPServer(('127.0.0.1', 0), A)\n"
            u"print(s.server_address[1], flush=True)\n"
            u"s.serve_forever()\n"_s});
    ASSERT_TRUE(server.waitForReadyRead(30'000));
    const QString base = u"http://127.0.0.1:"_s + QString::fromLatin1(server.readLine().trimmed());
    fleet.target.health = {
        .question = model::HttpHealth{.url = base + u"/health?deep=1"_s}, .within = std::chrono::seconds(20)};
    EXPECT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);

    fleet.target.health
        = {.question = model::HttpHealth{.url = base + u"/other"_s}, .within = std::chrono::seconds(1)};
    const QString outcome = fleet.deploy(fleet.release(u"2.0"_s, 2), u"d2"_s);

    EXPECT_TRUE(outcome.contains(u"not healthy within 1 seconds: 503"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.current(u"web-1"_s), u"1.0-b1"_s);
    server.kill();
    server.waitForFinished();
}

TEST(HealthTest, GivesAnAttemptNoMoreThanTheTimeThatIsLeft)
{
    Fleet fleet(1);
    fleet.pace.grace = std::chrono::milliseconds(3500);
    // The first attempt fails late; the second would go on and on.
    const QString asked = fleet.path(u"asked"_s);
    fleet.target.health = {.question = model::CommandHealth{{u"sh"_s, u"-c"_s,
                               u"test ! -e %1 || exec sleep 60; touch %1; sleep 4; exit 1"_s.arg(asked)}},
        .within = std::chrono::seconds(5)};

    const QString outcome = fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s);

    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_TRUE(outcome.contains(u"not healthy within 5 seconds"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.current(u"web-1"_s), QString());
}

} // namespace
} // namespace slipway::tests
