// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/client.h"

namespace slipway::archive {

/// What a web server means by its answer to a PUT.
enum class PutMeaning {
    Created, ///< 201, the only proof that the file is new
    Overwrote, ///< 200, 204: a file was replaced
    Exists, ///< the name is taken
    ExistsOrNoFolder, ///< 409 of servers that use it for both
    NoFolder, ///< a parent is missing
    NoExpectation, ///< 417: send it again without asking first
    Redirect,
    Denied,
    NotAllowed, ///< not a store at all
    Refused, ///< certain that nothing was written
    Open, ///< the server is in trouble; what it did is not known
};

/// Reads status and words of Artifactory, Nexus, GitLab, Gitea, nginx, Apache, lighttpd and their like.
[[nodiscard]] PutMeaning meaningOf(const http::Response &answer);

} // namespace slipway::archive
