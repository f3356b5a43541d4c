// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcessEnvironment>
#include <QStringList>
#include <iosfwd>

namespace slipway::fakes {

/// How one run of `slipwayctl` ended.
struct ControlRun {
    int exit = -1;
    QByteArray output = {};
    QByteArray messages = {};

    [[nodiscard]] QJsonObject document() const; ///< the last line that is JSON
    [[nodiscard]] QString kind() const { return document().value(QStringLiteral("kind")).toString(); }
    [[nodiscard]] QJsonValue answer() const { return document().value(QStringLiteral("data")); }
    /// A value below the answer: "release/artifact/digests/sha256".
    [[nodiscard]] QJsonValue at(const QString &path) const;
    [[nodiscard]] QString text(const QString &path) const { return at(path).toString(); }
    /// The stable name of the error, also of one that a build recorded.
    [[nodiscard]] QString error() const;
};

std::ostream &operator<<(std::ostream &stream, const ControlRun &run);

/// The program `slipwayctl` as a person uses it: one profile, one environment, one call at a time.
class Control {
public:
    Control(QString profile, const QProcessEnvironment &environment);

    /// With --json, --no-input and the profile put before the arguments.
    ControlRun operator()(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Exactly these arguments.
    [[nodiscard]] ControlRun bare(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Applies a configuration that is handed over on standard input.
    [[nodiscard]] ControlRun apply(const QByteArray &toml) const;

    [[nodiscard]] const QString &profile() const { return m_profile; }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    [[nodiscard]] static QProcessEnvironment cleanEnvironment(const QString &home);

private:
    QString m_profile;
    QProcessEnvironment m_environment;
};

/// Runs a program to its end in a clean environment; what it wrote on both streams, and how it ended.
ControlRun runProgram(const QString &program, const QStringList &arguments,
    const QProcessEnvironment &environment, const QByteArray &input = {});

} // namespace slipway::fakes
