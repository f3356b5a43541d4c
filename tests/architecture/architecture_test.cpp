// SPDX-License-Identifier: Apache-2.0
// The rules of the house that no compiler checks: who may include whom, what core may use, how large a file
// may be.
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(SLIPWAY_SOURCE_DIR);

/// Room by room: what it may include besides itself. Lower rooms stand first; an edge that is not here is a
/// mistake.
const QMap<QString, QStringList> allowed{
    {u"base"_s, {}},
    {u"model"_s, {u"base"_s}},
    {u"remote"_s, {u"base"_s}},
    {u"task"_s, {u"base"_s}},
    {u"config"_s, {u"base"_s, u"model"_s}},
    {u"store"_s, {u"base"_s, u"model"_s, u"task"_s}},
    {u"secrets"_s, {u"base"_s, u"model"_s, u"task"_s}},
    {u"http"_s, {u"base"_s, u"model"_s, u"task"_s}},
    {u"git"_s, {u"base"_s, u"model"_s, u"task"_s}},
    {u"audit"_s, {u"base"_s, u"model"_s, u"task"_s, u"store"_s}},
    {u"archive"_s, {u"base"_s, u"model"_s, u"task"_s, u"http"_s}},
    {u"index"_s, {u"base"_s, u"model"_s, u"task"_s, u"http"_s}},
    {u"build"_s, {u"base"_s, u"model"_s, u"task"_s, u"git"_s}},
    {u"ssh"_s, {u"base"_s, u"model"_s, u"task"_s, u"remote"_s}},
    {u"deploy"_s, {u"base"_s, u"model"_s, u"task"_s, u"remote"_s}},
    {u"workflow"_s,
        {u"base"_s, u"model"_s, u"task"_s, u"remote"_s, u"config"_s, u"store"_s, u"secrets"_s, u"http"_s,
            u"git"_s, u"audit"_s, u"archive"_s, u"index"_s, u"build"_s, u"ssh"_s, u"deploy"_s}},
    {u"report"_s,
        {u"base"_s, u"model"_s, u"task"_s, u"config"_s, u"store"_s, u"audit"_s, u"deploy"_s, u"workflow"_s}},
    {u"ui"_s, {u"base"_s, u"model"_s, u"task"_s, u"audit"_s, u"deploy"_s, u"workflow"_s, u"report"_s}},
};

/// Files that are long for a reason, and the reason.
const QMap<QString, QString> longFiles{};

struct SourceFile {
    QString path; ///< from the root of the project
    QStringList lines;

    [[nodiscard]] QString room() const
    {
        return path.startsWith(u"ui/") ? QStringLiteral("ui") : path.section(u'/', 1, 1);
    }
};

QList<SourceFile> sourcesBelow(const QString &folder, const QStringList &patterns = {u"*.h"_s, u"*.cpp"_s})
{
    QList<SourceFile> files;
    QDirIterator walk(root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
        files.append(
            {walk.filePath().sliced(root.size() + 1), QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return files;
}

QStringList includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"));
    QStringList includes;
    for (const QString &line : file.lines) {
        if (const auto match = pattern.match(line); match.hasMatch())
            includes.append(match.captured(1));
    }
    return includes;
}

TEST(ArchitectureTest, RoomsIncludeOnlyTheRoomsBelowThem)
{
    for (const auto &file : sourcesBelow(u"core"_s) + sourcesBelow(u"ui"_s)) {
        ASSERT_TRUE(allowed.contains(file.room()))
            << qPrintable(file.path) << " lies in a room that the table lacks";
        for (const QString &include : includesOf(file)) {
            const QString room = include.section(u'/', 0, 0);
            if (!include.contains(u'/') || !allowed.contains(room) || room == file.room())
                continue;
            EXPECT_TRUE(allowed[file.room()].contains(room))
                << qPrintable(file.path) << " may not include " << qPrintable(include);
        }
    }
}

TEST(ArchitectureTest, CoreKnowsNoWindowAndTheWindowKnowsNoWire)
{
    static const QRegularExpression graphical(
        QStringLiteral("^(QtGui|QtWidgets|QWidget|QApplication|QGuiApplication|"
                       "QIcon|QPixmap|QPainter|QColor|QFont|ui/)"));
    static const QRegularExpression wire(
        QStringLiteral("^(QSql|QNetwork|QTcp|QSsl|libssh2|git2|qt6keychain)"));
    for (const auto &file : sourcesBelow(u"core"_s)) {
        for (const QString &include : includesOf(file))
            EXPECT_FALSE(graphical.match(include).hasMatch())
                << qPrintable(file.path) << " includes " << qPrintable(include);
    }
    for (const auto &file : sourcesBelow(u"ui"_s)) {
        for (const QString &include : includesOf(file))
            EXPECT_FALSE(wire.match(include).hasMatch())
                << qPrintable(file.path) << " includes " << qPrintable(include);
    }
}

TEST(ArchitectureTest, CertificateErrorsAreNeverIgnored)
{
    for (const auto &file : sourcesBelow(u"core"_s) + sourcesBelow(u"ui"_s) + sourcesBelow(u"app"_s))
        EXPECT_FALSE(file.lines.join(u'\n').contains(QLatin1String("ignoreSslErrors")))
            << qPrintable(file.path);
}

TEST(ArchitectureTest, TheGitProgramIsNeverRun)
{
    static const QRegularExpression call(
        QStringLiteral("(execute|start|setProgram|spawn)\\(\\s*(u|QStringLiteral\\()?\"git\""));
    for (const auto &file : sourcesBelow(u"core"_s) + sourcesBelow(u"app"_s))
        EXPECT_FALSE(call.match(file.lines.join(u'\n')).hasMatch()) << qPrintable(file.path);
}

/// Qt's own checks return from the function that they stand in, and no test is red for it: they report to
/// QtTest, which does not run here.
TEST(ArchitectureTest, ChecksAreThoseOfGoogleTest)
{
    static const QRegularExpression check(
        QStringLiteral("\\bQ(TRY_\\w+|VERIFY\\w*|COMPARE\\w*|FAIL|SKIP|EXPECT_FAIL|FETCH)\\b"));
    for (const auto &file : sourcesBelow(u"tests"_s)) {
        for (qsizetype line = 0; line < file.lines.size(); ++line) {
            const auto match = check.match(file.lines[line]);
            EXPECT_FALSE(match.hasMatch())
                << qPrintable(file.path) << ':' << line + 1 << " has " << qPrintable(match.captured());
        }
    }
}

TEST(ArchitectureTest, FilesStaySmall)
{
    constexpr qsizetype most = 400;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
        for (const auto &file : sourcesBelow(folder)) {
            if (!longFiles.contains(file.path)) {
                EXPECT_LE(file.lines.size(), most + 1) << qPrintable(file.path);
            }
        }
    }
}

TEST(ArchitectureTest, EveryFileNamesItsLicence)
{
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
        for (const auto &file : sourcesBelow(
                 folder, {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.py"_s}))
            EXPECT_TRUE(file.lines.mid(0, 2).join(u'\n').contains(
                QLatin1String("SPDX-License-Identifier: Apache-2.0")))
                << qPrintable(file.path);
    }
}

TEST(ArchitectureTest, NamesSayWhatAThingIs)
{
    static const QRegularExpression vague(
        QStringLiteral("(^|_)(manager|helper|util|utils|common|misc|data|info|impl|handler|tools)(_|\\.|$)"));
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto &file : sourcesBelow(folder))
            EXPECT_FALSE(vague.match(file.path.section(u'/', -1)).hasMatch()) << qPrintable(file.path);
    }
}

TEST(ArchitectureTest, NothingIsLeftForLater)
{
    static const QRegularExpression later(QStringLiteral("\\b(TODO|FIXME|HACK|XXX)\\b"));
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto &file : sourcesBelow(folder))
            EXPECT_FALSE(later.match(file.lines.join(u'\n')).hasMatch()) << qPrintable(file.path);
    }
}

} // namespace
