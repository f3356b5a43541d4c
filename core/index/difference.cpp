// SPDX-License-Identifier: Apache-2.0
#include "index/difference.h"

using namespace Qt::StringLiterals;

namespace slipway::index {

QString differenceOf(const Digests &found, const Digests &wanted)
{
    if (found.size != wanted.size)
        return u"it has %1 bytes instead of %2"_s.arg(found.size).arg(wanted.size);
    if (found.sha256 != wanted.sha256)
        return u"its SHA-256 is %1 instead of %2"_s.arg(found.sha256, wanted.sha256);
    if (found.md5 != wanted.md5)
        return u"its MD5 is %1 instead of %2"_s.arg(found.md5, wanted.md5);
    if (found.blake2b != wanted.blake2b)
        return u"its BLAKE2b is %1 instead of %2"_s.arg(found.blake2b, wanted.blake2b);
    return {};
}

Error wrongDigest(const QString &fileName, const QString &difference)
{
    return Error(Errc::Untrusted, u"%1 is not the file of the release: %2"_s.arg(fileName, difference))
        .hint(u"Do not use it. Compare with the archive, and ask the index's owners how it came there."_s)
        .named(u"index.wrong-digest"_s);
}

Error differentFile(const Distribution &what, const QString &foundSha256)
{
    return Error(Errc::Conflict,
        u"the index has another file under the name %1: its SHA-256 is %2, that of the release %3"_s.arg(
            what.fileName, foundSha256.isEmpty() ? u"not told"_s : foundSha256, what.digests.sha256))
        .hint(u"What an index has published cannot be replaced. Release a higher version."_s)
        .named(u"index.different"_s);
}

Result<> checkFile(const Distribution &what, const QString &path, std::stop_token stop)
{
    TRY(const Digests found, digestFile(path, std::move(stop)));
    const QString difference = differenceOf(found, what.digests);
    if (difference.isEmpty())
        return {};
    return fail(Error(Errc::Untrusted, u"%1 is not the file of the release: %2"_s.arg(path, difference))
                    .hint(u"Nothing was sent. Bring the file back from the archive."_s)
                    .named(u"index.wrong-digest"_s));
}

} // namespace slipway::index
