// SPDX-License-Identifier: Apache-2.0
#include "ui/hosts/host_words.h"

#include "base/displayable.h"
#include "report/time.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whether the last visit found something wrong with the key, and what: by the failure's name.
bool failedBy(const HostEntry &entry, QLatin1StringView name)
{
    return entry.visit && entry.visit->failure && entry.visit->failure->name() == name;
}

} // namespace

QString HostWords::address(const model::Host &host)
{
    const QString place = host.port == 22 ? host.address : u"%1:%2"_s.arg(host.address).arg(host.port);
    return displayable(host.user.isEmpty() ? place : u"%1@%2"_s.arg(host.user, place));
}

QString HostWords::key(const HostEntry &entry)
{
    if (failedBy(entry, "ssh.host-key-changed"_L1))
        return tr("changed");
    if (failedBy(entry, "ssh.host-key-revoked"_L1))
        return tr("revoked");
    if (entry.knownKeys.isEmpty())
        return tr("not known");
    QStringList kinds;
    for (const QString &kind : entry.knownKeys)
        kinds.append(displayable(kind).remove(u"ssh-"_s));
    return tr("known (%1)", "kinds of keys").arg(kinds.join(u", "_s));
}

Look HostWords::keyLook(const HostEntry &entry)
{
    if (failedBy(entry, "ssh.host-key-changed"_L1) || failedBy(entry, "ssh.host-key-revoked"_L1))
        return {Glyph::Failed, Tone::Failed};
    return entry.knownKeys.isEmpty() ? Look{Glyph::Unknown, Tone::Warning} : Look{Glyph::Done, Tone::Success};
}

QString HostWords::visit(const HostEntry &entry, const QDateTime &now)
{
    if (!entry.visit)
        return tr("not probed yet");
    const QString age = report::age(entry.visit->at, now);
    if (!entry.visit->failure)
        return tr("reached · %1", "age").arg(age);
    return tr("failed · %1", "age").arg(age);
}

Look HostWords::visitLook(const HostEntry &entry)
{
    if (!entry.visit)
        return {Glyph::Empty, Tone::Idle};
    return entry.visit->failure ? Look{Glyph::Failed, Tone::Failed} : Look{Glyph::Done, Tone::Success};
}

QString HostWords::release(const HostedRelease &release)
{
    const QString recorded = release.recorded.isEmpty() ? tr("nothing") : displayable(release.recorded);
    if (!release.failure.isEmpty())
        return tr("%1, and the host could not be read: %2").arg(recorded, displayable(release.failure));
    if (!release.receipt)
        return tr("%1, as recorded").arg(recorded);
    if (!release.hasDrifted())
        return tr("%1, as the host says too").arg(recorded);
    return tr("%1 on the host, %2 on record", "release, release")
        .arg(release.receipt->isEmpty() ? tr("nothing") : displayable(*release.receipt), recorded);
}

QString HostWords::releases(const HostEntry &entry)
{
    QStringList parts;
    for (const HostedRelease &release : entry.releases) {
        const QString is = release.hasDrifted() ? *release.receipt : release.recorded;
        if (!is.isEmpty())
            parts.append(tr("%1 %2", "project, version").arg(displayable(release.project), displayable(is)));
    }
    return parts.join(u", "_s);
}

std::optional<Look> HostWords::releasesLook(const HostEntry &entry)
{
    const auto &all = entry.releases;
    if (std::any_of(
            all.begin(), all.end(), [](const HostedRelease &release) { return release.hasDrifted(); }))
        return Look{Glyph::Warning, Tone::Warning};
    const bool wasRead = std::any_of(all.begin(), all.end(),
        [](const HostedRelease &release) { return release.receipt && release.failure.isEmpty(); });
    return wasRead ? std::optional(Look{Glyph::Done, Tone::Success}) : std::nullopt;
}

QString HostWords::searched(const HostEntry &entry)
{
    return QStringList{entry.host.name, address(entry.host), entry.host.roles.join(u' '),
        entry.environments.join(u' '), releases(entry), key(entry)}
        .join(u' ')
        .toLower();
}

} // namespace slipway::ui
