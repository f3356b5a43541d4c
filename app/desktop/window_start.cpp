// SPDX-License-Identifier: Apache-2.0
#include "window_start.h"

#include <QCoreApplication>
#include <QProcess>

namespace slipway::app {

using namespace Qt::StringLiterals;

Result<> startProgram(const Settings &settings)
{
    QStringList arguments{u"--profile"_s, settings.profile};
    if (!settings.person.isEmpty())
        arguments += {u"--person"_s, settings.person};
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        return {};
    return fail(Error(Errc::Failed, u"no other window could be started"_s)
                    .hint(u"Start it in a terminal: slipway --profile %1"_s.arg(settings.profile)));
}

} // namespace slipway::app
