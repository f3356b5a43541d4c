// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/keys.h"

namespace slipway::config {

// The parts of the model that stand in TOML as tables of their own. Where the model and the text differ in
// shape, a plain struct has the shape of the text, and a table of keys like all others.

struct HealthKeys {
    QString url = {};
    int status = 200;
    QStringList command = {};
    std::chrono::seconds within = model::HealthCheck().within;
};
struct HookKeys {
    QString when = {}; ///< "after:switch"
    QStringList run = {};
    QStringList roles = {};
    std::chrono::seconds timeout = model::Hook().timeout;
};

template <>
const Keys<model::BuildSettings> &keysOf();
template <>
const Keys<HealthKeys> &keysOf();
template <>
const Keys<HookKeys> &keysOf();

template <>
struct Codec<model::BuildSettings> {
    static Result<model::BuildSettings> read(const toml::node &node, const Place &place);
    static QString write(const model::BuildSettings &value);
    static QList<Entry> entries(const QString &path, const model::BuildSettings &value);
};
/// { url, status, within } or { command, within }
template <>
struct Codec<model::HealthCheck> {
    static Result<model::HealthCheck> read(const toml::node &node, const Place &place);
    static QString write(const model::HealthCheck &value);
    static QList<Entry> entries(const QString &path, const model::HealthCheck &value);
};
template <>
struct Codec<QList<model::Hook>> {
    static Result<QList<model::Hook>> read(const toml::node &node, const Place &place);
    static QString write(const QList<model::Hook> &value);
    static QList<Entry> entries(const QString &path, const QList<model::Hook> &value);
};

} // namespace slipway::config
