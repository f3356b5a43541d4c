// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/guide.h"
#include "session.h"

#include <CLI/CLI.hpp>

namespace slipway::app {

/// Asks the person at the terminal what becomes of hosts that failed.
class TerminalGuide final : public deploy::Guide {
public:
    explicit TerminalGuide(Terminal &terminal) : m_terminal(terminal) { }

    deploy::Advice advise(const deploy::Trouble &trouble, std::stop_token stop) override;

private:
    void tell(const deploy::Trouble &trouble);

    Terminal &m_terminal;
};

/// "exclude web-3 web-7", or its first letter; nothing where it is no advice, with what is wrong in `remark`.
[[nodiscard]] std::optional<deploy::Advice> adviceFrom(
    const QString &line, const deploy::Trouble &trouble, QString *remark);

/// Adds --on-failure to a command that runs a deployment.
void addOnFailure(CLI::App *command, std::string &policy);
/// Null where hosts that fail go back by themselves: that is what was asked for, or nobody can be asked.
[[nodiscard]] std::unique_ptr<deploy::Guide> guideFor(Session &session, const std::string &policy);

} // namespace slipway::app
