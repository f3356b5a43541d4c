// SPDX-License-Identifier: Apache-2.0
// Hosts in words and looks.
#pragma once

#include "ui/hosts/hosts_desk.h"
#include "ui/style/look.h"

#include <QCoreApplication>

namespace slipway::ui {

class HostWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::HostWords)
public:
    [[nodiscard]] static QString address(const model::Host &host);
    [[nodiscard]] static QString key(const HostEntry &entry);
    [[nodiscard]] static Look keyLook(const HostEntry &entry);
    [[nodiscard]] static QString visit(const HostEntry &entry, const QDateTime &now);
    [[nodiscard]] static Look visitLook(const HostEntry &entry);
    [[nodiscard]] static QString releases(const HostEntry &entry);
    [[nodiscard]] static std::optional<Look> releasesLook(const HostEntry &entry);
    [[nodiscard]] static QString release(const HostedRelease &release);
    /// All that the filter looks into, in lower case.
    [[nodiscard]] static QString searched(const HostEntry &entry);
};

} // namespace slipway::ui
