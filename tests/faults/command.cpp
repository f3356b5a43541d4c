// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/command.h"

#include <QJsonDocument>
#include <csignal>

namespace slipway::faults {

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 240'000; // machines that run tests are busy
}

QJsonObject Ended::document() const
{
    return QJsonDocument::fromJson(output).object();
}

QJsonObject Ended::data() const
{
    return document().value(u"data"_s).toObject();
}

QJsonArray Ended::list() const
{
    return document().value(u"data"_s).toArray();
}

QString Ended::errorName() const
{
    if (document().value(u"kind"_s) == u"error"_s)
        return data().value(u"name"_s).toString();
    const QString inside = data().value(u"cause"_s).toObject().value(u"name"_s).toString();
    return inside.isEmpty() ? data().value(u"failure"_s).toObject().value(u"name"_s).toString() : inside;
}

QString Ended::state() const
{
    return data().value(u"deployment"_s).toObject().value(u"state"_s).toString();
}

std::ostream &operator<<(std::ostream &out, const Ended &ended)
{
    return out << "exit " << ended.exit << "\n" << ended.output.toStdString() << ended.errors.toStdString();
}

Command::Command(const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(SLIPWAYCTL), arguments);
}

Command::~Command()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

void Command::give(const QByteArray &input)
{
    m_process.write(input);
    m_process.closeWriteChannel();
}

bool Command::isRunning()
{
    m_process.waitForFinished(2); // callers ask again and again
    return m_process.state() != QProcess::NotRunning;
}

void Command::signal(int number)
{
    m_process.waitForStarted(patience);
    if (const auto process = m_process.processId(); process > 0)
        ::kill(static_cast<pid_t>(process), number);
}

Ended Command::wait()
{
    m_process.waitForFinished(patience);
    return {.exit = m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
        .output = m_process.readAllStandardOutput(),
        .errors = m_process.readAllStandardError()};
}

} // namespace slipway::faults

void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}
