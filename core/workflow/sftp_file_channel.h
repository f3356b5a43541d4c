// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/file_channel.h"
#include "model/destination.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// Connections to the SFTP server that a store's address names ("sftp://user@host:port/path"), for
/// archive::Store. Host keys are held to the strict policy: an archive is not a place for a first
/// acquaintance.
Result<archive::ChannelSource> sftpChannels(const Workshop &workshop, const model::StoreSettings &settings);

} // namespace slipway::workflow
