// SPDX-License-Identifier: Apache-2.0
#include "build/interpreter.h"

#include "base/displayable.h"
#include "build/interpreter_script.h"
#include "task/child_process.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::build {

namespace {

constexpr auto inspectionTime = 60s;
constexpr qsizetype longestScript = 1 << 20;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValueConstRef element : array)
        list << element.toString();
    return list;
}

QSet<QString> setOf(const QJsonValue &value)
{
    const QStringList list = strings(value);
    return {list.begin(), list.end()};
}

Result<QString> findInterpreter(const QString &wanted)
{
    QString program = wanted;
    if (program.isEmpty())
        program = QFileInfo(u"/usr/bin/python3"_s).isExecutable() ? u"/usr/bin/python3"_s : u"python3"_s;
    if (!program.startsWith(u'/'))
        program = QStandardPaths::findExecutable(program);
    if (!program.isEmpty() && QFileInfo(program).isExecutable())
        return program;
    return fail(Error(Errc::NotFound,
        wanted.isEmpty() ? u"No Python interpreter was found on this computer"_s
                         : u"The Python interpreter \"%1\" is not there or cannot be run"_s.arg(wanted))
                    .hint(u"Install python3, or name an interpreter in the project's build.interpreter."_s)
                    .named(u"build.interpreter-missing"_s));
}

Error unfit(const QString &program, const QString &why)
{
    return Error(Errc::Unsupported, u"The Python interpreter %1 cannot build: %2"_s.arg(program, why))
        .hint(u"Python 3.8 or newer with pip and build is needed (apt-get install python3 python3-pip "
              "python3-build)."_s)
        .named(u"build.interpreter-unfit"_s);
}

Inspection inspectionOf(const QString &program, const QJsonObject &answer)
{
    Inspection inspection{
        .setupRequires = strings(answer[u"setupRequires"_s]), .involved = setOf(answer[u"involved"_s])};
    inspection.interpreter = {.program = program,
        .version = answer[u"version"_s].toString(),
        .prefixes = strings(answer[u"prefixes"_s]),
        .plugins = setOf(answer[u"plugins"_s])};
    const QJsonObject packages = answer[u"packages"_s].toObject();
    for (auto package = packages.begin(); package != packages.end(); ++package)
        inspection.interpreter.packages.insert(package.key(), package->toString());
    const QJsonArray shortages = answer[u"shortages"_s].toArray();
    for (const QJsonValueConstRef element : shortages) {
        const QJsonObject shortage = element.toObject();
        inspection.shortages << Shortage{.requirement = shortage[u"requirement"_s].toString(),
            .package = shortage[u"package"_s].toString(),
            .installed = shortage[u"installed"_s].toString(),
            .neededBy = shortage[u"by"_s].toString()};
    }
    return inspection;
}

/// A sandbox that showed the whole computer, or all of somebody's home, would be none.
Result<> checkPrefixes(const Interpreter &interpreter)
{
    const QString home = QDir::homePath();
    for (const QString &prefix : interpreter.prefixes) {
        if (prefix == u"/" || home == prefix || home.startsWith(prefix + u'/'))
            return fail(unfit(interpreter.program,
                u"it is installed in \"%1\", which holds more than an interpreter"_s.arg(prefix)));
    }
    return {};
}

/// The path under which the interpreter is found where there is only /usr and its prefixes.
QString programBelow(const QStringList &prefixes, const QString &program)
{
    for (const QString &prefix : prefixes + QStringList{u"/usr"_s, u"/bin"_s}) {
        if (program.startsWith(prefix + u'/'))
            return program;
    }
    return QFileInfo(program).canonicalFilePath();
}

QString phraseOf(const Shortage &shortage)
{
    const QString found
        = shortage.installed.isEmpty() ? u"not installed"_s : u"%1 is installed"_s.arg(shortage.installed);
    if (shortage.neededBy.isEmpty())
        return u"%1 (%2)"_s.arg(displayable(shortage.requirement), found);
    return u"%1 (%2, needed by %3)"_s.arg(displayable(shortage.requirement), found, shortage.neededBy);
}

/// Debian's name for a package of the index, where it does not follow the rule.
QString debianName(const QString &package)
{
    static const QMap<QString, QString> special{{u"flit-core"_s, u"flit"_s}, {u"flit"_s, u"flit"_s},
        {u"setuptools-git"_s, u"python3-setuptools-git"_s}};
    return special.value(package, u"python3-"_s + package);
}

} // namespace

Result<Inspection> inspectInterpreter(
    const QString &wanted, const Wanted &requirements, const std::stop_token &stop)
{
    TRY(const QString program, findInterpreter(wanted));
    const QJsonObject request{{u"requirements"_s, QJsonArray::fromStringList(requirements.requirements)},
        {u"setupScript"_s, QString::fromUtf8(requirements.setupScript.left(longestScript))}};
    const task::ChildCommand command{
        .arguments = {program, u"-I"_s, u"-X"_s, u"utf8"_s, u"-c"_s, interpreterScript},
        .environment = {{u"PATH"_s, u"/usr/bin:/bin"_s}},
        .input = QJsonDocument(request).toJson(QJsonDocument::Compact),
        .streams = task::ChildCommand::Streams::Apart,
        .deadline = Deadline::in(inspectionTime),
        .bytesKept = qint64(16) << 20};
    TRY(const task::ChildOutcome outcome, task::runChild(command, stop));
    const QJsonObject answer = QJsonDocument::fromJson(outcome.output).object();
    if (!outcome.succeeded() || answer.isEmpty()) {
        const QString lastWords = QString::fromUtf8(outcome.errors).trimmed().section(u'\n', -1);
        return fail(unfit(program, lastWords.isEmpty() ? outcome.ending() : displayable(lastWords)));
    }
    if (!answer[u"judges"_s].toBool())
        return fail(
            unfit(program, u"it has neither packaging, pip nor setuptools to compare versions with"_s));
    Inspection inspection = inspectionOf(program, answer);
    TRY_DO(checkPrefixes(inspection.interpreter));
    inspection.interpreter.program = programBelow(inspection.interpreter.prefixes, program);
    return inspection;
}

QString sentenceOf(const QList<Shortage> &shortages)
{
    QStringList phrases;
    for (const Shortage &shortage : shortages)
        phrases << phraseOf(shortage);
    phrases.removeDuplicates();
    const QString last = phrases.isEmpty() ? QString() : phrases.takeLast();
    const QString list = phrases.isEmpty() ? last : phrases.join(u", "_s) + u" and "_s + last;
    return u"The build needs %1"_s.arg(list);
}

QString hintFor(const QList<Shortage> &shortages)
{
    QStringList names;
    for (const Shortage &shortage : shortages) {
        if (shortage.installed.isEmpty())
            names << debianName(shortage.package);
    }
    names.removeDuplicates();
    const QString install = names.isEmpty()
        ? QString()
        : u"Install what is missing (apt-get install %1), "_s.arg(names.join(u' '));
    const QString other = u"put archives of the build requirements into the project's vendor folder, or set "
                          "build.requirements = \"index\" to have them fetched."_s;
    return install.isEmpty() ? other.left(1).toUpper() + other.mid(1) : install + other;
}

} // namespace slipway::build
