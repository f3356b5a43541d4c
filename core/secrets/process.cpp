// SPDX-License-Identifier: Apache-2.0
#include "secrets/process.h"

#include <cerrno>
#include <cstring>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace slipway::secrets {

namespace {

tl::unexpected<Error> systemError(const QString &what, int code)
{
    return fail(
        Errc::Failed, QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(code))));
}

} // namespace

Result<> hardenProcess()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return systemError(QStringLiteral("core files could not be switched off"), errno);
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return systemError(QStringLiteral("our memory could not be closed to other programs"), errno);
    return {};
}

} // namespace slipway::secrets
