// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace slipway::build::test {

enum class Backend { SetupPy, Setuptools, Flit, Hatchling, Poetry };

/// A small project "Slip.Demo" 1.0.0 that a real backend packs, in a clean environment and without a network.
class RealProject {
public:
    explicit RealProject(Backend backend);

    /// Runs the backend; the path of the sdist, empty when it failed.
    [[nodiscard]] QString build();
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("source")); }
    /// So that what depends on the clock comes out differently.
    void waitForAnotherSecond() const;

private:
    void write(const QString &name, const QByteArray &text);

    QTemporaryDir m_folder;
    int m_builds = 0;
};

/// Runs the system's Python; what it says goes to the test's output.
bool python(const QStringList &arguments);
/// Unpacks, builds and imports an sdist with pip, without a network.
bool installs(const QString &sdist, const QString &module);

} // namespace slipway::build::test
