// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/settings/settings_desk.h"
#include "workflow/doctor.h"

namespace slipway::app {

/// The settings' view of the configuration, the keychain and this computer. Thread-safe.
class DesktopSettingsDesk final : public ui::SettingsDesk {
public:
    /// `settings` are what the program was started with.
    DesktopSettingsDesk(DesktopWorkplace &workplace, Settings settings)
        : m_workplace(workplace),
          m_settings(std::move(settings))
    {
    }

    Result<ui::SettingsFacts> read(std::stop_token stop) override;
    Result<QList<ui::Diagnosis>> examine(std::stop_token stop) override;
    Result<QStringList> store(const QString &credential, const Secret &value, std::stop_token stop) override;
    Result<workflow::CredentialFindings> test(const QString &credential, std::stop_token stop) override;
    Result<> remove(const QString &credential, std::stop_token stop) override;

private:
    Result<> readRecorded(ui::SettingsFacts &facts, std::stop_token stop);
    [[nodiscard]] QList<workflow::Diagnosis> examineWithoutDatabase(
        const Error &failure, std::stop_token stop) const;

    DesktopWorkplace &m_workplace;
    Settings m_settings;
};

} // namespace slipway::app
