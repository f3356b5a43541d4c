// SPDX-License-Identifier: Apache-2.0
#include "tests/build/real_sdist.h"

#include "tests/build/raw_tar.h"

#include <QDir>
#include <QProcess>
#include <array>
#include <cstdio>
#include <thread>

namespace slipway::build::test {

namespace {

const char *const projectTable = "[project]\nname = \"Slip.Demo\"\nversion = \"1.0.0\"\n"
                                 "description = \"A demonstration of a release\"\nreadme = \"README.md\"\n"
                                 "requires-python = \">=3.8\"\n";

struct BackendFiles {
    Backend backend;
    const char *pyproject;
    bool takesProjectTable;
};
constexpr auto backends = std::to_array<BackendFiles>({
    {Backend::SetupPy, "", false},
    {Backend::Setuptools,
        "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"\n"
        "[tool.setuptools]\npackages = [\"slip_demo\"]\n",
        true},
    {Backend::Flit,
        "[build-system]\nrequires = [\"flit_core\"]\nbuild-backend = \"flit_core.buildapi\"\n"
        "[tool.flit.module]\nname = \"slip_demo\"\n",
        true},
    {Backend::Hatchling,
        "[build-system]\nrequires = [\"hatchling\"]\nbuild-backend = \"hatchling.build\"\n"
        "[tool.hatch.build.targets.wheel]\npackages = [\"slip_demo\"]\n",
        true},
    {Backend::Poetry,
        "[build-system]\nrequires = [\"poetry-core\"]\nbuild-backend = \"poetry.core.masonry.api\"\n"
        "[tool.poetry]\nname = \"Slip.Demo\"\nversion = \"1.0.0\"\ndescription = \"A demonstration of a "
        "release\"\n"
        "authors = [\"Jo Doe <jo@example.org>\"]\nreadme = \"README.md\"\npackages = [{include = "
        "\"slip_demo\"}]\n"
        "[tool.poetry.dependencies]\npython = \">=3.8\"\n",
        false},
});

const char *const setupPy = "from setuptools import setup\n"
                            "setup(name='Slip.Demo', version='1.0.0', packages=['slip_demo'],\n"
                            "      description='A demonstration of a release')\n";

bool run(const QStringList &arguments, const QString &folder, QByteArray *output = nullptr)
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    environment.insert(QStringLiteral("HOME"), folder);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1700000000"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("/usr/bin/python3"), arguments);
    const bool done = process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    const QByteArray said = process.readAll();
    if (output != nullptr)
        *output = said;
    if (!done)
        std::fprintf(stderr, "%s\n", said.constData());
    return done;
}

} // namespace

RealProject::RealProject(Backend backend)
{
    QDir(m_folder.path()).mkpath(QStringLiteral("source/slip_demo"));
    write(QStringLiteral("README.md"), "# Slip demo\n\nA demonstration.\n");
    write(QStringLiteral("LICENSE"), "Do as you like.\n");
    write(QStringLiteral("slip_demo/__init__.py"), "\"\"\"A demonstration.\"\"\"\n__version__ = \"1.0.0\"\n");
    for (const BackendFiles &files : backends) {
        if (files.backend != backend)
            continue;
        const QByteArray table = files.takesProjectTable ? projectTable : "";
        if (*files.pyproject != '\0')
            write(QStringLiteral("pyproject.toml"), table + files.pyproject);
    }
    if (backend == Backend::SetupPy)
        write(QStringLiteral("setup.py"), setupPy);
}

void RealProject::write(const QString &name, const QByteArray &text)
{
    writeFile(folder() + u'/' + name, text);
}

QString RealProject::build()
{
    const QString out = m_folder.filePath(QStringLiteral("out%1").arg(++m_builds));
    const QStringList arguments{QStringLiteral("-m"), QStringLiteral("build"), QStringLiteral("--sdist"),
        QStringLiteral("--no-isolation"), QStringLiteral("--skip-dependency-check"),
        QStringLiteral("--outdir"), out, QStringLiteral(".")};
    if (!run(arguments, folder()))
        return {};
    const QStringList made = QDir(out).entryList(QDir::Files);
    return made.size() == 1 ? out + u'/' + made.first() : QString();
}

void RealProject::waitForAnotherSecond() const
{
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
}

bool python(const QStringList &arguments)
{
    const QTemporaryDir folder;
    return run(arguments, folder.path());
}

bool installs(const QString &sdist, const QString &module)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("installed"));
    const bool installed
        = run({QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("--isolated"),
                  QStringLiteral("install"), QStringLiteral("--no-index"), QStringLiteral("--no-deps"),
                  QStringLiteral("--no-build-isolation"), QStringLiteral("--target"), target, sdist},
            folder.path());
    return installed
        && run({QStringLiteral("-c"),
                   QStringLiteral("import sys; sys.path.insert(0, sys.argv[1]); m = __import__(sys.argv[2]); "
                                  "assert m.__file__.startswith(sys.argv[1])"),
                   target, module},
            folder.path());
}

} // namespace slipway::build::test
