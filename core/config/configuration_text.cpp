// SPDX-License-Identifier: Apache-2.0
#include "config/configuration_text.h"

#include "base/displayable.h"
#include "config/keys.h"
#include "config/sections.h"

#include <algorithm>

namespace slipway::config {

namespace {

QString textOf(const toml::key &key)
{
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
}

/// A part of a section with the place where it stands, so that the order of the file can be restored.
template <typename T>
struct Found {
    T part = {};
    toml::source_position at = {};
};

template <typename T>
Result<> readParts(const toml::node &node, const Place &place, const QStringList &name, QList<Found<T>> &into)
{
    if (name.size() == nameDepth<T>) {
        Found<T> found{.at = node.source().begin};
        setName(found.part, name);
        TRY_DO(readKeys(node, place, found.part));
        into.append(std::move(found));
        return {};
    }
    const auto *table = node.as_table();
    if (!table)
        return place.fails(
            node, "config.wrong-type", QStringLiteral("it is %1, and has to be a table").arg(kindOf(node)));
    for (const auto &[key, child] : *table)
        TRY_DO(readParts(child, place.below(textOf(key)), name + QStringList{textOf(key)}, into));
    return {};
}

template <typename T>
Result<> readSection(const Document &document, const Section<T> &section, model::Configuration &into)
{
    const toml::node *node = document.root().get(section.name);
    if (!node)
        return {};
    QList<Found<T>> all;
    const Place place{.document = document, .path = QString(QLatin1String(section.name))};
    TRY_DO(readParts(*node, place, {}, all));
    std::stable_sort(
        all.begin(), all.end(), [](const Found<T> &a, const Found<T> &b) { return a.at < b.at; });
    for (Found<T> &found : all)
        (into.*section.parts).append(std::move(found.part));
    return {};
}

Result<> checkSchema(const Document &document)
{
    const QString path = QStringLiteral("schema");
    const toml::node *node = document.root().get("schema");
    if (!node)
        return fail(
            document
                .complaint(nullptr, path, QStringLiteral("it is missing"), QStringLiteral("config.no-schema"))
                .hint(QStringLiteral("Write \"schema = %1\" as the first line.").arg(schema)));
    const auto *number = node->as_integer();
    if (!number || number->get() < 1)
        return fail(
            document.complaint(node, path, QStringLiteral("it has to be a whole number, %1 or more").arg(1),
                QStringLiteral("config.wrong-value")));
    if (number->get() > schema) {
        const Error error = document.complaint(node, path,
            QStringLiteral("the file has schema %1, this program reads up to %2")
                .arg(number->get())
                .arg(schema),
            {});
        return fail(Error(Errc::Unsupported, error.story())
                        .hint(QStringLiteral("Use a newer Slipway; nothing was changed."))
                        .named(QStringLiteral("config.newer-schema")));
    }
    return {};
}

Result<> checkSections(const Document &document)
{
    QStringList known{QStringLiteral("schema")};
    std::apply(
        [&](const auto &...section) { (known.append(QString(QLatin1String(section.name))), ...); }, sections);
    for (const auto &[key, child] : document.root()) {
        if (!known.contains(textOf(key)))
            return fail(document
                            .complaint(&child, textOf(key), QStringLiteral("there is no such section"),
                                QStringLiteral("config.unknown-key"))
                            .hint(suggestion(textOf(key), known)));
    }
    return {};
}

Result<> readSections(const Document &document, model::Configuration &into)
{
    Result<> outcome;
    const auto read = [&](const auto &section) {
        if (outcome)
            outcome = readSection(document, section, into);
    };
    std::apply([&](const auto &...section) { (read(section), ...); }, sections);
    return outcome;
}

Result<model::Configuration> readWhole(const Document &document)
{
    TRY_DO(checkSchema(document));
    TRY_DO(checkSections(document));
    model::Configuration configuration;
    TRY_DO(readSections(document, configuration));
    std::stable_sort(configuration.environments.begin(), configuration.environments.end(),
        [](const model::Environment &a, const model::Environment &b) { return a.order < b.order; });
    return configuration;
}

template <typename T>
QString writeSection(const Section<T> &section, const model::Configuration &configuration)
{
    QString text;
    for (const T &part : configuration.*section.parts) {
        QStringList path{QString(QLatin1String(section.name))};
        for (const QString &name : nameOf(part))
            path.append(keyText(name));
        const QStringList lines = writeKeys(part);
        text += QStringLiteral("\n[%1]\n").arg(path.join(u'.'));
        for (const QString &line : lines)
            text += line + u'\n';
    }
    return text;
}

} // namespace

Result<model::Configuration> parse(const QByteArray &toml, const QString &fileName)
{
    TRY(const Document document, Document::parse(toml, displayable(fileName)));
    TRY(const model::Configuration configuration, readWhole(document));
    if (const auto outcome = model::check(configuration); !outcome)
        return fail(document.located(outcome.error()));
    return configuration;
}

Result<model::Configuration> parseParts(const QByteArray &toml, const QString &fileName)
{
    TRY(const Document document, Document::parse(toml, displayable(fileName)));
    return readWhole(document);
}

QByteArray write(const model::Configuration &configuration)
{
    QString text = QStringLiteral("schema = %1\n").arg(schema);
    std::apply(
        [&](const auto &...section) { ((text += writeSection(section, configuration)), ...); }, sections);
    return text.toUtf8();
}

} // namespace slipway::config
