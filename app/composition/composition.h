// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/host_key.h"
#include "workflow/workshop.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::secrets {
class Keychain;
}

namespace slipway::app {

/// What a face (terminal, window) lends to the work: how a person is asked. Called on worker threads. What is
/// not set is answered with no.
struct Face {
    std::function<Result<Secret>(const QString &credential, std::stop_token)> askSecret = {};
    std::function<Result<bool>(const ssh::UnknownHostKey &, std::stop_token)> judgeHostKey = {};
    std::function<bool(const QString &question, std::stop_token)> confirm = {};
    std::function<void(const QString &)> notice = {}; ///< something that a person should know, once
};

struct Settings {
    QString profile = {}; ///< folder; empty: the usual one
    QString databaseUrl = {}; ///< empty: the profile's own
    QString person = {}; ///< empty: the login
};

/// The whole of core, put together for one profile. Destroyed in the reverse order.
class Composition {
public:
    /// Blocks while another program migrates or writes the database; a stop is heard then.
    static Result<std::unique_ptr<Composition>> open(
        const Settings &settings, Face face, std::stop_token stop = {});
    ~Composition();
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;

    [[nodiscard]] const workflow::Workshop &workshop() const;
    [[nodiscard]] secrets::Redactor &redactor() const;
    [[nodiscard]] secrets::Keychain &keychain() const;

private:
    struct Parts;
    explicit Composition(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// The profile that the settings name.
[[nodiscard]] workflow::Profile profileOf(const Settings &settings);

} // namespace slipway::app
