// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"

#include "http/exchange.h"

using namespace Qt::StringLiterals;

namespace slipway::http {

Result<Response> Client::send(const Request &request, std::stop_token stop, task::Progress *progress) const
{
    Exchange exchange(request, m_limits, std::move(stop), progress);
    return exchange.run().during(
        u"Asking %1"_s.arg(request.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
}

} // namespace slipway::http
