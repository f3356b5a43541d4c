// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/builder.h"
#include "build/scratch_folder.h"
#include "build/workplace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace slipway::build {

using Files = QMap<QString, QByteArray>;

inline void writeFiles(const QString &folder, const Files &files)
{
    for (const auto &[name, content] : files.asKeyValueRange()) {
        const QString path = folder + u'/' + name;
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
        file.write(content);
    }
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All files below a folder, relative, sorted.
inline QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (entries.hasNext())
        names << QDir(folder).relativeFilePath(entries.next());
    names.sort();
    return names;
}

/// True where this computer can confine a build. Where it cannot (a chroot, some containers), the tests of
/// everything else run without; those of the sandbox then see that it is refused.
inline bool canSandbox()
{
    static const bool can = Sandbox::probe({}).has_value();
    return can;
}

/// A project in a folder, and what building it gives.
class BuilderTest : public testing::Test {
protected:
    BuilderTest()
    {
        settings.sandbox = model::Sandbox::Optional;
        settings.requirements = model::Requirements::System;
        settings.timeout = std::chrono::seconds(120);
        source.folder = m_folder.filePath(QStringLiteral("source"));
        source.committed = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        source.package = QStringLiteral("demo");
        source.version = QStringLiteral("1.2.0");
        places.outputs = m_folder.filePath(QStringLiteral("outputs"));
        places.log = m_folder.filePath(QStringLiteral("build.log"));
        QDir().mkpath(source.folder);
    }

    void project(const Files &files) { writeFiles(source.folder, files); }
    Result<BuildOutcome> build() { return buildSdist(source, settings, places, stop.get_token(), progress); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::string log() const { return contentOf(places.log).toStdString(); }
    /// Nothing but the log and the untouched source.
    void expectNothingLeft() const
    {
        EXPECT_FALSE(QFile::exists(places.outputs)) << filesBelow(places.outputs).join(u' ').toStdString();
        EXPECT_TRUE(QFile::exists(places.log));
    }

    QTemporaryDir m_folder;
    Source source;
    model::BuildSettings settings;
    BuildPlaces places;
    std::stop_source stop;
    task::Progress progress;
};

/// A project that any setuptools can build, with a setup script of the test's own.
inline Files setuptoolsProject(const QByteArray &setupScript = {})
{
    Files files{
        {QStringLiteral("pyproject.toml"),
            "[build-system]\nrequires = [\"setuptools>=40\"]\nbuild-backend = \"setuptools.build_meta\"\n"
            "[project]\nname = \"demo\"\nversion = \"1.2.0\"\n"
            "[tool.setuptools]\npy-modules = [\"demo\"]\n"},
        {QStringLiteral("demo.py"), "answer = 42\n"}};
    if (!setupScript.isEmpty())
        files.insert(QStringLiteral("setup.py"), setupScript);
    return files;
}

} // namespace slipway::build
