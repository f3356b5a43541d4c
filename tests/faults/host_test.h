// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/fault_rig.h"
#include "tests/faults/records.h"

namespace slipway::faults {

/// Three hosts that have 1.0, and a release 1.1 that is to follow. Each test leaves them so.
class HostTest : public ::testing::Test {
public:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

protected:
    static inline const QString place = QStringLiteral("staging");
    static inline const QString oldRelease = QStringLiteral("1.0-b1");
    static inline const QString newRelease = QStringLiteral("1.1-b2");
    static inline std::unique_ptr<FaultRig> rig = {};
    static inline std::unique_ptr<Records> records = {};

    void TearDown() override;
    static Ended deployNew() { return rig->deploy(QStringLiteral("1.1"), place); }
    /// All hosts have this release, and nothing of a deployment is left on them.
    static void expectEverywhere(const QString &release);
    static void expectSound(qint64 deployment);
    /// A deployment that was refused before it began: with this name, and without a trace on any host.
    static void expectRefused(const QString &name, int exit);
};

} // namespace slipway::faults
