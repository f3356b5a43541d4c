// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/finding.h"

#include <QObject>

class QSettings;

namespace slipway::ui {

/// What was looked at last, the latest first, whichever window it was in; it is kept. Places as a whole are
/// not part of it: they are a key away. Lives on the main thread.
class Recents final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype most = 10;
    using QObject::QObject;

    /// The page shows this now, under these words, outermost first. What filters a list is not kept.
    void note(const Route &route, const QStringList &crumbs);
    /// All but the one that is looked at now.
    [[nodiscard]] QList<Found> besides(const Route &here) const;

    /// What cannot be read is left out.
    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void changed();

private:
    QList<Found> m_places;
};

} // namespace slipway::ui
