// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>

namespace slipway::remote {

/// Names and values that a script reads as shell variables. Names are [A-Z][A-Z0-9_]*.
using Parameters = QMap<QString, QString>;

/// One command for a host: a template that was compiled in, and parameters that reach it as quoted
/// assignments and in no other way. It is fed to the constant command `exec /bin/sh -s` on standard input.
///
///     TRY(const auto script, Script::of(u"switch"_s, {{u"ROOT"_s, root}, {u"RELEASE"_s, folder}}));
///     link.run({.script = script.text(), ...}, stop);
///
/// The text is one compound command, so a connection that breaks in the middle of it runs nothing.
class Script {
public:
    /// NotFound for a template that does not exist; InvalidInput for a parameter's name that is no name, or a
    /// value with a NUL.
    static Result<Script> of(const QString &name, const Parameters &parameters);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    Script(QString name, QByteArray text) : m_name(std::move(name)), m_text(std::move(text)) { }
    QString m_name;
    QByteArray m_text;
};

/// 'text' as a POSIX shell reads it back unchanged. Any character but NUL.
[[nodiscard]] QByteArray quoted(const QString &text);

/// The Python program inside of "prove-import", for proving the same elsewhere. Its arguments are the
/// package, the module (empty: found in the package) and the folder that it must be imported from.
[[nodiscard]] QByteArray importProof();

/// The names of all templates, sorted.
[[nodiscard]] QStringList templateNames();
/// SHA-256 over the prelude and one template: what a plan holds, so that another program's scripts are
/// noticed.
[[nodiscard]] Result<QString> templateDigest(const QString &name);

} // namespace slipway::remote
