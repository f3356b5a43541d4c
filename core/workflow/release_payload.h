// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/payload.h"
#include "task/progress.h"
#include "workflow/order.h"

#include <QMap>

namespace slipway::workflow {

/// A release as it travels to hosts, and where its files lie here.
struct ReleasePayload {
    deploy::Payload payload = {};
    QMap<QString, QString> files = {}; ///< SHA-256 -> local path, in the profile's cache of artifacts
};

/// Only which release it is, without any file: enough where hosts have it already.
[[nodiscard]] deploy::Payload identityOf(const model::Release &release);
/// With what a download site offers of it, as the record has it; nothing is brought here.
[[nodiscard]] deploy::Payload publishedOf(const model::Release &release);

/// Brings everything here that the target's recipe needs: the archived bytes, and for a virtualenv the
/// archives of the vendor folder at the release's commit and the exact set of them that pip will be given.
/// What the vendor folder lacks is told now ("build.vendor-incomplete"), not on a host.
Result<ReleasePayload> payloadOf(const Workshop &workshop, const model::Release &release,
    const model::Project &project, const model::Target &target, std::stop_token stop,
    task::Progress &progress);

} // namespace slipway::workflow
