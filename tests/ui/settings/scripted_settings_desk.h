// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings_desk.h"

#include <functional>
#include <mutex>

namespace slipway::ui {

/// Answers as it is told to. Members are set before the page is made.
class ScriptedSettingsDesk final : public SettingsDesk {
public:
    Result<SettingsFacts> read(std::stop_token) override { return onRead(); }
    Result<QList<Diagnosis>> examine(std::stop_token) override;
    Result<QStringList> store(const QString &credential, const Secret &value, std::stop_token) override;
    Result<workflow::CredentialFindings> test(const QString &credential, std::stop_token) override;
    Result<> remove(const QString &credential, std::stop_token) override;

    [[nodiscard]] static SettingsFacts sample();
    [[nodiscard]] QStringList did() const;

    std::function<Result<SettingsFacts>()> onRead = [] { return Result<SettingsFacts>(sample()); };
    std::function<void()> onExamine = [] {};
    std::function<Result<QStringList>()> onStore = [] { return QStringList(); };

private:
    void note(const QString &what);
    mutable std::mutex m_mutex;
    QStringList m_did;
};

} // namespace slipway::ui
