// SPDX-License-Identifier: Apache-2.0
// A whole `slipwayctl build` - fetch, export, sdist in the sandbox, checks, record - against the bare front
// end, which makes the same file. The wheel comes with archiving.
#include "contest.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr auto project = R"([build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "shop"
version = "1.0.0"
description = "A shop"
readme = "README.md"
)";

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        bench::broken(u"cannot write %1"_s.arg(path));
}

class Workplace {
public:
    Workplace()
    {
        write(m_repository + u"/pyproject.toml"_s, project);
        write(m_repository + u"/README.md"_s, "# Shop\n");
        for (int i = 0; i < 200; ++i)
            write(m_repository + u"/src/shop/part_%1.py"_s.arg(i), QByteArray("value = 42\n").repeated(100));
        write(m_repository + u"/src/shop/__init__.py"_s, "");
        git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        git({u"add"_s, u"."_s});
        git({u"-c"_s, u"user.name=Ada"_s, u"-c"_s, u"user.email=ada@example.org"_s, u"commit"_s, u"-q"_s,
            u"-m"_s, u"One"_s});
        git({u"tag"_s, u"v1.0.0"_s});
        write(m_folder.filePath(u"slipway.toml"_s),
            "schema = 1\n[projects.shop]\nrepository = \"" + m_repository.toUtf8() + "\"\n");
        slipwayctl({u"apply"_s, m_folder.filePath(u"slipway.toml"_s)});
    }

    void slipwayctl(const QStringList &arguments) const
    {
        bench::must(QStringLiteral(SLIPWAY_BINARY_DIR "/bin/slipwayctl"),
            QStringList{u"--profile"_s, m_folder.filePath(u"profile"_s)} + arguments);
    }

    /// A tree without traces of an earlier build.
    void checkOut() const
    {
        QDir(m_tree).removeRecursively();
        git({u"clone"_s, u"-q"_s, m_repository, m_tree});
    }
    void bare(const QStringList &what) const
    {
        bench::must(
            u"/usr/bin/python3"_s, QStringList{u"-m"_s, u"build"_s, u"--no-isolation"_s} + what, m_tree);
    }

private:
    void git(const QStringList &arguments) const { bench::must(u"git"_s, arguments, m_repository); }

    QTemporaryDir m_folder;
    QString m_repository = m_folder.filePath(u"shop"_s);
    QString m_tree = m_folder.filePath(u"tree"_s);
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Workplace place;
    const auto checkOut = [&] { place.checkOut(); };
    const auto courses
        = bench::contest({{.name = u"slipwayctl build"_s,
                              .run =
                                  [&] {
                                      place.slipwayctl({u"build"_s, u"shop"_s, u"--ref"_s, u"v1.0.0"_s});
                                  }},
            {.name = u"python3 -m build --sdist"_s,
                .run = [&] { place.bare({u"--sdist"_s}); },
                .prepare = checkOut},
            {.name = u"python3 -m build"_s, .run = [&] { place.bare({}); }, .prepare = checkOut}});
    const QString what = u"slipwayctl build"_s;
    const bool good = bench::judge(
        what, courses[0], courses[1], {.times = 1.05, .seconds = 0.2}, u"(at most 5 % and 200 ms more)"_s);
    bench::compare(what, courses[0], courses[2]);
    return good ? 0 : 1;
}
