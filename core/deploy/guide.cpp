// SPDX-License-Identifier: Apache-2.0
#include "deploy/guide.h"

#include <algorithm>

namespace slipway::deploy {

using namespace Qt::StringLiterals;

QList<SharedCause> byCause(const Trouble &trouble)
{
    QList<SharedCause> causes;
    for (const TroubledHost &host : trouble.hosts) {
        const QString cause = u"%1: %2"_s.arg(host.step, host.cause.fact());
        const auto same = std::find_if(
            causes.begin(), causes.end(), [&](const SharedCause &known) { return known.cause == cause; });
        if (same == causes.end()) {
            causes.append({cause, host.cause.hint(), {host.host}, host.mayGoOn});
            continue;
        }
        same->hosts.append(host.host);
        same->mayGoOn = same->mayGoOn && host.mayGoOn;
    }
    return causes;
}

QString spell(Advice::Way way)
{
    switch (way) {
    case Advice::Way::Retry:
        return u"retry"_s;
    case Advice::Way::Exclude:
        return u"exclude"_s;
    case Advice::Way::GoOn:
        return u"go-on"_s;
    case Advice::Way::PutBack:
        return u"put-back"_s;
    case Advice::Way::Stop:
        return u"stop"_s;
    }
    Q_UNREACHABLE();
}

} // namespace slipway::deploy
