// SPDX-License-Identifier: Apache-2.0
#include "tests/app/screen.h"

#include <QFile>
#include <QSet>
#include <QtEndian>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {
constexpr int patienceWithScreen = 60'000; // the machine may be busy
constexpr int bytesPerColour = 12; ///< in the table of an XWD file
constexpr int headerFields = 25;
} // namespace

Screen::Screen()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // The server picks a free number, and writes it when it can be asked.
    m_server.start(u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x900x24"_s, u"-fbdir"_s, m_folder.path(),
            u"-nolisten"_s, u"tcp"_s});
    while (!m_server.canReadLine() && m_server.waitForReadyRead(patienceWithScreen)) { }
    const QByteArray number = m_server.readLine().trimmed();
    if (!number.isEmpty())
        m_name = u':' + QString::fromLatin1(number);
}

Screen::~Screen()
{
    m_server.terminate();
    if (!m_server.waitForFinished(patienceWithScreen))
        m_server.kill();
}

/// The file is in the format of xwd: a header of big-endian numbers, a name, a table of colours, the pixels.
int Screen::colours() const
{
    QFile file(m_folder.filePath(u"Xvfb_screen0"_s));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray bytes = file.readAll();
    const auto field = [&](int number) { return qFromBigEndian<quint32>(bytes.constData() + 4 * number); };
    if (bytes.size() < 4 * headerFields)
        return 0;
    constexpr int headerSize = 0, height = 5, lineSize = 12, tableSize = 19;
    const qsizetype begin = qsizetype(field(headerSize)) + qsizetype(field(tableSize)) * bytesPerColour;
    const qsizetype end = begin + qsizetype(field(height)) * qsizetype(field(lineSize));
    QSet<quint32> found;
    for (qsizetype at = begin; at + 4 <= std::min(end, bytes.size()); at += 4)
        found.insert(qFromLittleEndian<quint32>(bytes.constData() + at) & 0xffffff);
    return int(found.size());
}

} // namespace slipway::tests
