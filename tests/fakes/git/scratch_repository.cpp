// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/git/scratch_repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <gtest/gtest.h>
#include <unistd.h>

namespace slipway::fakes {

namespace {

constexpr int patience = 60'000;

QProcessEnvironment environment(const QDateTime &time)
{
    QProcessEnvironment result;
    result.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    result.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    result.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    result.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    result.insert(QStringLiteral("GIT_AUTHOR_NAME"), QStringLiteral("Ada Lovelace"));
    result.insert(QStringLiteral("GIT_AUTHOR_EMAIL"), QStringLiteral("ada@example.org"));
    result.insert(QStringLiteral("GIT_COMMITTER_NAME"), QStringLiteral("Charles Babbage"));
    result.insert(QStringLiteral("GIT_COMMITTER_EMAIL"), QStringLiteral("charles@example.org"));
    if (time.isValid()) {
        const QString date = QStringLiteral("%1 +0200").arg(time.toSecsSinceEpoch());
        result.insert(QStringLiteral("GIT_AUTHOR_DATE"), date);
        result.insert(QStringLiteral("GIT_COMMITTER_DATE"), date);
    }
    return result;
}

} // namespace

ScratchRepository::ScratchRepository()
    : m_now(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::OffsetFromUTC, 2 * 60 * 60)
{
    git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
}

void ScratchRepository::write(const QString &file, const QByteArray &bytes)
{
    const QString place = path() + u'/' + file;
    QDir().mkpath(QFileInfo(place).path());
    QFile target(place);
    ASSERT_TRUE(target.open(QFile::WriteOnly)) << qPrintable(place);
    target.write(bytes);
}

void ScratchRepository::writeExecutable(const QString &file, const QByteArray &bytes)
{
    write(file, bytes);
    QFile::setPermissions(path() + u'/' + file, QFile::Permissions(0x7755));
}

void ScratchRepository::link(const QString &file, const QString &target)
{
    const QString place = path() + u'/' + file;
    QDir().mkpath(QFileInfo(place).path());
    ASSERT_EQ(::symlink(qUtf8Printable(target), qUtf8Printable(place)), 0) << qPrintable(place);
}

void ScratchRepository::remove(const QString &file)
{
    ASSERT_TRUE(QFile::remove(path() + u'/' + file)) << qPrintable(file);
}

QString ScratchRepository::commit(const QString &message)
{
    git({QStringLiteral("add"), QStringLiteral("-A")});
    m_now = m_now.addSecs(60);
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"),
        QStringLiteral("-m"), message});
    return QString::fromLatin1(git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
}

void ScratchRepository::tag(const QString &name)
{
    git({QStringLiteral("tag"), name});
}

void ScratchRepository::annotatedTag(const QString &name, const QString &message)
{
    git({QStringLiteral("tag"), QStringLiteral("-a"), QStringLiteral("-m"), message, name});
}

void ScratchRepository::branch(const QString &name)
{
    git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), name});
}

void ScratchRepository::checkOut(const QString &name)
{
    git({QStringLiteral("checkout"), QStringLiteral("-q"), name});
}

QString ScratchRepository::object(const QString &type, const QByteArray &bytes)
{
    return QString::fromLatin1(
        git({QStringLiteral("hash-object"), QStringLiteral("-w"), QStringLiteral("--literally"),
                QStringLiteral("-t"), type, QStringLiteral("--stdin")},
            bytes));
}

QString ScratchRepository::blob(const QByteArray &bytes)
{
    return object(QStringLiteral("blob"), bytes);
}

QString ScratchRepository::tree(const QList<Entry> &entries)
{
    QByteArray bytes;
    for (const Entry &entry : entries)
        bytes += entry.mode + ' ' + entry.name + '\0' + QByteArray::fromHex(entry.id.toLatin1());
    return object(QStringLiteral("tree"), bytes);
}

QString ScratchRepository::commitTree(const QString &tree, const QString &message)
{
    m_now = m_now.addSecs(60);
    QString id
        = QString::fromLatin1(git({QStringLiteral("commit-tree"), QStringLiteral("-m"), message, tree}));
    pointAt(QStringLiteral("refs/heads/main"), id);
    return id;
}

void ScratchRepository::pointAt(const QString &reference, const QString &id)
{
    git({QStringLiteral("update-ref"), reference, id});
}

QByteArray ScratchRepository::git(const QStringList &arguments, const QByteArray &input)
{
    return run(path(), arguments, input, m_now);
}

QByteArray ScratchRepository::run(
    const QString &folder, const QStringList &arguments, const QByteArray &input, const QDateTime &time)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment(time));
    process.start(QStringLiteral("git"), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience);
    EXPECT_TRUE(ended && process.exitCode() == 0)
        << "git " << qPrintable(arguments.join(u' ')) << ": " << process.readAllStandardError().constData();
    QByteArray output = process.readAllStandardOutput();
    if (output.endsWith('\n'))
        output.chop(1);
    return output;
}

} // namespace slipway::fakes
