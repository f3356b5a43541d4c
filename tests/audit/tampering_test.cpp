// SPDX-License-Identifier: Apache-2.0
#include "audit/event_hash.h"
#include "trail_fixture.h"

namespace slipway::audit {
namespace {

/// Ten events, and somebody who owns the database and works on it behind our back.
class TamperingTest : public TrailFixture {
protected:
    void SetUp() override { appendMany(9); }

    /// The statements that write the chain anew from row `from` on, well formed, and set the head.
    QStringList rewriteFrom(qint64 from)
    {
        auto events = trail->query({.limit = 1000}).value();
        std::reverse(events.begin(), events.end());
        QStringList sql;
        QString previous = events[from - 2].hash;
        for (qint64 i = from - 1; i < events.size(); ++i) {
            model::Event event = events[i];
            event.person = u"Eve"_s;
            event.previousHash = previous;
            event.hash = hashOf(event);
            sql << u"UPDATE audit_event SET person = 'Eve', previous_hash = '%1', hash = '%2' WHERE seq = %3"_s
                       .arg(event.previousHash, event.hash)
                       .arg(event.seq);
            previous = event.hash;
        }
        sql << u"UPDATE audit_head SET hash = '%1'"_s.arg(previous);
        return sql;
    }
    [[nodiscard]] static QStringList cutAfter(qint64 last)
    {
        return {u"DELETE FROM audit_event WHERE seq > %1"_s.arg(last),
            u"UPDATE audit_head SET seq = %1, hash = (SELECT hash FROM audit_event WHERE seq = %1)"_s.arg(
                last)};
    }
    /// What verify() says, when it says the same as an opening would.
    Finding found()
    {
        const auto verification = verify();
        EXPECT_FALSE(verification.isSound());
        return verification.finding.value_or(Finding{});
    }
};

INSTANTIATE_TEST_SUITE_P(On, TamperingTest, fakes::everyEngine(), fakes::engineName);

TEST_P(TamperingTest, FindsAnEditedRow)
{
    scratch.tamper({u"UPDATE audit_event SET detail = '{\"reason\":\"none\"}' WHERE seq = 4"_s});

    const Finding finding = found();

    EXPECT_EQ(finding.flaw, Flaw::ContentChanged);
    EXPECT_EQ(finding.seq, 4);
    EXPECT_TRUE(finding.sentence.contains(u"event 4 was changed"_s));
}

TEST_P(TamperingTest, FindsEveryFieldThatWasEdited)
{
    for (const auto &field : {u"login"_s, u"person"_s, u"action"_s, u"object"_s, u"detail"_s, u"at_us"_s}) {
        const QString value = field == u"at_us" ? u"at_us + 1"_s : field + u" || 'x'"_s;
        const QString back
            = field == u"at_us" ? u"at_us - 1"_s : u"substr(%1, 1, length(%1) - 1)"_s.arg(field);
        scratch.tamper({u"UPDATE audit_event SET %1 = %2 WHERE seq = 5"_s.arg(field, value)});
        const auto verification = verify();
        EXPECT_EQ(verification.finding.value_or(Finding{}).seq, 5) << qPrintable(field);
        scratch.tamper({u"UPDATE audit_event SET %1 = %2 WHERE seq = 5"_s.arg(field, back)});
        EXPECT_TRUE(verify().isSound()) << qPrintable(field);
    }
}

TEST_P(TamperingTest, FindsADeletedRow)
{
    scratch.tamper({u"DELETE FROM audit_event WHERE seq = 4"_s});

    const Finding finding = found();

    EXPECT_EQ(finding.flaw, Flaw::Gap);
    EXPECT_EQ(finding.seq, 4);
}

TEST_P(TamperingTest, FindsAReplacedRowThatIsWellFormed)
{
    auto event = trail->query({.before = 5, .limit = 1}).value().first();
    event.person = u"Eve"_s;
    scratch.tamper(
        {u"UPDATE audit_event SET person = 'Eve', hash = '%1' WHERE seq = 4"_s.arg(hashOf(event))});

    const Finding finding = found();

    EXPECT_EQ(finding.flaw, Flaw::ChainBroken);
    EXPECT_EQ(finding.seq, 5);
}

TEST_P(TamperingTest, FindsATailThatWasCutOff)
{
    scratch.tamper(cutAfter(6));

    const Finding finding = found();

    EXPECT_EQ(finding.flaw, Flaw::CutShort);
    EXPECT_EQ(finding.seq, 6);
    EXPECT_TRUE(finding.sentence.contains(u"10"_s)) << qPrintable(finding.sentence);
    reopen();
    EXPECT_EQ(trail->finding().value_or(Finding{}).flaw, Flaw::CutShort);
}

TEST_P(TamperingTest, FindsAHeadThatWasRewoundAlone)
{
    scratch.tamper({u"UPDATE audit_head SET seq = 6, hash = (SELECT hash FROM audit_event WHERE seq = 6)"_s});

    EXPECT_EQ(found().flaw, Flaw::HeadMismatch);
    reopen();
    EXPECT_EQ(trail->finding().value_or(Finding{}).flaw, Flaw::HeadMismatch);
}

TEST_P(TamperingTest, FindsAChainThatWasWrittenAnewFromSomeRowOn)
{
    scratch.tamper(rewriteFrom(4));

    const Finding finding = found();

    EXPECT_EQ(finding.flaw, Flaw::Rewritten);
    EXPECT_EQ(finding.seq, 10);
    reopen();
    EXPECT_EQ(trail->finding().value_or(Finding{}).flaw, Flaw::Rewritten);
}

TEST_P(TamperingTest, NamesTheEarliestHeadThatSomebodySawOtherwise)
{
    const auto sixth = trail->query({.before = 7, .limit = 1}).value().first();
    const SeenHead host{
        .seenBy = u"host web-1"_s, .chain = database->chainId(), .seq = 6, .hash = sixth.hash};
    EXPECT_EQ(verify({host}).witnesses, 2);
    scratch.tamper(rewriteFrom(4));

    const auto verification = verify({host});

    EXPECT_EQ(verification.finding.value_or(Finding{}).seq, 6);
    EXPECT_TRUE(verification.finding->sentence.contains(u"host web-1"_s));
}

TEST_P(TamperingTest, FindsABackupThatWasRestored)
{
    const QString backup = scratch.backUp();
    appendMany(5);

    reopenOn(fakes::ScratchDatabase::restored(GetParam(), backup));

    EXPECT_EQ(trail->finding().value_or(Finding{}).flaw, Flaw::CutShort);
    EXPECT_EQ(found().flaw, Flaw::CutShort);
}

TEST_P(TamperingTest, FindsABackupThatWasRestoredAndWentOn)
{
    const QString backup = scratch.backUp();
    appendMany(2);
    auto restored = fakes::ScratchDatabase::restored(GetParam(), backup);
    {
        // On another workstation, which knows nothing of the witness here.
        const auto other = restored.open();
        const auto opened = Trail::open(*other, clock, scratch.folder() + u"/elsewhere"_s);
        ASSERT_TRUE(opened);
        for (int i = 0; i < 5; ++i) {
            ASSERT_TRUE(other->write([&](store::Transaction &transaction) {
                return (*opened)->append(transaction, {.action = u"other.history"_s});
            }));
        }
    }

    reopenOn(std::move(restored));

    EXPECT_EQ(trail->finding().value_or(Finding{}).flaw, Flaw::Rewritten);
    EXPECT_EQ(found().seq, 12);
}

TEST_P(TamperingTest, RaisesNoAlarmAboutADumpOfTheSameStateThatWasRestored)
{
    reopenOn(fakes::ScratchDatabase::restored(GetParam(), scratch.backUp()));

    EXPECT_EQ(trail->finding(), std::nullopt);
    const auto verification = verify();
    EXPECT_TRUE(verification.isSound()) << qPrintable(verification.finding->sentence);
    EXPECT_EQ(verification.witnesses, 1);
    EXPECT_TRUE(append(u"thing/after"_s));
}

TEST_P(TamperingTest, NoticesThatAnotherDatabaseTookThePlace)
{
    reopenOn(fakes::ScratchDatabase(GetParam()));

    EXPECT_EQ(trail->finding().value_or(Finding{}).flaw, Flaw::OtherChain);
}

TEST_P(TamperingTest, FindsAnEditedRecentRowAtOpening)
{
    scratch.tamper({u"UPDATE audit_event SET person = 'Eve' WHERE seq = 8"_s});

    reopen();

    EXPECT_EQ(trail->finding().value_or(Finding{}).seq, 8);
}

TEST_P(TamperingTest, WritesNothingOnATrailThatIsNotTrustedUntilAPersonSaysWhy)
{
    scratch.tamper(cutAfter(6));
    reopen();

    const auto refused = append(u"thing/late"_s);
    const auto wordless = trail->accept(u"Ada"_s, u"ada"_s, u"  "_s);
    const auto accepted = trail->accept(u"Ada"_s, u"ada"_s, u"restored after the disk died"_s);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), Errc::Untrusted);
    EXPECT_EQ(refused.error().name(), u"audit.untrusted"_s);
    EXPECT_EQ(wordless.error().name(), u"audit.reason-missing"_s);
    ASSERT_TRUE(accepted) << qPrintable(accepted.error().story());
    EXPECT_TRUE(append(u"thing/late"_s));
    const auto told = trail->query({.action = u"audit.break-accepted"_s}).value();
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].detail.contains(u"cut-short"_s));
    EXPECT_TRUE(told[0].detail.contains(u"restored after the disk died"_s));
    reopen();
    EXPECT_EQ(trail->finding(), std::nullopt);
    EXPECT_TRUE(verify().isSound());
}

TEST_P(TamperingTest, GoesOnAfterAnAcceptedEditButNeverForgetsIt)
{
    scratch.tamper({u"UPDATE audit_event SET person = 'Eve' WHERE seq = 8"_s});
    EXPECT_EQ(found().seq, 8);
    EXPECT_FALSE(append(u"thing/late"_s));
    ASSERT_TRUE(trail->accept(u"Ada"_s, u"ada"_s, u"known"_s));

    reopen();

    EXPECT_TRUE(append(u"thing/late"_s));
    EXPECT_EQ(found().seq, 8);
    EXPECT_TRUE(append(u"thing/later"_s));
}

} // namespace
} // namespace slipway::audit
