// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/destination.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

namespace slipway::fakes {

/// A package index on this computer that follows Warehouse's rules in their order (warehouse.py says which
/// and what faults it has). It ends with this object.
class Warehouse {
public:
    ~Warehouse();
    [[nodiscard]] bool start();

    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /// Settings of an index here, with the credential "token".
    [[nodiscard]] model::IndexSettings settings(const QString &name = QStringLiteral("testpypi")) const;
    /// A token that is genuine here; caveats as Warehouse writes them: [1, ["shop"]].
    [[nodiscard]] QByteArray token(const QList<QJsonValue> &caveats = {}, const QString &location = {});

    /// Sets a fault, or whatever else the double's Settings have.
    void set(const QJsonObject &settings);
    void setFault(const QString &fault, int count = 1);
    /// What was asked so far, without credentials: [{"method", "path", "headers", "order", ...}].
    [[nodiscard]] QJsonArray requests();
    [[nodiscard]] int uploads(); ///< how many were begun
    [[nodiscard]] QJsonObject files(); ///< name -> SHA-256

private:
    QJsonObject exchange(const QByteArray &method, const QString &path, const QJsonObject &body = {});

    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace slipway::fakes
