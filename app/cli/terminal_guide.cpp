// SPDX-License-Identifier: Apache-2.0
#include "terminal_guide.h"

#include "base/displayable.h"

namespace slipway::app {

using namespace Qt::StringLiterals;
using deploy::Advice;

namespace {

constexpr auto question
    = "[r]etry, [e]xclude, [g]o on all the same, [p]ut everything back, [s]top here; hosts may follow > ";

std::optional<Advice::Way> wayFrom(const QString &word)
{
    for (const auto way : {Advice::Way::Retry, Advice::Way::Exclude, Advice::Way::GoOn, Advice::Way::PutBack,
             Advice::Way::Stop}) {
        const QString name = deploy::spell(way);
        if (word == name || word == name.left(1) || word == name.section(u'-', 0, 0))
            return way;
    }
    return std::nullopt;
}

} // namespace

std::optional<Advice> adviceFrom(const QString &line, const deploy::Trouble &trouble, QString *remark)
{
    QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto way = words.isEmpty() ? std::nullopt : wayFrom(words.takeFirst().toLower());
    if (!way) {
        *remark = u"One letter or word of those."_s;
        return std::nullopt;
    }
    if (*way == Advice::Way::GoOn && words.value(0) == u"on")
        words.removeFirst();
    if (*way == Advice::Way::PutBack) {
        while (!words.isEmpty() && QStringList{u"everything"_s, u"back"_s}.contains(words.first()))
            words.removeFirst();
    }
    if (!words.isEmpty() && Advice{.way = *way}.isForAll()) {
        *remark = u"That is for the whole deployment. To put single hosts back: exclude %1"_s.arg(
            displayable(words.join(u' ')));
        return std::nullopt;
    }
    bool mayAllGoOn = true;
    QStringList failed;
    for (const auto &host : trouble.hosts) {
        failed.append(host.host);
        if (words.isEmpty() || words.contains(host.host))
            mayAllGoOn = mayAllGoOn && host.mayGoOn;
    }
    for (const QString &word : words) {
        if (!failed.contains(word)) {
            *remark = u"\"%1\" is none of the hosts that failed."_s.arg(displayable(word));
            return std::nullopt;
        }
    }
    if (*way == Advice::Way::GoOn && !mayAllGoOn) {
        *remark = u"Not every one of them runs the release: go on is only for a health check or a hook."_s;
        return std::nullopt;
    }
    return Advice{.way = *way, .hosts = words};
}

void TerminalGuide::tell(const deploy::Trouble &trouble)
{
    m_terminal.say(u"%1 of %2 hosts failed in \"%3\". Nothing is put back yet."_s.arg(trouble.hosts.size())
                       .arg(trouble.hosts.size() + trouble.others)
                       .arg(displayable(trouble.phase)));
    for (const auto &shared : deploy::byCause(trouble)) {
        m_terminal.say(u"  %1: %2"_s.arg(displayable(shared.hosts.join(u", "_s)), displayable(shared.cause)));
        if (!shared.hint.isEmpty())
            m_terminal.say(u"    → "_s + displayable(shared.hint));
    }
}

Advice TerminalGuide::advise(const deploy::Trouble &trouble, std::stop_token stop)
{
    tell(trouble);
    for (;;) {
        const auto line = m_terminal.askLine(QLatin1StringView(question), stop);
        if (!line)
            return {.way = Advice::Way::Stop, .reason = u"nobody answered"_s};
        QString remark;
        auto advice = adviceFrom(*line, trouble, &remark);
        if (!advice) {
            m_terminal.say(remark);
            continue;
        }
        if (advice->way != Advice::Way::GoOn)
            return *advice;
        // What a check found is overruled: the record says why.
        const auto reason = m_terminal.askLine(u"Why may it go on? "_s, stop);
        if (reason && !reason->trimmed().isEmpty()) {
            advice->reason = reason->trimmed();
            return *advice;
        }
        m_terminal.say(u"Going on needs a reason."_s);
    }
}

void addOnFailure(CLI::App *command, std::string &policy)
{
    command
        ->add_option("--on-failure", policy,
            "\"put-back\" (as it is): what fails goes back by itself. \"ask\": the terminal asks what "
            "becomes of "
            "each host that fails")
        ->check(CLI::IsMember({"put-back", "ask"}));
}

std::unique_ptr<deploy::Guide> guideFor(Session &session, const std::string &policy)
{
    if (policy != "ask")
        return nullptr;
    if (session.terminal().canAsk())
        return std::make_unique<TerminalGuide>(session.terminal());
    session.terminal().say(u"note: nobody can be asked here, so what fails goes back by itself"_s);
    return nullptr;
}

} // namespace slipway::app
