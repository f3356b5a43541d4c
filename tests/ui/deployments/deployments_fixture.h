// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/deployments/scripted_deployments.h"
#include "tests/ui/patience.h"
#include "ui/deployments/deployments_page.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using model::DeploymentState;
using model::HostState;
using model::StepState;

/// The place of deployments over a desk that answers as a test tells it to.
class DeploymentsPageTest : public testing::Test {
protected:
    DeploymentsPageTest()
    {
        desk.one = &deployment;
        page.resize(1366, 768);
        QObject::connect(&page, &Page::departed, &page, [this](const Route &route) { page.open(route); });
    }
    void openOne(const QString &number = u"17"_s)
    {
        page.open({.place = Place::Deployments, .path = {number}, .query = {}});
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page, patience));
        ASSERT_TRUE(QTest::qWaitFor([&] { return text(u"deploymentTitle"_s).contains(u"shop"); }, patience));
    }
    void openList()
    {
        page.open({.place = Place::Deployments, .path = {}, .query = {}});
        page.show();
        page.enter();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page, patience));
    }
    template <typename T = QWidget>
    [[nodiscard]] T &find(const QString &name) const
    {
        T *found = page.findChild<T *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label).text(); }
    [[nodiscard]] QAction &action(const QString &name) const { return find<QAction>(name); }
    [[nodiscard]] QStringList column(const QString &view, int column) const
    {
        QStringList cells;
        const auto *model = find<QAbstractItemView>(view).model();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }
    [[nodiscard]] bool comesToSay(const QString &label, const QString &wanted) const
    {
        return QTest::qWaitFor([&] { return text(label).contains(wanted); }, patience);
    }
    static QString web(int number) { return ScriptedDeployment::hostName(number); }
    /// web-002 fails its health check; all is put back.
    void failAndPutBack()
    {
        for (int host = 1; host <= 3; ++host)
            deployment.perform(web(host), ScriptedDeployment::forward().mid(0, 4));
        deployment.perform(web(1), {u"switch"_s, u"health"_s});
        deployment.perform(web(2), {u"switch"_s});
        deployment.begin(web(2), u"health"_s);
        deployment.conclude(web(2), StepState::Failed, u"GET /healthz: 503"_s, {u"GET /healthz"_s, u"503"_s});
        deployment.decide(u"turn-back"_s);
        for (int host = 1; host <= 2; ++host)
            deployment.perform(web(host), {u"undo:switch"_s, u"unlock"_s});
        deployment.perform(web(3), {u"unlock"_s});
        const auto outcome = [&](int host, HostState state, const QString &failure = {}) {
            deployment.setHost({.host = web(host),
                .state = state,
                .previous = u"1.3.0-b9"_s,
                .current = u"1.3.0-b9"_s,
                .failure = failure});
        };
        outcome(1, HostState::Restored);
        outcome(2, HostState::Restored, u"Ask whether it is healthy on web-002: GET /healthz: 503"_s);
        outcome(3, HostState::Skipped);
        deployment.setState(DeploymentState::Reverted, EngineAt::Nowhere);
    }

    ScriptedDeployment deployment{3};
    ScriptedDeploymentsDesk desk;
    Activity activity;
    DeploymentRuns runs{desk, activity};
    DeploymentsPage page{runs, {}};
};

} // namespace slipway::ui
