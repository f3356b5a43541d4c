// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "base/displayable.h"
#include "interrupt.h"
#include "secrets/redactor.h"

#include <QJsonDocument>
#include <atomic>
#include <thread>

namespace slipway::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// A stream of what happens, one JSON object a line.
class EventStream {
public:
    explicit EventStream(Terminal &terminal) : m_terminal(terminal) { }

    void follow(const task::Progress &progress)
    {
        const auto now = progress.snapshot();
        if (now.activity != m_activity || now.done != m_done) {
            m_activity = now.activity;
            m_done = now.done;
            m_terminal.data(compact(report::document(u"progress"_s,
                QJsonObject{{u"activity"_s, now.activity}, {u"done"_s, now.done}, {u"total"_s, now.total},
                    {u"unit"_s, now.isBytes ? u"byte"_s : u"item"_s}})));
        }
        const auto lines = progress.linesSince(m_line);
        for (const QString &line : lines.text)
            m_terminal.data(compact(report::document(u"line"_s, line)));
        m_line = lines.first + lines.text.size();
    }

private:
    Terminal &m_terminal;
    QString m_activity = {};
    qint64 m_done = 0;
    qint64 m_line = 0;
};

/// Progress on a terminal, with the rate of the last second.
class ProgressLine {
public:
    explicit ProgressLine(Terminal &terminal) : m_terminal(terminal) { }

    void follow(const task::Progress &progress)
    {
        const auto now = progress.snapshot();
        const auto time = std::chrono::steady_clock::now();
        if (now.activity != m_activity || now.done < m_done) {
            m_activity = now.activity;
            m_done = now.done;
            m_since = time;
            m_rate = 0;
        } else if (time - m_since >= 1s) {
            m_rate = static_cast<double>(now.done - m_done)
                / std::chrono::duration<double>(time - m_since).count();
            m_done = now.done;
            m_since = time;
        }
        if (!now.activity.isEmpty())
            m_terminal.draw(now, m_rate);
    }

private:
    Terminal &m_terminal;
    QString m_activity = {};
    qint64 m_done = 0;
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
    double m_rate = 0;
};

} // namespace

Terminal &Session::terminal()
{
    std::call_once(m_terminalOpened, [this] {
        m_terminal
            = std::make_unique<Terminal>(options.noInput ? Terminal::Input::Never : Terminal::Input::Allowed);
    });
    return *m_terminal;
}

Face Session::face()
{
    Face face;
    if (terminal().canAsk()) {
        face.askSecret = [this](const QString &name, const std::stop_token &stop) {
            return terminal().askSecret(u"Value of the credential \"%1\""_s.arg(name), stop);
        };
        face.judgeHostKey
            = [this](const ssh::UnknownHostKey &unknown, const std::stop_token &stop) -> Result<bool> {
            terminal().say(u"%1 (%2) shows a key that is not known yet:\n  %3 %4"_s.arg(
                unknown.host, unknown.knownAs, unknown.key.type, unknown.key.fingerprint()));
            if (!unknown.remark.isEmpty())
                terminal().say(u"  "_s + displayable(unknown.remark));
            const bool isRight
                = terminal().confirm(u"Does the host itself show the same fingerprint?"_s, stop);
            if (!isRight && stop.stop_requested())
                return fail(Errc::Cancelled, u"stopped before the host's key was trusted"_s);
            return isRight;
        };
    }
    face.confirm = [this](const QString &question, const std::stop_token &stop) {
        return options.yes || terminal().confirm(question, stop);
    };
    face.notice = [this](const QString &text) { terminal().say(u"note: "_s + displayable(text)); };
    return face;
}

int Session::run(const Work &work)
{
    return runBare([&](std::stop_token stop, task::Progress &progress) -> Result<Answer> {
        TRY(m_composition, Composition::open(options.settings, face(), stop));
        return work(m_composition->workshop(), std::move(stop), progress);
    });
}

int Session::runBare(const BareWork &work)
{
    std::stop_source stop;
    const Interrupt interrupt(
        stop,
        [this] {
            terminal().say(u"Stopping cleanly. Press Ctrl-C again to stop at once; the journal is kept."_s);
        },
        [this] {
            terminal().showTyping();
            terminal().say(u"Stopped at once. The journal says how far it was."_s);
        });
    task::Progress progress;
    std::optional<Result<Answer>> answer;
    std::atomic<bool> done = false;
    {
        const std::jthread worker([&] {
            answer = work(stop.get_token(), progress);
            done = true;
            done.notify_all();
        });
        watch(progress, [&] { return done.load(); });
    }
    const int status = finish(*answer);
    m_composition.reset();
    return status;
}

void Session::watch(const task::Progress &progress, const std::function<bool()> &isDone)
{
    EventStream events(terminal());
    ProgressLine line(terminal());
    while (!isDone()) {
        std::this_thread::sleep_for(20ms);
        if (options.jsonLines)
            events.follow(progress);
        else if (terminal().showsProgress())
            line.follow(progress);
    }
    if (options.jsonLines)
        events.follow(progress);
    terminal().clearProgress();
}

int Session::finish(const Result<Answer> &answer)
{
    const auto redact = [this](const QByteArray &text) {
        return m_composition ? m_composition->redactor().redact(text) : text;
    };
    const bool asDocument = options.json || options.jsonLines;
    if (!answer) {
        const Error &error = answer.error();
        if (asDocument)
            terminal().data(redact(compact(report::document(error))));
        terminal().say(QString::fromUtf8(
            redact((u"slipwayctl: %1 [%2]"_s.arg(displayable(error.story()), error.name())).toUtf8())));
        if (!error.hint().isEmpty())
            terminal().say(u"  → "_s + displayable(error.hint()));
        return static_cast<int>(report::exitStatusOf(error));
    }
    if (asDocument)
        terminal().data(redact(compact(report::document(answer->kind, answer->document))));
    else
        terminal().data(
            redact(answer->words.isEmpty() ? QByteArray() : answer->words.join(u'\n').toUtf8() + '\n'));
    return static_cast<int>(answer->status);
}

} // namespace slipway::app
