// SPDX-License-Identifier: Apache-2.0
#include "archive/put_answer.h"

#include <algorithm>

namespace slipway::archive {

namespace {

struct Row {
    int status;
    const char *words; ///< in reason or body, lower case; nullptr: whatever it says
    PutMeaning meaning;
};

// The first row that fits counts.
constexpr auto rows = std::to_array<Row>({
    {201, nullptr, PutMeaning::Created},
    {200, nullptr, PutMeaning::Overwrote},
    {204, nullptr, PutMeaning::Overwrote},
    {400, "does not allow updating", PutMeaning::Exists}, // Nexus, OrientDB
    {400, "cannot be updated", PutMeaning::Exists}, // Nexus, PostgreSQL and H2
    {400, "duplicate package is not allowed", PutMeaning::Exists}, // GitLab generic
    {400, "already been taken", PutMeaning::Exists}, // GitLab
    {400, "already exist", PutMeaning::Exists}, // Google Artifact Registry
    {401, nullptr, PutMeaning::Denied},
    {403, "to overwrite artifact", PutMeaning::Exists}, // Artifactory
    {403, "delete/overwrite", PutMeaning::Exists}, // Artifactory, other years
    {403, "needs delete permission", PutMeaning::Exists}, // Artifactory
    {403, nullptr, PutMeaning::Denied}, // also a firewall's; never read as "exists"
    {404, nullptr, PutMeaning::NoFolder}, // rclone
    {405, nullptr, PutMeaning::NotAllowed},
    {409, "already exist", PutMeaning::Exists}, // Nexus since 3.96, Gitea
    {409, nullptr, PutMeaning::ExistsOrNoFolder}, // nginx guard; Apache and lighttpd without the folder
    {412, nullptr, PutMeaning::Exists}, // If-None-Match was understood
    {417, nullptr, PutMeaning::NoExpectation},
    {422, "already exist", PutMeaning::Exists}, // GitHub
    {408, nullptr, PutMeaning::Open},
    {423, nullptr, PutMeaning::Open}, // rclone: somebody else is writing it
    {425, nullptr, PutMeaning::Open},
    {429, nullptr, PutMeaning::Open},
    {501, nullptr, PutMeaning::NotAllowed},
});

} // namespace

PutMeaning meaningOf(const http::Response &answer)
{
    if (answer.isRedirect())
        return PutMeaning::Redirect;
    // A server that says yes before it has read the file cannot have stored it.
    if (answer.isSuccess() && answer.cameEarly)
        return PutMeaning::Open;
    const QByteArray words = (answer.reason.toUtf8() + ' ' + answer.body.left(8192)).toLower();
    for (const Row &row : rows) {
        if (row.status == answer.status && (!row.words || words.contains(row.words)))
            return row.meaning;
    }
    return answer.status >= 400 && answer.status < 500 ? PutMeaning::Refused : PutMeaning::Open;
}

} // namespace slipway::archive
