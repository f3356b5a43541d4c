// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/finding.h"
#include "model/event.h"

#include <QList>

namespace slipway::audit {

/// Follows a chain row by row and stops at the first thing that is wrong. Pure: knows no database.
class ChainWalk {
public:
    /// From the beginning. `seen` are heads that somebody saw earlier.
    explicit ChainWalk(QList<SeenHead> seen = {});
    /// From the row after `last`, which is believed.
    ChainWalk(const model::Event &last, QList<SeenHead> seen);

    /// Takes the next row; false when it is wrong, or one before was.
    bool step(const model::Event &event);
    /// The rows are over: they must end at the recorded head, and reach every head that was seen.
    void finish(const SeenHead &recorded);

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] int witnesses() const { return m_witnesses; } ///< seen heads that were met
    [[nodiscard]] const std::optional<Finding> &finding() const { return m_finding; }

private:
    void find(Flaw flaw, qint64 seq, const QString &sentence);
    void compareWithSeen(const model::Event &event);

    QList<SeenHead> m_seen;
    qint64 m_seq = 0;
    QString m_hash;
    qint64 m_rows = 0;
    int m_witnesses = 0;
    std::optional<Finding> m_finding;
};

} // namespace slipway::audit
