// SPDX-License-Identifier: Apache-2.0
#include "build/build_log.h"

#include "base/displayable.h"
#include "build/telling_line.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

constexpr qint64 headKept = BuildLog::bytesKept / 2;
constexpr qsizetype recentKept = 200;

} // namespace

BuildLog::BuildLog(const QString &path, std::unique_ptr<QFile> file, task::Progress &progress)
    : m_path(path),
      m_file(std::move(file)),
      m_progress(&progress),
      m_tail(BuildLog::bytesKept - headKept)
{
}

Result<BuildLog> BuildLog::create(const QString &path, task::Progress &progress)
{
    unlink(QFile::encodeName(path).constData());
    const int descriptor = open(
        QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(Errc::Failed,
            u"The log \"%1\" cannot be written: %2"_s.arg(path, QString::fromLocal8Bit(strerror(errno))));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        close(descriptor);
        return fail(Errc::Failed, u"The log \"%1\" cannot be written: %2"_s.arg(path, file->errorString()));
    }
    return BuildLog(path, std::move(file), progress);
}

BuildLog::~BuildLog()
{
    if (m_file)
        m_file->write(m_tail.text());
}

void BuildLog::line(QByteArrayView bytes)
{
    line(QString::fromUtf8(bytes));
}

void BuildLog::line(const QString &text)
{
    const QString safe = displayableLines(text);
    m_progress->line(safe);
    m_recent.append(safe);
    if (m_recent.size() > recentKept)
        m_recent.removeFirst();
    const QByteArray bytes = safe.toUtf8() + '\n';
    // A short line must not overtake a long one that no longer fitted.
    m_headIsFull = m_headIsFull || m_headSize + bytes.size() > headKept;
    if (m_headIsFull) {
        m_tail.add(bytes);
        return;
    }
    m_file->write(bytes);
    m_headSize += bytes.size();
}

void BuildLog::beginChapter(const QString &title)
{
    line(u"== "_s + title);
    m_recent.clear();
}

QString BuildLog::lastWords() const
{
    return tellingLine(m_recent);
}

} // namespace slipway::build
