// SPDX-License-Identifier: Apache-2.0
// Tags that move: what a name stood for when it was last seen is remembered, and a difference is an error.
#pragma once

#include "base/result.h"
#include "git/repository.h"

#include <QList>
#include <QMap>

namespace slipway::git {

/// Tag name -> full commit id.
using SeenTags = QMap<QString, QString>;

/// Where the caller keeps what tags stood for, per project. Used by one thread at a time.
class TagLedger {
public:
    virtual ~TagLedger() = default;
    virtual Result<SeenTags> seen() = 0;
    /// Adds these; a name that is there already gets the new commit.
    virtual Result<> remember(const SeenTags &tags) = 0;
};

struct MovedTag {
    QString name = {};
    QString before = {};
    QString now = {}; ///< empty: the tag leads to no commit any more

    friend bool operator==(const MovedTag &, const MovedTag &) = default;
};

/// Compares the repository's tags with the ledger and remembers those that are new. What moved is returned
/// and NOT remembered: it stays an error until acceptMovedTag(). A tag that is gone stays in the ledger.
Result<QList<MovedTag>> compareTags(const Repository &repository, TagLedger &ledger);

/// Untrusted, "git.tag-moved", showing both commits, when this tag is not where the ledger saw it last.
Result<> requireUnmoved(const Repository &repository, TagLedger &ledger, const QString &tag);

/// A person looked and agreed: the ledger takes the tag's present commit.
Result<> acceptMovedTag(const Repository &repository, TagLedger &ledger, const QString &tag);

/// The error for one tag that moved.
[[nodiscard]] Error tagMoved(const MovedTag &moved);

} // namespace slipway::git
