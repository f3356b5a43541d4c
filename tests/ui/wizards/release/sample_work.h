// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/release/release_work.h"

#include <functional>

namespace slipway::ui {

/// Two tags, one of them released and one that moved, and a branch.
[[nodiscard]] QList<SourceReference> sampleReferences();
/// shop 1.4.0: archived in the vault, verified on Test PyPI.
[[nodiscard]] DeliveryFacts sampleFacts();

/// Two stores, and the indexes of Python.
[[nodiscard]] ReleaseWays sampleWays();

/// Answers as it is told to, and keeps what was wished for. Members are set before the wizard is made, and
/// read when its work has ended.
class ScriptedWork final : public ReleaseWork {
public:
    Result<QList<SourceReference>> references(
        const QString &, std::stop_token stop, task::Progress &progress) override
    {
        return onReferences(std::move(stop), progress);
    }
    Result<DeliveryFacts> facts(const QString &, const QString &, std::stop_token) override
    {
        return onFacts();
    }
    Result<ReleaseWays> ways(const QString &, std::stop_token) override { return onWays(); }
    ShipOutcome ship(
        const ShipWish &wish, const WhenMade &whenMade, std::stop_token, task::Progress &) override
    {
        shipped = wish;
        if (!madeFirst.isEmpty())
            whenMade(madeFirst);
        return onShip();
    }
    Result<WorkResult> build(const BuildWish &wish, std::stop_token, task::Progress &progress) override
    {
        built = wish;
        progress.line(QStringLiteral("running sdist"));
        return onWork();
    }
    Result<WorkResult> upload(const DeliveryWish &wish, std::stop_token, task::Progress &) override
    {
        delivered = wish;
        return onWork();
    }
    Result<WorkResult> verify(const DeliveryWish &wish, std::stop_token, task::Progress &) override
    {
        delivered = wish;
        return onWork();
    }
    Result<WorkResult> publish(const DeliveryWish &wish, std::stop_token, task::Progress &) override
    {
        delivered = wish;
        return onWork();
    }

    std::function<Result<QList<SourceReference>>(std::stop_token, task::Progress &)> onReferences
        = [](const std::stop_token &, task::Progress &) { return sampleReferences(); };
    std::function<Result<DeliveryFacts>()> onFacts = [] { return sampleFacts(); };
    std::function<Result<ReleaseWays>()> onWays = [] { return sampleWays(); };
    std::function<ShipOutcome()> onShip = [] {
        return ShipOutcome{.line = QStringLiteral("archived"), .release = QStringLiteral("1.5.0-b13")};
    };
    std::function<Result<WorkResult>()> onWork
        = [] { return WorkResult{.line = QStringLiteral("done"), .release = QStringLiteral("1.4.0-b12")}; };
    QString madeFirst = {}; ///< the release that shipping tells of before it goes on; empty: none
    ShipWish shipped = {};
    BuildWish built = {};
    DeliveryWish delivered = {};
};

} // namespace slipway::ui
