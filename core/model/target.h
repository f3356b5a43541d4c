// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <chrono>
#include <variant>

namespace slipway::model {

struct HttpHealth {
    QString url;
    int status = 200;
    friend bool operator==(const HttpHealth &, const HttpHealth &) = default;
};
struct CommandHealth {
    QStringList command; ///< succeeds when the release is healthy
    friend bool operator==(const CommandHealth &, const CommandHealth &) = default;
};
/// Asked on the host, again and again until it holds or the time is over.
struct HealthCheck {
    std::variant<std::monostate, HttpHealth, CommandHealth> question = {};
    std::chrono::seconds within{30};

    [[nodiscard]] bool isSet() const { return question.index() != 0; }
    friend bool operator==(const HealthCheck &, const HealthCheck &) = default;
};

/// A command of the user's, run on each host beside a step.
struct Hook {
    enum class When { Before, After };
    When when = When::After;
    QString step = {}; ///< id of the step: "switch"
    QStringList run = {}; ///< program and arguments
    QStringList roles = {}; ///< only on hosts with one of these; empty: all
    std::chrono::seconds timeout{300};

    friend bool operator==(const Hook &, const Hook &) = default;
};

/// Where a project lives in an environment, and how it gets there.
struct Target {
    QString project;
    QString environment;
    QStringList hosts = {};
    QString recipe = QStringLiteral("python-venv");
    QString root = {}; ///< the folder on the host
    int keep = 5; ///< releases kept on a host
    QStringList shared = {}; ///< paths inside a release that link into <root>/shared
    QStringList batches = {QStringLiteral("100%")}; ///< "1", "25%", "100%": how many are switched at a time
    int maxFailed = 0;
    HealthCheck health = {};
    QList<Hook> hooks = {};
    QString python = {}; ///< the host's interpreter; empty: python3
    QString module = {}; ///< the module whose import proves the installation; empty: from the package
    QString index = {}; ///< an index where the same bytes must have been verified; empty: none
    std::chrono::seconds stepTimeout{600};
    std::chrono::seconds lease{900}; ///< how long a silent deployment keeps the hosts to itself

    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace slipway::model
