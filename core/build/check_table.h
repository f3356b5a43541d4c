// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/check_input.h"

#include <span>

namespace slipway::build {

/// What the severity of a check depends on.
enum class Grade {
    Blocks,
    BlocksPublic, ///< a warning for private destinations
    Warns,
    WarnsPublic, ///< a remark for private destinations
    Informs,
};

/// The input of all checks with what several of them need, made once.
struct CheckSubject {
    explicit CheckSubject(const CheckInput &from);

    const CheckInput &input;
    std::optional<CoreMetadata> metadata = {};
    std::optional<Error> metadataRefusal = {};
};

/// What a check found; severity, number and id come from the table unless it says otherwise.
struct Finding {
    model::Verdict verdict = model::Verdict::Passed;
    QString sentence;
    QString hint = {};
    QStringList details = {};
    std::optional<Grade> grade = {}; ///< other than the check's own
};

/// One of the 27 checks that a source distribution goes through before it becomes a release.
struct Check {
    int number = 0;
    const char *id = nullptr; ///< stable: "sdist.file-name"
    const char *title = nullptr; ///< what it looks at, in a few words
    Grade grade = Grade::Blocks;
    Finding (*look)(const CheckSubject &subject) = nullptr;
};

/// The checks, by number, 1 to 27.
[[nodiscard]] std::span<const Check> checks();

/// Puts the input through all checks: one result each, in their order. Pure but for reading the list of
/// classifiers. A check whose facts nobody knows is NotApplicable and says which.
[[nodiscard]] QList<model::CheckResult> runChecks(const CheckInput &input);

/// One of them, by its id.
[[nodiscard]] model::CheckResult runCheck(QLatin1StringView id, const CheckInput &input);

} // namespace slipway::build
