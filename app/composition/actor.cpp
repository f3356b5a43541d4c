// SPDX-License-Identifier: Apache-2.0
#include "actor.h"

#include <QHostInfo>
#include <pwd.h>
#include <unistd.h>

namespace slipway::app {

namespace {

QString loginName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

} // namespace

workflow::Actor actorOf(const Settings &settings)
{
    const QString login = loginName();
    return {.person = settings.person.isEmpty() ? login : settings.person,
        .login = login,
        .workstation = QHostInfo::localHostName()};
}

} // namespace slipway::app
