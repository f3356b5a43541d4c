// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/deploy/fleet.h"

#include <gtest/gtest.h>

namespace slipway::tests {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentState;
using model::HostState;
using Way = Advice::Way;

/// Gives one advice after the other, and remembers what it was asked.
class ScriptedGuide final : public Guide {
public:
    explicit ScriptedGuide(QList<Advice> advices) : m_advices(std::move(advices)) { }

    Advice advise(const Trouble &trouble, std::stop_token) override
    {
        asked.append(trouble);
        if (onAsked)
            onAsked();
        return m_advices.isEmpty() ? Advice{.way = Way::Stop} : m_advices.takeFirst();
    }

    QList<Trouble> asked;
    std::function<void()> onAsked;

private:
    QList<Advice> m_advices;
};

/// Release 1.0 runs on all hosts, and 2.0 is planned; a step fails where it is told to.
class GuidedTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
        fleet.trail.changes.clear();
        fleet.links.fault = [this](const QString &host, const QString &step, int) {
            const QString place = host + u' ' + step;
            runs[place] += 1;
            return runs[place] <= failures.value(place) ? Fault::BadExit : Fault::None;
        };
    }

    Result<Report> run(Guide *guide)
    {
        plan = *fleet.plan(fleet.release(u"2.0"_s, 2));
        fleet.steering.guide = guide;
        return fleet.run(plan, u"d2"_s);
    }

    QStringList hostsOf(const Trouble &trouble)
    {
        QStringList names;
        for (const TroubledHost &host : trouble.hosts)
            names.append(host.host);
        return names;
    }

    static constexpr int always = 1'000;
    Fleet fleet;
    Plan plan;
    QMap<QString, int> failures; ///< "web-2 health" -> how many times it fails
    QMap<QString, int> runs;
};

} // namespace slipway::tests
