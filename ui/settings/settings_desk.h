// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/credentials.h"

#include <stop_token>

namespace slipway::ui {

/// How the program is set up.
struct SettingsFacts {
    QList<workflow::CredentialFacts> credentials = {}; ///< stored ones and those that are named; by name
    QString keychain = {}; ///< which one answers
    std::optional<Error> keychainFailure = {};
    std::optional<Error> databaseFailure = {}; ///< credentials, configuration and number are not known then
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
    /// Needs no database; says so where it cannot be opened.
    virtual Result<QList<Diagnosis>> examine(std::stop_token stop) = 0;
    /// Puts a value into the keychain, in the place of what was there, unless it is a token that cannot work;
    /// says what is known of it.
    virtual Result<QStringList> store(const QString &credential, const Secret &value, std::stop_token stop)
        = 0;
    /// Whether the keychain gives it out, and a token can work.
    virtual Result<workflow::CredentialFindings> test(const QString &credential, std::stop_token stop) = 0;
    virtual Result<> remove(const QString &credential, std::stop_token stop) = 0;
};

} // namespace slipway::ui
