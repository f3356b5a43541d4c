// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "store/json_fields.h"

// The fields of the configuration's parts, as the database keeps them. Found by argument, hence the
// namespace.
namespace slipway::model {

template <typename Side>
void listFields(Side &side, BuildSettings &build)
{
    side("interpreter", build.interpreter);
    side("requirements", build.requirements);
    side("source", build.source);
    side("sandbox", build.sandbox);
    side("repack", build.repack);
    side("twice", build.twice);
    side("wheel", build.wheel);
    side("trial", build.trial);
    side("generated", build.generated);
    side("environment", build.environment);
    side("timeout", build.timeout);
}

template <typename Side>
void listFields(Side &side, Project &project)
{
    side("name", project.name);
    side("repository", project.repository);
    side("package", project.package);
    side("branch", project.branch);
    side("vendor", project.vendor);
    side("credential", project.credential);
    side("identity", project.identity);
    side("store", project.store);
    side("build", project.build);
}

template <typename Side>
void listFields(Side &side, StoreSettings &store)
{
    side("name", store.name);
    side("kind", store.kind);
    side("url", store.url);
    side("credential", store.credential);
    side("identity", store.identity);
    side("certificateAuthority", store.certificateAuthority);
}

template <typename Side>
void listFields(Side &side, IndexSettings &index)
{
    side("name", index.name);
    side("upload", index.upload);
    side("simple", index.simple);
    side("credential", index.credential);
    side("certificateAuthority", index.certificateAuthority);
    side("mustPassFirst", index.mustPassFirst);
    side("isDefault", index.isDefault);
}

template <typename Side>
void listFields(Side &side, Environment &environment)
{
    side("name", environment.name);
    side("tier", environment.tier);
    side("order", environment.order);
    side("mustPassFirst", environment.mustPassFirst);
}

template <typename Side>
void listFields(Side &side, Host &host)
{
    side("name", host.name);
    side("address", host.address);
    side("port", host.port);
    side("user", host.user);
    side("roles", host.roles);
    side("jump", host.jump);
    side("identity", host.identity);
    side("credential", host.credential);
    side("hostKeys", host.hostKeys);
}

template <>
struct Spelling<Hook::When> {
    static constexpr auto table = std::to_array<std::pair<Hook::When, const char *>>(
        {{Hook::When::Before, "before"}, {Hook::When::After, "after"}});
};

template <typename Side>
void listFields(Side &side, Hook &hook)
{
    side("when", hook.when);
    side("step", hook.step);
    side("run", hook.run);
    side("roles", hook.roles);
    side("timeout", hook.timeout);
}

template <typename Side>
void listFields(Side &side, HttpHealth &health)
{
    side("url", health.url);
    side("status", health.status);
}

template <typename Side>
void listFields(Side &side, CommandHealth &health)
{
    side("command", health.command);
}

/// The question stands under the name of its kind; no name, no question.
template <typename Side>
void listFields(Side &side, HealthCheck &health)
{
    QList<HttpHealth> http;
    QList<CommandHealth> command;
    if (const auto *asked = std::get_if<HttpHealth>(&health.question))
        http.append(*asked);
    if (const auto *asked = std::get_if<CommandHealth>(&health.question))
        command.append(*asked);
    side("http", http);
    side("command", command);
    if (!http.isEmpty())
        health.question = http.first();
    if (!command.isEmpty())
        health.question = command.first();
    side("within", health.within);
}

template <typename Side>
void listFields(Side &side, Target &target)
{
    side("project", target.project);
    side("environment", target.environment);
    side("hosts", target.hosts);
    side("recipe", target.recipe);
    side("root", target.root);
    side("keep", target.keep);
    side("shared", target.shared);
    side("batches", target.batches);
    side("maxFailed", target.maxFailed);
    side("health", target.health);
    side("hooks", target.hooks);
    side("python", target.python);
    side("module", target.module);
    side("index", target.index);
    side("stepTimeout", target.stepTimeout);
    side("lease", target.lease);
}

} // namespace slipway::model
