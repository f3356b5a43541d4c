// SPDX-License-Identifier: Apache-2.0
#include "git/tag_ledger.h"

#include "base/displayable.h"
#include "git/references.h"

namespace slipway::git {

Error tagMoved(const MovedTag &moved)
{
    const QString now = moved.now.isEmpty() ? QStringLiteral("no commit at all") : moved.now;
    return Error(Errc::Untrusted,
        QStringLiteral("Tag %1 has moved: it was at commit %2, and is at %3 now")
            .arg(displayable(moved.name), moved.before, now))
        .named(QStringLiteral("git.tag-moved"))
        .hint(
            QStringLiteral("A published tag never moves. Ask who moved it; release from a new tag, or accept "
                           "the new place once you know why."));
}

Result<QList<MovedTag>> compareTags(const Repository &repository, TagLedger &ledger)
{
    TRY(const SeenTags seen, ledger.seen());
    TRY(const QList<Tag> present, tags(repository));
    QList<MovedTag> moved;
    SeenTags fresh;
    for (const Tag &tag : present) {
        const auto before = seen.constFind(tag.name);
        if (before == seen.cend()) {
            if (!tag.commit.isEmpty())
                fresh.insert(tag.name, tag.commit);
        } else if (*before != tag.commit) {
            moved += MovedTag{.name = tag.name, .before = *before, .now = tag.commit};
        }
    }
    if (!fresh.isEmpty())
        TRY_DO(ledger.remember(fresh));
    return moved;
}

Result<> requireUnmoved(const Repository &repository, TagLedger &ledger, const QString &name)
{
    TRY(const QList<MovedTag> moved, compareTags(repository, ledger));
    for (const MovedTag &each : moved) {
        if (each.name == name)
            return fail(tagMoved(each));
    }
    return {};
}

Result<> acceptMovedTag(const Repository &repository, TagLedger &ledger, const QString &name)
{
    TRY(const Tag present, tag(repository, name));
    return ledger.remember({{present.name, present.commit}});
}

} // namespace slipway::git
