// SPDX-License-Identifier: Apache-2.0
// Where a rollback leads that names no release, on hosts.
#include "tests/faults/host_test.h"

namespace slipway::faults {

using namespace Qt::StringLiterals;

TEST_F(HostTest, ARollbackLeadsBackFromWhatTheHostsRun)
{
    const QString lenient = u"lenient"_s;
    rig->addEnvironment(lenient, "staging", "max_failed = 1\n");
    rig->repository().write(u"shop/__init__.py"_s, "__version__ = \"1.3\"\n");
    rig->repository().commit(u"Release 1.3"_s);
    rig->repository().tag(u"v1.3"_s);
    rig->makeRelease(u"v1.3"_s);
    const auto made = rig->run({u"release"_s, u"list"_s, u"shop"_s}).list().first().toObject();
    const QString bad = u"1.3-b%1"_s.arg(made[u"build"_s].toInt());
    for (const QString &version : {u"1.0"_s, u"1.1"_s}) {
        const Ended ended = rig->deploy(version, lenient);
        ASSERT_EQ(ended.exit, 0) << ended;
    }
    rig->makeSick(2, bad);
    const Ended partly = rig->deploy(u"1.3"_s, lenient);
    rig->makeSick(2, {});
    ASSERT_EQ(partly.exit, 3) << partly;
    ASSERT_EQ(rig->currents(lenient), (QStringList{bad, bad, newRelease}));
    const auto rollBack = [&] {
        return rig->run({u"rollback"_s, u"shop"_s, lenient, u"--reason"_s, u"Orders fail"_s});
    };

    const Ended first = rollBack();
    EXPECT_EQ(first.exit, 0) << first;
    EXPECT_EQ(rig->currents(lenient), QStringList(3, newRelease));

    const Ended second = rollBack();
    EXPECT_EQ(second.exit, 0) << second;
    EXPECT_EQ(rig->currents(lenient), QStringList(3, oldRelease));

    const Ended third = rollBack();
    EXPECT_EQ(third.errorName(), u"rollback.no-candidate"_s) << third;
    EXPECT_EQ(rig->currents(lenient), QStringList(3, oldRelease));

    const Ended named = rig->run(
        {u"rollback"_s, u"shop"_s, lenient, u"--to"_s, u"1.1"_s, u"--reason"_s, u"It was not 1.1"_s});
    EXPECT_EQ(named.exit, 0) << named;
    EXPECT_EQ(rig->currents(lenient), QStringList(3, newRelease));
}

} // namespace slipway::faults
