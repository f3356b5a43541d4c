// SPDX-License-Identifier: Apache-2.0
#include "tests/real/control.h"

#include <QJsonDocument>
#include <QProcess>
#include <ostream>

using namespace Qt::StringLiterals;

namespace slipway::fakes {

namespace {

constexpr int patienceMs = 300'000;

}

QJsonObject ControlRun::document() const
{
    const QList<QByteArray> lines = output.trimmed().split('\n');
    return QJsonDocument::fromJson(lines.last()).object();
}

QJsonValue ControlRun::at(const QString &path) const
{
    QJsonValue value = answer();
    for (const QString &part : path.split(u'/')) {
        bool isNumber = false;
        const int index = part.toInt(&isNumber);
        value = isNumber ? value.toArray().at(index) : value.toObject().value(part);
    }
    return value;
}

QString ControlRun::error() const
{
    if (kind() == u"error")
        return text(u"name"_s);
    for (const QString &place : {u"error/name"_s, u"cause/name"_s}) {
        if (QString name = text(place); !name.isEmpty())
            return name;
    }
    return {};
}

std::ostream &operator<<(std::ostream &stream, const ControlRun &run)
{
    return stream << "exit " << run.exit << "\n--- output\n"
                  << run.output.left(4000).toStdString() << "\n--- messages\n"
                  << run.messages.right(4000).toStdString();
}

ControlRun runProgram(const QString &program, const QStringList &arguments,
    const QProcessEnvironment &environment, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs))
        process.kill();
    process.waitForFinished();
    return {.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        .output = process.readAllStandardOutput(),
        .messages = process.readAllStandardError()};
}

Control::Control(QString profile, const QProcessEnvironment &environment)
    : m_profile(std::move(profile)),
      m_environment(environment)
{
}

ControlRun Control::operator()(const QStringList &arguments, const QByteArray &input) const
{
    return bare(
        QStringList{u"--profile"_s, m_profile, u"--json"_s, u"--no-input"_s, u"--reason"_s, u"a test"_s}
            + arguments,
        input);
}

ControlRun Control::bare(const QStringList &arguments, const QByteArray &input) const
{
    return runProgram(QStringLiteral(SLIPWAYCTL), arguments, m_environment, input);
}

ControlRun Control::apply(const QByteArray &toml) const
{
    return (*this)({u"apply"_s, u"-"_s}, toml);
}

QProcessEnvironment Control::cleanEnvironment(const QString &home)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace slipway::fakes
