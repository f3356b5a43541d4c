// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QStringList>
#include <QVariant>

namespace slipway::faults {

/// The profile's database, looked at while slipwayctl writes into it or after it died. Only reads.
class Records {
public:
    explicit Records(const QString &file);
    ~Records();
    Records(const Records &) = delete;
    Records &operator=(const Records &) = delete;

    [[nodiscard]] qint64 newestDeployment() const;
    [[nodiscard]] QString stateOf(qint64 deployment) const;
    /// How far a deployment is: one point for each intent and one for each outcome in its journal.
    [[nodiscard]] int points(qint64 deployment) const;
    /// True while a step was written down on this host whose outcome is not.
    [[nodiscard]] bool isUnderWay(qint64 deployment, const QString &step) const;
    [[nodiscard]] bool hasBegun(qint64 deployment, const QString &step) const;
    /// What contradicts "each intent has one outcome, and each change of state one event"; empty: nothing.
    [[nodiscard]] QStringList contradictions(qint64 deployment) const;
    [[nodiscard]] int events(const QString &action, const QString &object = QStringLiteral("")) const;

private:
    [[nodiscard]] QList<QVariantList> rows(const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] QVariant one(const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] QStringList doubledEvents(qint64 deployment) const;

    QString m_connection;
};

} // namespace slipway::faults
