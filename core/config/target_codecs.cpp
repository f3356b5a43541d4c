// SPDX-License-Identifier: Apache-2.0
#include "config/target_codecs.h"

#include "base/displayable.h"

#include <QRegularExpression>

namespace slipway::config {

namespace {

template <typename T>
QString inlineTable(const T &value)
{
    return QStringLiteral("{ %1 }").arg(writeKeys(value).join(QStringLiteral(", ")));
}

HealthKeys keysFrom(const model::HealthCheck &check)
{
    HealthKeys keys{.within = check.within};
    if (const auto *http = std::get_if<model::HttpHealth>(&check.question)) {
        keys.url = http->url;
        keys.status = http->status;
    } else if (const auto *command = std::get_if<model::CommandHealth>(&check.question)) {
        keys.command = command->command;
    }
    return keys;
}

HookKeys keysFrom(const model::Hook &hook)
{
    const QString when
        = hook.when == model::Hook::When::Before ? QStringLiteral("before") : QStringLiteral("after");
    return {.when = when + u':' + hook.step, .run = hook.run, .roles = hook.roles, .timeout = hook.timeout};
}

Result<model::Hook> readHook(const toml::node &node, const Place &place)
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QStringLiteral("(before|after):([a-z0-9][a-z0-9-]{0,62})")));
    HookKeys keys;
    TRY_DO(readKeys(node, place, keys));
    const auto match = pattern.match(keys.when);
    if (!match.hasMatch())
        return place.below(QStringLiteral("when"))
            .fails(node, "config.wrong-value",
                QStringLiteral("\"%1\" names no moment").arg(displayable(keys.when)),
                QStringLiteral("Write \"before:\" or \"after:\" and the id of a step: \"after:switch\"."));
    return model::Hook{
        .when
        = match.captured(1) == QLatin1String("before") ? model::Hook::When::Before : model::Hook::When::After,
        .step = match.captured(2),
        .run = keys.run,
        .roles = keys.roles,
        .timeout = keys.timeout,
    };
}

} // namespace

Result<model::BuildSettings> Codec<model::BuildSettings>::read(const toml::node &node, const Place &place)
{
    model::BuildSettings settings;
    TRY_DO(readKeys(node, place, settings));
    return settings;
}

QString Codec<model::BuildSettings>::write(const model::BuildSettings &value)
{
    return inlineTable(value);
}

QList<Entry> Codec<model::BuildSettings>::entries(const QString &path, const model::BuildSettings &value)
{
    return entriesOf(path, value);
}

Result<model::HealthCheck> Codec<model::HealthCheck>::read(const toml::node &node, const Place &place)
{
    HealthKeys keys;
    TRY_DO(readKeys(node, place, keys));
    if (keys.url.isEmpty() == keys.command.isEmpty())
        return place.fails(node, keys.url.isEmpty() ? "config.missing-key" : "config.wrong-value",
            keys.url.isEmpty() ? QStringLiteral("it has neither url nor command")
                               : QStringLiteral("it has both url and command"),
            QStringLiteral(
                "Write { url = \"http://127.0.0.1:8000/health\" } or { command = [\"program\"] }."));
    if (keys.url.isEmpty() && node.as_table()->contains("status"))
        return place.below(QStringLiteral("status"))
            .fails(node, "config.wrong-value", QStringLiteral("only a url has a status"));
    if (keys.status < 100 || keys.status > 599)
        return place.below(QStringLiteral("status"))
            .fails(node, "config.wrong-value", QStringLiteral("%1 is no HTTP status").arg(keys.status));
    model::HealthCheck check{.within = keys.within};
    if (keys.url.isEmpty())
        check.question = model::CommandHealth{.command = keys.command};
    else
        check.question = model::HttpHealth{.url = keys.url, .status = keys.status};
    return check;
}

QString Codec<model::HealthCheck>::write(const model::HealthCheck &value)
{
    return inlineTable(keysFrom(value));
}

QList<Entry> Codec<model::HealthCheck>::entries(const QString &path, const model::HealthCheck &value)
{
    return entriesOf(path, keysFrom(value));
}

Result<QList<model::Hook>> Codec<QList<model::Hook>>::read(const toml::node &node, const Place &place)
{
    const auto *array = node.as_array();
    if (!array)
        return place.fails(node, "config.wrong-type",
            QStringLiteral("it is %1, and has to be a list of tables").arg(kindOf(node)),
            QStringLiteral("Begin each hook with [[%1]].").arg(place.path));
    QList<model::Hook> hooks;
    for (const toml::node &one : *array) {
        const Place here{
            .document = place.document, .path = QStringLiteral("%1[%2]").arg(place.path).arg(hooks.size())};
        TRY(const model::Hook hook, readHook(one, here));
        hooks.append(hook);
    }
    return hooks;
}

QString Codec<QList<model::Hook>>::write(const QList<model::Hook> &value)
{
    QString text = QStringLiteral("[\n");
    for (const model::Hook &hook : value)
        text += QStringLiteral("    %1,\n").arg(inlineTable(keysFrom(hook)));
    return text + u']';
}

QList<Entry> Codec<QList<model::Hook>>::entries(const QString &path, const QList<model::Hook> &value)
{
    QList<Entry> all;
    for (qsizetype i = 0; i < value.size(); ++i)
        all += entriesOf(QStringLiteral("%1[%2]").arg(path).arg(i), keysFrom(value.at(i)));
    return all;
}

} // namespace slipway::config
