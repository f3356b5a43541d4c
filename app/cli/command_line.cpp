// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include <QRegularExpression>

namespace slipway::app {

using namespace Qt::StringLiterals;

workflow::ReleaseName releaseName(const std::string &project, const std::string &version)
{
    static const QRegularExpression withBuild(u"^(.+)-b([0-9]{1,9})$"_s);
    const auto match = withBuild.match(text(version));
    if (match.hasMatch())
        return {text(project), match.captured(1), match.captured(2).toInt()};
    return {text(project), text(version)};
}

} // namespace slipway::app
