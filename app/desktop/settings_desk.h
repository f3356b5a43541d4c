// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/settings/settings_desk.h"

namespace slipway::app {

/// The settings' view of the configuration, the keychain and this computer. Thread-safe.
class DesktopSettingsDesk final : public ui::SettingsDesk {
public:
    explicit DesktopSettingsDesk(DesktopWorkplace &workplace) : m_workplace(workplace) { }

    Result<ui::SettingsFacts> read(std::stop_token stop) override;
    Result<QList<ui::Diagnosis>> examine(std::stop_token stop) override;
    Result<QStringList> store(const QString &credential, const Secret &value, std::stop_token stop) override;
    Result<workflow::CredentialFindings> test(const QString &credential, std::stop_token stop) override;
    Result<> remove(const QString &credential, std::stop_token stop) override;

private:
    DesktopWorkplace &m_workplace;
};

} // namespace slipway::app
