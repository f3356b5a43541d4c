// SPDX-License-Identifier: Apache-2.0
#include "secrets/asking_source.h"

#include "base/displayable.h"
#include "secrets/entry.h"

namespace slipway::secrets {

Result<Secret> AskingSource::find(const QString &name, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("stopped before anybody was asked"));
    if (!m_ask)
        return fail(Error(Errc::Denied,
            QStringLiteral("the credential \"%1\" is needed, and nobody may be asked").arg(displayable(name)))
                        .hint(QStringLiteral(
                            "Store it with \"slipwayctl credential set %1\", or run without --no-input.")
                                  .arg(displayable(name)))
                        .named(QStringLiteral("credential.no-input")));
    TRY(Secret secret, m_ask(name, std::move(stop)));
    TRY_DO(checkEntry(secret).during(QStringLiteral("the credential \"%1\"").arg(displayable(name))));
    return secret;
}

} // namespace slipway::secrets
