// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/workshop.h"

#include <optional>

namespace slipway::workflow {

/// Says to every program of this profile that a build is being made, in a file that stays locked while its
/// program lives. The file outlives a program that is killed, and tells by that whose build it was: only this
/// computer's, from this profile.
class BuildMark {
public:
    /// Before the build is recorded, so that no build of this profile is ever on record without its mark.
    [[nodiscard]] static Result<BuildMark> set(const Workshop &workshop, const QString &project, int number);
    /// The mark of a build whose program is gone; nothing where that still runs, or runs elsewhere.
    [[nodiscard]] static std::optional<BuildMark> takeOver(const Workshop &workshop, const QString &path);
    BuildMark(BuildMark &&other) noexcept
        : m_file(std::exchange(other.m_file, -1)),
          m_path(std::move(other.m_path))
    {
    }
    BuildMark &operator=(BuildMark &&) = delete;
    ~BuildMark();

    /// Once the build's end is on record. A mark that is not lifted leaves the build to whoever comes next.
    void lift();

private:
    BuildMark(int file, QString path) : m_file(file), m_path(std::move(path)) { }

    int m_file;
    QString m_path;
};

/// Ends what programs of this profile began and cannot end any more, because they were killed: their builds
/// are recorded as failed and leave nothing but their logs, and their working folders go. Builds of other
/// computers and profiles are left alone.
Result<> endAbandonedBuilds(const Workshop &workshop);

/// Nothing of a build that made no release stays but its logs.
void clearBuildAway(const Profile &profile, const QString &project, int number);

/// "build/shop/4": what the trail calls a build.
[[nodiscard]] QString buildName(const model::Build &build);

} // namespace slipway::workflow
