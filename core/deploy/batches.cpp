// SPDX-License-Identifier: Apache-2.0
#include "deploy/batches.h"

#include "base/displayable.h"

#include <algorithm>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

Result<int> sizeOf(const QString &batch, int hosts)
{
    const bool isShare = batch.endsWith(u'%');
    bool isNumber = false;
    const int number = (isShare ? batch.chopped(1) : batch).toInt(&isNumber);
    if (!isNumber || number < 1 || (isShare && number > 100))
        return fail(Error(Errc::InvalidInput, u"\"%1\" is no size of a batch"_s.arg(displayable(batch)))
                        .hint(u"Use a number of hosts, such as \"2\", or a share, such as \"25%\"."_s));
    return isShare ? (hosts * number + 99) / 100 : number;
}

} // namespace

Result<QList<int>> batchSizes(const QStringList &batches, int hosts)
{
    QList<int> wanted;
    for (const QString &batch : batches) {
        TRY(const int size, sizeOf(batch, hosts));
        wanted.append(size);
    }
    if (wanted.isEmpty())
        wanted.append(std::max(hosts, 1));
    QList<int> sizes;
    int left = hosts;
    for (qsizetype i = 0; left > 0; ++i) {
        sizes.append(std::min(left, wanted.at(std::min(i, wanted.size() - 1))));
        left -= sizes.last();
    }
    return sizes;
}

} // namespace slipway::deploy
