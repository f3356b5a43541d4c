// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <functional>

namespace slipway::secrets {

/// Hears how a question of the keychain to the person ended.
class PromptAnswer : public QObject {
    Q_OBJECT
public:
    explicit PromptAnswer(std::function<void(bool)> heard) : m_heard(std::move(heard)) { }

public Q_SLOTS:
    void completed(bool dismissed, const QDBusVariant &) { m_heard(dismissed); }

private:
    std::function<void(bool)> m_heard;
};

} // namespace slipway::secrets
