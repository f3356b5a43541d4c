// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/place.h"
#include "base/digest.h"
#include "task/progress.h"

#include <optional>
#include <stop_token>

namespace slipway::archive {

/// What came of an attempt to create a file.
struct Creation {
    enum class Kind {
        Created, ///< the store says that the file is new
        Existed, ///< the store says that the name is taken
        Overwrote, ///< the store says that it replaced a file
        Open, ///< the answer was lost or says nothing; only a look can tell
    };
    Kind kind = Kind::Open;
    Error reason{Errc::Unknown, {}}; ///< for all but Created: what the store said
    QStringList notes = {}; ///< for the record
};

/// One kind of store, without the rule: how to read from it and how to create in it. Store adds the rule.
class Shelf {
public:
    struct Work {
        std::stop_token stop = {};
        task::Progress *progress = nullptr;
    };

    virtual ~Shelf() = default;
    [[nodiscard]] virtual QString location(const ArtifactPlace &place) const = 0;
    /// Digests what is there, and keeps it in `toPath` if that is given. Nothing: there is no file. A file
    /// longer than `most` is not read to its end; its digests are empty then.
    virtual Result<std::optional<Digests>> read(
        const ArtifactPlace &place, qint64 most, const QString &toPath, const Work &work)
        = 0;
    /// Creates the file in a way that replaces nothing, as far as the store lets us say so. Errors other
    /// than Cancelled: it is certain that nothing was written.
    virtual Result<Creation> create(
        const ArtifactPlace &place, const QString &file, const Digests &digests, const Work &work)
        = 0;
    /// Whether the store answers and lets us in. Returns what is worth knowing about it.
    virtual Result<QStringList> greet(const Work &work) = 0;
};

} // namespace slipway::archive
