// SPDX-License-Identifier: Apache-2.0
#include "config/keys.h"

#include "config/target_codecs.h"

namespace slipway::config {

namespace {

template <typename Value>
QList<Entry> entriesOfValue(const QString &path, const Value &value)
{
    if constexpr (requires { Codec<Value>::entries(path, value); })
        return Codec<Value>::entries(path, value);
    else
        return {{.path = path, .value = Codec<Value>::write(value)}};
}

/// The row of a plain member. A value that is the default one is not written, unless the key is needed.
template <typename T, typename Value>
Key<T> key(const char *name, Value T::*member, Presence presence = Presence::Optional)
{
    const auto isWritten = [member, presence](const T &from) {
        return presence == Presence::Needed || !(from.*member == T().*member);
    };
    return {
        .name = QString(QLatin1String(name)),
        .presence = presence,
        .read = [member](const toml::node &node, const Place &place, T &into) -> Result<> {
            TRY(into.*member, Codec<Value>::read(node, place));
            return {};
        },
        .write
        = [member, isWritten](
              const T &from) { return isWritten(from) ? Codec<Value>::write(from.*member) : QString(); },
        .entries = [member, isWritten](const QString &path, const T &from) -> QList<Entry> {
            return isWritten(from) ? entriesOfValue(path, from.*member) : QList<Entry>();
        },
    };
}

} // namespace

template <>
const Keys<model::BuildSettings> &keysOf()
{
    using model::BuildSettings;
    static const Keys<BuildSettings> keys{
        key("interpreter", &BuildSettings::interpreter),
        key("requirements", &BuildSettings::requirements),
        key("source", &BuildSettings::source),
        key("sandbox", &BuildSettings::sandbox),
        key("repack", &BuildSettings::repack),
        key("twice", &BuildSettings::twice),
        key("wheel", &BuildSettings::wheel),
        key("trial", &BuildSettings::trial),
        key("generated", &BuildSettings::generated),
        key("timeout", &BuildSettings::timeout),
        key("environment", &BuildSettings::environment),
    };
    return keys;
}

template <>
const Keys<model::Project> &keysOf()
{
    using model::Project;
    static const Keys<Project> keys{
        key("repository", &Project::repository, Presence::Needed),
        key("package", &Project::package),
        key("branch", &Project::branch),
        key("vendor", &Project::vendor),
        key("credential", &Project::credential),
        key("identity", &Project::identity),
        key("store", &Project::store),
        key("build", &Project::build),
    };
    return keys;
}

template <>
const Keys<model::StoreSettings> &keysOf()
{
    using model::StoreSettings;
    static const Keys<StoreSettings> keys{
        key("kind", &StoreSettings::kind, Presence::Needed),
        key("url", &StoreSettings::url, Presence::Needed),
        key("credential", &StoreSettings::credential),
        key("identity", &StoreSettings::identity),
        key("certificate_authority", &StoreSettings::certificateAuthority),
    };
    return keys;
}

template <>
const Keys<model::IndexSettings> &keysOf()
{
    using model::IndexSettings;
    static const Keys<IndexSettings> keys{
        key("upload", &IndexSettings::upload, Presence::Needed),
        key("simple", &IndexSettings::simple),
        key("credential", &IndexSettings::credential),
        key("certificate_authority", &IndexSettings::certificateAuthority),
        key("requires", &IndexSettings::mustPassFirst),
        key("default", &IndexSettings::isDefault),
    };
    return keys;
}

template <>
const Keys<model::Environment> &keysOf()
{
    using model::Environment;
    static const Keys<Environment> keys{
        key("tier", &Environment::tier, Presence::Needed),
        key("order", &Environment::order),
        key("requires", &Environment::mustPassFirst),
    };
    return keys;
}

template <>
const Keys<model::Host> &keysOf()
{
    using model::Host;
    static const Keys<Host> keys{
        key("address", &Host::address, Presence::Needed),
        key("port", &Host::port),
        key("user", &Host::user),
        key("roles", &Host::roles),
        key("jump", &Host::jump),
        key("identity", &Host::identity),
        key("credential", &Host::credential),
        key("host_keys", &Host::hostKeys),
    };
    return keys;
}

template <>
const Keys<HealthKeys> &keysOf()
{
    static const Keys<HealthKeys> keys{
        key("url", &HealthKeys::url),
        key("status", &HealthKeys::status),
        key("command", &HealthKeys::command),
        key("within", &HealthKeys::within),
    };
    return keys;
}

template <>
const Keys<HookKeys> &keysOf()
{
    static const Keys<HookKeys> keys{
        key("when", &HookKeys::when, Presence::Needed),
        key("run", &HookKeys::run, Presence::Needed),
        key("roles", &HookKeys::roles),
        key("timeout", &HookKeys::timeout),
    };
    return keys;
}

template <>
const Keys<model::Target> &keysOf()
{
    using model::Target;
    static const Keys<Target> keys{
        key("hosts", &Target::hosts, Presence::Needed),
        key("recipe", &Target::recipe),
        key("root", &Target::root, Presence::Needed),
        key("keep", &Target::keep),
        key("shared", &Target::shared),
        key("batches", &Target::batches),
        key("max_failed", &Target::maxFailed),
        key("health", &Target::health),
        key("python", &Target::python),
        key("module", &Target::module),
        key("index", &Target::index),
        key("step_timeout", &Target::stepTimeout),
        key("lease", &Target::lease),
        key("hooks", &Target::hooks),
    };
    return keys;
}

} // namespace slipway::config
