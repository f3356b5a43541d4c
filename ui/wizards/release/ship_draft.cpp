// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/ship_draft.h"

#include "base/displayable.h"
#include "ui/wizards/release/ship_wizard.h"

#include <QCoreApplication>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ShipDraft::ShipDraft(Drafts &drafts, const Draft &committed, const ShipWish &wish)
    : QObject(&drafts),
      m_drafts(drafts),
      m_wish(wish),
      m_left(committed),
      m_id(committed.id)
{
    keep(m_left, true);
}

void ShipDraft::keep(Draft draft, bool isAtWork)
{
    draft.id = m_id;
    draft.isAtWork = isAtWork;
    m_id = m_drafts.keep(draft);
}

void ShipDraft::tellMade(const QPointer<ShipDraft> &draft, const QString &release)
{
    // Posted to the application, which outlives all work: the draft may go while we speak.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [draft, release] {
            if (!draft)
                return;
            draft->m_left = ShipWizard::draftFor(draft->m_wish, release);
            draft->keep(draft->m_left, true);
        },
        Qt::QueuedConnection);
}

void ShipDraft::end(bool isWell, const QString &made)
{
    if (isWell && m_wish.environment.isEmpty()) {
        m_drafts.discard(m_id);
    } else if (isWell) {
        Draft left = ShipWizard::draftFor(m_wish, made);
        left.title
            = tr("Deploy %1 %2 to %3", "project; release; environment")
                  .arg(displayable(m_wish.build.project), displayable(made), displayable(m_wish.environment));
        left.fields.insert(u"isShipped"_s, true);
        keep(left, false);
    } else {
        keep(made.isEmpty() ? m_left : ShipWizard::draftFor(m_wish, made), false);
    }
    deleteLater();
}

std::optional<ShippedRelease> ShipDraft::shippedIn(const Draft &draft)
{
    if (draft.kind != ShipWizard::kind || !draft.fields[u"isShipped"_s].toBool())
        return std::nullopt;
    return ShippedRelease{.project = ShipWizard::projectIn(draft),
        .release = ShipWizard::madeIn(draft),
        .environment = draft.fields[u"way"_s].toObject()[u"environment"_s].toString(),
        .draft = draft.id};
}

} // namespace slipway::ui
