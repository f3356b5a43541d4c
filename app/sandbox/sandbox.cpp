// SPDX-License-Identifier: Apache-2.0
#include "sandbox.h"

#include "base/remote_path.h"
#include "build/workplace.h"
#include "config/configuration_text.h"
#include "demonstration.h"
#include "host_processes.h"
#include "playground_configuration.h"
#include "sample_project.h"
#include "ssh/connector.h"
#include "ssh/known_hosts.h"
#include "sshd.h"
#include "workflow/apply_configuration.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int lockPatience = 60'000; // another one may be starting the sshd

Result<std::unique_ptr<QLockFile>> lock(const Places &places)
{
    auto file = std::make_unique<QLockFile>(places.lock());
    file->setStaleLockTime(0);
    if (file->tryLock(lockPatience))
        return file;
    return fail(
        Error(Errc::Conflict, u"the sandbox in %1 is being taken up or down already"_s.arg(places.folder))
            .hint(u"Wait until the other command has ended, then try again."_s)
            .named(u"sandbox.in-use"_s));
}

/// Paths on hosts are narrower than those of this computer.
Result<> checkFolder(const Places &places)
{
    if (const auto path = RemotePath::parse(places.srv()); path)
        return {};
    return fail(
        Error(Errc::Unsupported, u"%1 has characters that paths on hosts cannot have"_s.arg(places.folder))
            .hint(u"Use a profile whose path is made of letters, digits and \"._/-\": --profile DIR"_s));
}

Result<> checkProfile(const workflow::Workshop &workshop, const Places &places)
{
    TRY(const auto now, workflow::configuration(workshop));
    if (isPlaygrounds(now, places))
        return {};
    return fail(Error(Errc::Refused,
        u"the profile %1 has a configuration of its own, which the sandbox would replace"_s.arg(
            workshop.profile.folder()))
                    .hint(u"Give the sandbox a profile to itself: slipwayctl --profile DIR sandbox up"_s)
                    .named(u"sandbox.profile-in-use"_s));
}

Result<ssh::HostKey> hostKey(const Places &places)
{
    const QList<QByteArray> words = readFile(places.hostKey() + u".pub"_s).simplified().split(' ');
    if (words.size() < 2)
        return fail(Errc::Failed, u"%1.pub is no public key"_s.arg(places.hostKey()));
    return ssh::HostKey{.type = QString::fromLatin1(words[0]), .blob = QByteArray::fromBase64(words[1])};
}

/// Production's strict policy wants the keys known before anybody connects.
Result<> trustHosts(
    const workflow::Workshop &workshop, const model::Configuration &configuration, const Places &places)
{
    TRY(const auto key, hostKey(places));
    ssh::KnownHosts known;
    known.add(readFile(workshop.surroundings.knownHosts), workshop.surroundings.knownHosts);
    for (const auto &host : configuration.hosts) {
        if (known.look(host.address, host.port, key).standing == ssh::KnownHosts::Standing::Known)
            continue;
        TRY(const auto endpoint, ssh::endpointOf(configuration, host.name, model::Tier::Production));
        TRY_DO(workshop.connector.trust(endpoint, key));
    }
    return {};
}

Result<> makeFolders(const Places &places, const QList<LoopbackHost> &hosts)
{
    QStringList folders{places.below(u"ssh/home"_s), places.below(u"ssh"_s), places.srv(),
        places.below(u"archive"_s), places.below(u"testindex"_s), places.below(u"index"_s)};
    for (const auto &host : hosts)
        folders.append(places.srvOf(host.name));
    for (const QString &folder : folders)
        TRY_DO(makeFolder(folder));
    return {};
}

void remark(SandboxState &state, const Confinement &confinement, const Result<build::Sandbox> &builds)
{
    if (!confinement.works())
        state.remarks.append(
            u"Bubblewrap does not work here (%1), so there are three hosts instead of twelve, one in each "
            u"environment, and nothing keeps what runs on them inside the sandbox."_s.arg(
                confinement.whyNot));
    if (!builds)
        state.remarks.append(
            u"Builds cannot be confined here (%1); the sample project is built without protection."_s.arg(
                builds.error().fact()));
}

} // namespace

Sandbox::Sandbox(workflow::Profile profile, HostTrees trees) : m_profile(std::move(profile)), m_trees(trees)
{
}

QString Sandbox::folder() const
{
    return Places(m_profile).folder;
}

bool Sandbox::isRunning() const
{
    return sshdProcess(Places(m_profile)) != 0;
}

Result<SandboxState> Sandbox::up(
    const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress) const
{
    const Places places(m_profile);
    TRY_DO(checkFolder(places));
    TRY_DO(checkProfile(workshop, places));
    TRY_DO(makeFolder(places.folder));
    TRY(const auto held, lock(places));

    progress.begin(u"Finding out what this computer can do"_s);
    Confinement confinement{.whyNot = u"it was not asked for"_s};
    if (m_trees == HostTrees::Apart) {
        TRY(confinement, tryConfinement(places, stop));
    }
    const auto builds = build::Sandbox::probe(stop);
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped before the sandbox was up"_s);
    const auto hosts = loopbackHosts(confinement);
    TRY_DO(makeFolders(places, hosts));
    progress.begin(u"Making the sample project"_s);
    TRY_DO(ensureSampleProject(places.repository()));
    progress.begin(u"Starting the hosts"_s);
    TRY(const auto sshd, ensureSshd(places, confinement, hosts, stop));

    const auto wanted = playgroundConfiguration(places, confinement, builds.has_value(), sshd.port);
    TRY_DO(trustHosts(workshop, wanted, places));
    TRY_DO(workflow::applyConfiguration(
        workshop, config::write(wanted), u"the sandbox's configuration"_s, u"sandbox up"_s));
    SandboxState state{.folder = places.folder,
        .port = sshd.port,
        .isConfined = confinement.works(),
        .wasRunning = sshd.wasRunning};
    for (const auto &host : hosts)
        state.hosts.append(host.name);
    remark(state, confinement, builds);
    if (!sshd.remark.isEmpty())
        state.remarks.append(sshd.remark);
    return state;
}

Result<Shutdown> Sandbox::down(std::stop_token stop) const
{
    const Places places(m_profile);
    if (!QFileInfo(places.folder).isDir())
        return Shutdown{};
    TRY(const auto held, lock(places));
    Shutdown shutdown{.wasRunning = isRunning(), .stays = places.folder};
    TRY(shutdown.processes, endProcesses(places, std::move(stop)));
    QFile::remove(places.pidFile());
    removeTraces(places);
    return shutdown;
}

Result<DemoReport> Sandbox::demo(const workflow::Workshop &workshop, std::stop_token stop,
    task::Progress &progress, const std::function<void(const QString &line)> &say) const
{
    const auto began = std::chrono::steady_clock::now();
    TRY(const auto state, up(workshop, stop, progress));
    Demonstration demonstration(workshop, state, stop, progress, say);
    return demonstration.run(began);
}

} // namespace slipway::sandbox
