// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "base/displayable.h"
#include "report/event_document.h"
#include "workflow/apply_configuration.h"

#include <QFile>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

struct ApplyArguments {
    std::string file;
    bool dryRun = false;
};

Result<QByteArray> readFile(const QString &name)
{
    QFile file;
    const bool opened = name == u"-" ? file.open(stdin, QIODevice::ReadOnly)
                                     : (file.setFileName(name), file.open(QIODevice::ReadOnly));
    if (!opened)
        return fail(Errc::NotFound, u"cannot read %1: %2"_s.arg(displayable(name), file.errorString()));
    constexpr qint64 most = 1 << 20;
    return file.read(most + 1);
}

QStringList wordsFor(const QList<config::Change> &changes, bool dryRun)
{
    if (changes.isEmpty())
        return {u"Nothing changes."_s};
    QStringList words;
    for (const auto &change : changes) {
        if (change.before.isEmpty())
            words.append(u"+ %1 = %2"_s.arg(displayable(change.path), displayable(change.after)));
        else if (change.after.isEmpty())
            words.append(u"- %1 = %2"_s.arg(displayable(change.path), displayable(change.before)));
        else
            words.append(u"~ %1 = %2 (was %3)"_s.arg(
                displayable(change.path), displayable(change.after), displayable(change.before)));
    }
    words.append(dryRun ? u"%1 changes; nothing was applied."_s.arg(changes.size())
                        : u"%1 changes applied."_s.arg(changes.size()));
    return words;
}

Result<Answer> apply(
    const ApplyArguments &arguments, const workflow::Workshop &workshop, const QString &reason)
{
    TRY(const QByteArray toml, readFile(text(arguments.file)));
    TRY(const auto changes,
        arguments.dryRun ? workflow::compareConfiguration(workshop, toml, text(arguments.file))
                         : workflow::applyConfiguration(workshop, toml, text(arguments.file), reason));
    return answerOf(changes, arguments.dryRun);
}

} // namespace

Answer answerOf(const QList<config::Change> &changes, bool isDryRun)
{
    QJsonArray list;
    for (const auto &change : changes)
        list.append(report::toJson(change));
    return Answer{.kind = u"configuration-changes"_s,
        .document = QJsonObject{{u"applied"_s, !isDryRun && !changes.isEmpty()}, {u"changes"_s, list}},
        .words = wordsFor(changes, isDryRun)};
}

void addConfigurationCommands(CommandLine line)
{
    auto *apply
        = line.app.add_subcommand("apply", "Import the configuration from a TOML file; shows what changes");
    const auto arguments = std::make_shared<ApplyArguments>();
    apply->add_option("FILE", arguments->file, "The file; - reads standard input")->required();
    apply->add_flag("--dry-run", arguments->dryRun, "Only show what would change");
    onCall(apply, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return app::apply(*arguments, workshop, line.session.options.reason);
        });
    });

    auto *exporting
        = line.app.add_subcommand("export", "Print the configuration as TOML; applying it changes nothing");
    onCall(exporting, line, [line] {
        return line.session.run(
            [](const auto &workshop, std::stop_token, task::Progress &) -> Result<Answer> {
                TRY(const QByteArray toml, workflow::exportConfiguration(workshop));
                const QString whole = QString::fromUtf8(toml);
                return Answer{.kind = u"configuration"_s,
                    .document = QJsonObject{{u"toml"_s, whole}},
                    .words = whole.trimmed().split(u'\n')};
            });
    });
}

} // namespace slipway::app
