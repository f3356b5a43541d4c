// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composition/composition.h"
#include "report/document.h"
#include "report/exit_status.h"
#include "terminal.h"

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace slipway::app {

/// What can be said to every command.
struct GlobalOptions {
    Settings settings = {};
    bool json = false; ///< one document on standard output
    bool jsonLines = false; ///< a stream of events, the document last
    bool yes = false; ///< questions with a yes are answered with it
    bool noInput = false; ///< nobody is asked anything
    QString reason = {};
    QString confirmed = {};
};

/// One answer of a command: as a document and in words.
struct Answer {
    QString kind; ///< of the document
    QJsonValue document = {};
    QStringList words = {};
    report::ExitStatus status = report::ExitStatus::Done;
};

/// One run of `slipwayctl`: opens what the command needs, does its work on a thread of its own while progress
/// is drawn, and prints its answer.
class Session {
public:
    using Work = std::function<Result<Answer>(const workflow::Workshop &, std::stop_token, task::Progress &)>;
    using BareWork = std::function<Result<Answer>(std::stop_token, task::Progress &)>;

    GlobalOptions options = {};

    /// Runs work that needs the profile and its database. Returns what the program ends with.
    int run(const Work &work);
    /// Runs work that needs neither.
    int runBare(const BareWork &work);

    /// The whole composition, for commands that need more than the workshop. Valid inside of run() only.
    [[nodiscard]] Composition &composition() { return *m_composition; }
    /// Thread-safe; knows the options of its first use.
    [[nodiscard]] Terminal &terminal();

private:
    Face face();
    int finish(const Result<Answer> &answer);
    void watch(const task::Progress &progress, const std::function<bool()> &isDone);

    std::once_flag m_terminalOpened;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<Composition> m_composition;
};

} // namespace slipway::app
