// SPDX-License-Identifier: Apache-2.0
// The whole job with a secret wherever one can be, and none of them anywhere afterwards.
#include "tests/faults/canary_rig.h"
#include "tests/faults/process_sampler.h"

#include <QFile>

namespace slipway::faults {

using namespace Qt::StringLiterals;

namespace {

/// Tag -> archive -> indexes -> hosts -> back, and everything that shows something on the way.
void doTheWholeJob(CanaryRig &canary)
{
    struct Step {
        const char *words = nullptr;
        int exit = 0;
    };
    const Step steps[] = {{"build shop --ref v1.0"}, {"build shop --ref v1.1"}, {"archive shop 1.0"},
        {"archive shop 1.1"}, {"archive shop 1.1 --store sftp"},
        {"archive shop 1.1 --store wrong-archive", 4}, {"publish shop 1.1 --index testindex --new-project"},
        {"publish shop 1.1 --index mainindex --new-project"},
        {"publish shop 1.0 --index otherindex --new-project", 4}, {"deploy shop 1.0 staging"},
        {"plan shop 1.1 staging"}, {"deploy shop 1.1 staging"}, {"verify shop 1.1"}, {"status --live"},
        {"rollback shop staging --reason Practice"}, {"host probe"}, {"credential list"},
        {"credential test testindex"}, {"release show shop 1.1"}, {"deployment show 1"}, {"export"},
        {"audit verify"}};
    for (const Step &step : steps) {
        const Ended ended = canary.run(QString::fromLatin1(step.words).split(u' '));
        EXPECT_EQ(ended.exit, step.exit) << step.words << '\n' << ended;
    }
    const QString exported = canary.rig.path(u"profile/trail.jsonl"_s); // searched with the rest
    const Ended ended = canary.run({u"audit"_s, u"export"_s, u"--out"_s, exported});
    EXPECT_EQ(ended.exit, 0) << ended;
    EXPECT_GT(QFile(exported).size(), 0);
}

/// Puts every spelling of some bytes where the search has to find it.
QStringList plantAndSearch(CanaryRig &canary, const QByteArray &planted)
{
    ProcessSampler sampler;
    QStringList missed;
    const QByteArrayList spellings = SecretSearch::spellings(planted);
    for (const QByteArray &spelling : spellings) {
        canary.rig.write(u"profile/planted"_s, "before " + spelling + " after");
        if (canary.search.below(canary.rig.profile()).isEmpty())
            missed.append(u"a file with "_s + QString::fromLatin1(spelling.toPercentEncoding()));
    }
    QFile::remove(canary.rig.path(u"profile/planted"_s));
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PLANTED"_s, QString::fromLatin1(planted));
    process.setProcessEnvironment(environment);
    process.start(u"/bin/sleep"_s, {u"1"_s});
    process.waitForFinished(60'000);
    if (canary.search.in(u"processes"_s, sampler.seen()).isEmpty())
        missed.append(u"an environment"_s);
    return missed;
}

} // namespace

TEST(CanaryTest, NoSecretIsAnywhereAfterTheWholeJob)
{
    CanaryRig canary;
    ASSERT_GE(canary.search.count(), 12);
    ProcessSampler sampler;
    canary.rig.addEnvironment(u"staging"_s, "staging");

    doTheWholeJob(canary);

    const QByteArray processes = sampler.seen();
    EXPECT_TRUE(processes.contains("slipwayctl")) << "the sampler saw nothing of the job";
    EXPECT_GT(sampler.rounds(), 100);
    EXPECT_EQ(canary.foundAfterwards(processes).join(u'\n'), QString());

    EXPECT_EQ(plantAndSearch(canary, canary.secret(u"planted"_s)).join(u'\n'), QString())
        << "the search does not find what is there";
    const qint64 shown = canary.search.count();
    std::cout << "[ figures  ] " << shown - 1 << " secrets in " << SecretSearch::spellings("x").size()
              << " spellings, " << sampler.rounds() << " looks at all processes\n";
}

} // namespace slipway::faults
