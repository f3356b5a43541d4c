// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <tuple>

namespace slipway::config {

/// One section of the file and the list that it fills. Its parts are named by one key, those of targets by
/// two: project and environment.
template <typename T>
struct Section {
    const char *name;
    QList<T> model::Configuration::*parts;
};

// All sections, in the order in which they are written.
inline constexpr auto sections = std::tuple{
    Section<model::Project>{"projects", &model::Configuration::projects},
    Section<model::StoreSettings>{"stores", &model::Configuration::stores},
    Section<model::IndexSettings>{"indexes", &model::Configuration::indexes},
    Section<model::Environment>{"environments", &model::Configuration::environments},
    Section<model::Host>{"hosts", &model::Configuration::hosts},
    Section<model::Target>{"targets", &model::Configuration::targets},
};

// How a part is called: the keys that lead to it.
template <typename T>
inline constexpr int nameDepth = std::is_same_v<T, model::Target> ? 2 : 1;

template <typename T>
[[nodiscard]] QStringList nameOf(const T &part)
{
    if constexpr (std::is_same_v<T, model::Target>)
        return {part.project, part.environment};
    else
        return {part.name};
}

template <typename T>
void setName(T &part, const QStringList &name)
{
    if constexpr (std::is_same_v<T, model::Target>) {
        part.project = name.at(0);
        part.environment = name.at(1);
    } else {
        part.name = name.at(0);
    }
}

} // namespace slipway::config
