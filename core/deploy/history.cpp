// SPDX-License-Identifier: Apache-2.0
#include "deploy/history.h"

#include "model/decision.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;
using model::StepState;

void takeDecision(const model::JournalEntry &entry, History &history)
{
    if (entry.step == turnBackDecision) {
        history.turnedBack = true;
        history.reason = entry.detail;
    }
    if (entry.step == model::askDecision && entry.state == StepState::Succeeded && wantsBack(entry.detail)) {
        history.wantedBack = true;
        history.reason = entry.detail;
    }
    if (entry.step == leaveDecision)
        history.leaving = true;
}

void takeStep(const model::JournalEntry &entry, HostHistory &host)
{
    host.attempts[entry.step] = std::max(host.attempts.value(entry.step), entry.attempt);
    host.epoch = std::max(host.epoch, entry.epoch);
    if (entry.state == StepState::Succeeded)
        host.succeeded.insert(entry.step);
    if (entry.step == u"lock" && entry.state != StepState::Failed)
        host.mayHoldLease = true;
    if (entry.step == u"unlock" && entry.state == StepState::Succeeded)
        host.mayHoldLease = false;
    if (entry.step == giveUpDecision || entry.step == excludeDecision) {
        host.gaveUp = true;
        host.isExcluded = entry.step == excludeDecision;
        host.failure = entry.detail;
    }
    if (entry.step == goOnDecision)
        host.letPass.insert(entry.detail);
}

} // namespace

bool wantsBack(const QString &answer)
{
    return answer.startsWith(spell(Advice::Way::PutBack) + u':');
}

Result<History> readHistory(Journal &journal)
{
    TRY(const QList<model::JournalEntry> entries, journal.entries());
    History history;
    for (model::JournalEntry entry : entries) {
        if (entry.state == StepState::Intended) {
            const QString detail = u"the engine ended before the outcome was known"_s;
            TRY_DO(journal.conclude(entry.id, {.state = StepState::Unknown, .detail = detail}));
            entry.state = StepState::Unknown;
        }
        if (entry.host.isEmpty())
            takeDecision(entry, history);
        else
            takeStep(entry, history.hosts[entry.host]);
    }
    return history;
}

} // namespace slipway::deploy
