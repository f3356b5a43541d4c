// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/hosts/import_wizard.h"

#include "base/displayable.h"
#include "ui/navigation/terminal_line.h"
#include "ui/wizards/hosts/list_page.h"
#include "ui/wizards/hosts/pick_page.h"
#include "ui/wizards/release/review_page.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

ImportWizard::ImportWizard(HostsDesk &desk, Drafts *drafts, QWidget *parent)
    : FlowWizard(kind, tr("Import hosts"), drafts, parent),
      m_list(new ListPage(desk, this)),
      m_pick(new PickPage(*m_list, this)),
      m_review(new ReviewPage([this] { return review(); }, this))
{
    add(m_list);
    add(m_pick);
    add(m_review);
}

QList<model::Host> ImportWizard::hosts() const
{
    return m_pick->picked();
}

QString ImportWizard::reason() const
{
    return m_review->reason();
}

QString ImportWizard::command() const
{
    if (!m_list->found() || hosts().isEmpty())
        return {};
    QString line = u"host import "_s + shellWord(m_list->file());
    for (const auto &host : hosts())
        line += u' ' + shellWord(host.name);
    return reason().isEmpty() ? line : line + u" --reason "_s + shellWord(reason());
}

QString ImportWizard::draftTitle() const
{
    return m_list->file().isEmpty() ? windowTitle() : tr("Import hosts from %1").arg(m_list->file());
}

Review ImportWizard::review() const
{
    const auto all = hosts();
    Review review{.effect = tr("This will take %n host(s) into the configuration.", nullptr, int(all.size())),
        .commit = tr("Import %n host(s)", nullptr, int(all.size()))};
    for (const auto &host : all)
        review.lines.append(
            willHappen(host.user.isEmpty() ? tr("%1 at %2, port %3", "host; address; port")
                                                 .arg(displayable(host.name), displayable(host.address))
                                                 .arg(host.port)
                                           : tr("%1 at %2, port %3, as %4", "host; address; port; user")
                                                 .arg(displayable(host.name), displayable(host.address))
                                                 .arg(host.port)
                                                 .arg(displayable(host.user))));
    review.lines.append(
        toMind(tr("Their keys are not trusted by this: each is compared when a host is first visited.")));
    return review;
}

} // namespace slipway::ui
