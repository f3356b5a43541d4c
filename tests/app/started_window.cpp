// SPDX-License-Identifier: Apache-2.0
#include "tests/app/started_window.h"

#include <QElapsedTimer>
#include <QFile>
#include <csignal>
#include <unistd.h>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceWithWindow = 60'000; // the machine may be busy
constexpr int paintedColours = 40; ///< smooth letters alone bring as many

QProcessEnvironment cleanEnvironment(const QString &screen, const QString &home, const QString &locale)
{
    QProcessEnvironment clean;
    clean.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    clean.insert(u"HOME"_s, home);
    clean.insert(u"LANG"_s, locale);
    clean.insert(u"DISPLAY"_s, screen);
    clean.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    clean.insert(u"QT_LOGGING_RULES"_s, u"slipway.startup.debug=true"_s);
    return clean;
}

} // namespace

StartedWindow::StartedWindow(const QString &program, const QString &profile, const QString &locale)
{
    m_program.setProcessEnvironment(cleanEnvironment(m_screen.name(), m_home.path(), locale));
    m_program.setProcessChannelMode(QProcess::MergedChannels);
    m_program.setProgram(program);
    m_program.setArguments({u"--profile"_s, profile});
    if (m_screen.name().isEmpty())
        m_said = "no Xvfb";
    else
        awaitTimes();
}

StartedWindow::~StartedWindow()
{
    m_program.kill();
    m_program.waitForFinished(patienceWithWindow);
}

void StartedWindow::awaitTimes()
{
    QElapsedTimer timer;
    timer.start();
    m_program.start();
    while (m_times.filled < 0 && timer.elapsed() < patienceWithWindow) {
        m_program.waitForReadyRead(100);
        m_said += m_program.readAll();
        if (m_times.painted < 0 && m_said.contains("first frame after")) {
            m_times.painted = timer.elapsed();
            m_times.processor = processorTime();
        }
        if (m_said.contains("filled after"))
            m_times.filled = timer.elapsed();
    }
}

int StartedWindow::startAgain(const QString &link)
{
    QProcess again;
    again.setProcessEnvironment(m_program.processEnvironment());
    again.start(m_program.program(), m_program.arguments() + QStringList{link});
    const bool hasEnded = again.waitForFinished(patienceWithWindow);
    return hasEnded && again.exitStatus() == QProcess::NormalExit ? again.exitCode() : -1;
}

int StartedWindow::endBy(int signal)
{
    ::kill(static_cast<pid_t>(m_program.processId()), signal);
    const bool hasEnded = m_program.waitForFinished(patienceWithWindow);
    m_said += m_program.readAll();
    return hasEnded && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
}

/// Of the program and of its threads.
qint64 StartedWindow::processorTime() const
{
    QFile stat(u"/proc/%1/stat"_s.arg(m_program.processId()));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000 / sysconf(_SC_CLK_TCK);
}

bool StartedWindow::comesToBePainted()
{
    QElapsedTimer timer;
    timer.start();
    while (m_screen.colours() < paintedColours && timer.elapsed() < patienceWithWindow)
        m_program.waitForReadyRead(50);
    return m_screen.colours() >= paintedColours;
}

} // namespace slipway::tests
