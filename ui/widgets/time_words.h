// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>

namespace slipway::ui {

/// Times in words, in the manner of this computer.
class TimeWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::TimeWords)
public:
    /// "20/05/2026 11:12"; empty where there is no time.
    [[nodiscard]] static QString moment(const QDateTime &time);
    /// How long ago, in the largest unit that fits: "just now", "5 min", "3 h", "12 d".
    [[nodiscard]] static QString age(const QDateTime &since, const QDateTime &now);
    /// How long it took: "4 s", "2 min 5 s", "1 h 12 min"; empty where it has not ended.
    [[nodiscard]] static QString span(const QDateTime &from, const QDateTime &to);
};

} // namespace slipway::ui
