// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/hosts/hosts_desk.h"

#include <QHash>

namespace slipway::app {

/// What the last visit to each host showed, kept in a file of the profile: for each database its own. A file
/// that cannot be read is as good as none. One thread at a time.
class HostVisits {
public:
    /// What `database` has in the file.
    HostVisits(QString file, QString database);

    [[nodiscard]] std::optional<ui::HostVisit> of(const QString &host) const;
    /// Several at once; the file is written once.
    void note(const QHash<QString, ui::HostVisit> &visits);
    void forget(const QString &host);

private:
    void write() const;

    QString m_file;
    QString m_database;
    QHash<QString, ui::HostVisit> m_visits;
};

} // namespace slipway::app
