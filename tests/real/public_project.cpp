// SPDX-License-Identifier: Apache-2.0
#include "tests/real/public_project.h"

#include "tests/real/control.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>
#include <ostream>

using namespace Qt::StringLiterals;

namespace slipway::fakes {

std::ostream &operator<<(std::ostream &stream, const PublicProject &project)
{
    return stream << project.name;
}

QList<PublicProject> publicProjects()
{
    return {
        {.source = "docopt",
            .name = "docopt",
            .module = "docopt",
            .backend = "setup_py",
            .version = "0.6.2",
            .next = "0.6.3",
            .versionFiles = {u"docopt.py"_s}},
        {.source = "python-autocommand",
            .name = "autocommand",
            .module = "autocommand",
            .backend = "setuptools",
            .version = "2.2.2",
            .next = "2.2.3",
            .versionFiles = {u"pyproject.toml"_s, u"setup.py"_s}},
        {.source = "pyusb",
            .name = "pyusb",
            .module = "usb",
            .backend = "setuptools_scm",
            .version = "1.2.1",
            .next = "1.2.2",
            .tagPrefix = "v"},
        {.source = "mdurl",
            .name = "mdurl",
            .module = "mdurl",
            .backend = "flit",
            .version = "0.1.2",
            .next = "0.1.3",
            .versionFiles = {u"pyproject.toml"_s, u"src/mdurl/__init__.py"_s}},
        {.source = "python-colorama",
            .name = "colorama",
            .module = "colorama",
            .backend = "hatchling",
            .version = "0.4.6",
            .next = "0.4.7",
            .versionFiles = {u"colorama/__init__.py"_s}},
        {.source = "crashtest",
            .name = "crashtest",
            .module = "crashtest",
            .backend = "poetry_core",
            .version = "0.4.1",
            .next = "0.4.2",
            .versionFiles = {u"pyproject.toml"_s, u"crashtest/__init__.py"_s}},
        {.source = "dotty-dict",
            .name = "dotty-dict",
            .module = "dotty_dict",
            .backend = "poetry_core_with_a_setup_py",
            .version = "1.3.1",
            .next = "1.3.2",
            .tagPrefix = "v",
            .versionFiles = {u"pyproject.toml"_s, u"dotty_dict/__init__.py"_s}},
        {.source = "python-gjson",
            .name = "gjson",
            .module = "gjson",
            .backend = "setuptools_scm_and_pytest_runner",
            .version = "1.0.0",
            .next = "1.0.1",
            .tagPrefix = "v"},
    };
}

PublicProject publicProject(const QString &name)
{
    for (const PublicProject &project : publicProjects()) {
        if (QLatin1StringView(project.name) == name)
            return project;
    }
    qFatal("no such project: %s", qPrintable(name));
}

bool importInto(ScratchRepository &repository, const PublicProject &project)
{
    QProcessEnvironment environment = Control::cleanEnvironment(QDir::homePath());
    if (const QString cache = qEnvironmentVariable("XDG_CACHE_HOME"); !cache.isEmpty())
        environment.insert(u"XDG_CACHE_HOME"_s, cache);
    const auto fetched
        = runProgram(QStringLiteral(FETCH_PROJECTS), {QString::fromLatin1(project.source)}, environment);
    EXPECT_EQ(fetched.exit, 0) << fetched;
    const auto unpacked = runProgram(u"/usr/bin/tar"_s,
        {u"--extract"_s, u"--no-same-owner"_s, u"--strip-components=1"_s, u"--file"_s,
            QString::fromLocal8Bit(fetched.output.trimmed()), u"--directory"_s, repository.path()},
        environment);
    EXPECT_EQ(unpacked.exit, 0) << unpacked;
    if (fetched.exit != 0 || unpacked.exit != 0)
        return false;
    // Upstream archives hold files that their own .gitignore leaves out.
    repository.git({u"add"_s, u"--all"_s, u"--force"_s});
    repository.commit(u"Import %1"_s.arg(QLatin1StringView(project.version)));
    repository.annotatedTag(project.tag(project.version), u"As released"_s);
    return true;
}

void releaseNext(ScratchRepository &repository, const PublicProject &project)
{
    for (const QString &name : project.versionFiles) {
        QFile file(repository.path() + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        const QByteArray before = file.readAll();
        const QByteArray after = QByteArray(before).replace(project.version, project.next);
        ASSERT_NE(before, after) << qPrintable(name);
        repository.write(name, after);
    }
    repository.write(u"NEWS"_s, QByteArray("What is new in ") + project.next + '\n');
    repository.commit(u"Release %1"_s.arg(QLatin1StringView(project.next)));
    repository.annotatedTag(project.tag(project.next), u"The next one"_s);
}

} // namespace slipway::fakes
