// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/document.h"
#include "model/spelling.h"

#include <QMap>
#include <QStringList>
#include <chrono>
#include <functional>

namespace slipway::config {

/// One key and its value, as TOML has it.
struct Entry {
    QString path = {};
    QString value = {};
};

/// How a value of type T stands in TOML: read() complains with the place, write() gives its text.
template <typename T>
struct Codec;

template <>
struct Codec<QString> {
    static Result<QString> read(const toml::node &node, const Place &place);
    static QString write(const QString &value) { return quoted(value); }
};
template <>
struct Codec<QStringList> {
    static Result<QStringList> read(const toml::node &node, const Place &place);
    static QString write(const QStringList &value);
};
template <>
struct Codec<bool> {
    static Result<bool> read(const toml::node &node, const Place &place);
    static QString write(bool value);
};
template <>
struct Codec<int> {
    static Result<int> read(const toml::node &node, const Place &place);
    static QString write(int value) { return QString::number(value); }
};
template <>
struct Codec<quint16> {
    static Result<quint16> read(const toml::node &node, const Place &place);
    static QString write(quint16 value) { return QString::number(value); }
};
/// "30s", "5m", "2h", "1d": from one second to thirty days.
template <>
struct Codec<std::chrono::seconds> {
    static Result<std::chrono::seconds> read(const toml::node &node, const Place &place);
    static QString write(std::chrono::seconds value);
};
template <>
struct Codec<QMap<QString, QString>> {
    static Result<QMap<QString, QString>> read(const toml::node &node, const Place &place);
    static QString write(const QMap<QString, QString> &value);
};

/// One of a few words. The nearest is suggested for one that is not among them.
Result<qsizetype> readWord(const QStringList &words, const toml::node &node, const Place &place);

template <typename T>
requires std::is_enum_v<T>
struct Codec<T> {
    static Result<T> read(const toml::node &node, const Place &place)
    {
        TRY(const qsizetype word, readWord(model::spellings<T>(), node, place));
        return *model::read<T>(model::spellings<T>().at(word));
    }
    static QString write(T value) { return quoted(model::spell(value)); }
};

/// "text", "a table": what a node is, for complaints.
[[nodiscard]] QString kindOf(const toml::node &node);
/// The name among `known` that is nearest to a misspelt one, as a hint; empty when none is near.
[[nodiscard]] QString suggestion(const QString &word, const QStringList &known);

} // namespace slipway::config
