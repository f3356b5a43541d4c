// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "model/configuration.h"

#include <QDateTime>
#include <stop_token>

namespace slipway::ui {

/// A credential as far as anybody may see it: never its value.
struct CredentialEntry {
    enum class Use { Project, Store, Index, Host };

    QString name = {};
    QDateTime stored = {}; ///< invalid: the keychain was not given a value by this profile
    QDateTime lastUsed = {}; ///< invalid: never
    QList<std::pair<Use, QString>> uses = {}; ///< what the configuration names it for
};

/// How the program is set up.
struct SettingsFacts {
    QList<CredentialEntry> credentials = {}; ///< stored ones and those that are named; by name
    QString keychain = {}; ///< which one answers
    std::optional<Error> keychainFailure = {};
    model::Configuration configuration = {};
    QString database = {}; ///< its address, without a password
    QString chain = {}; ///< the database's own number
    QString profile = {}; ///< folder
    QString person = {};
    QString workstation = {};
};

enum class Fitness { Good, Limited, Missing };

/// One thing that the program needs of this computer.
struct Diagnosis {
    QString subject = {};
    Fitness fitness = Fitness::Good;
    QString found = {};
    QString means = {}; ///< what does not work without it
    QString remedy = {};
};

/// What stands behind the settings. All of it blocks, and is called on worker threads.
class SettingsDesk {
public:
    virtual ~SettingsDesk() = default;

    virtual Result<SettingsFacts> read(std::stop_token stop) = 0;
    virtual Result<QList<Diagnosis>> examine(std::stop_token stop) = 0;
    /// Puts a value into the keychain, in the place of what was there.
    virtual Result<> store(const QString &credential, const Secret &value, std::stop_token stop) = 0;
    /// Whether the keychain gives it out; says which keychain.
    virtual Result<QString> test(const QString &credential, std::stop_token stop) = 0;
    virtual Result<> remove(const QString &credential, std::stop_token stop) = 0;
};

} // namespace slipway::ui
