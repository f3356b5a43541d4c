// SPDX-License-Identifier: Apache-2.0
// What the hosts page reads, shows of it, and does.
#include "base/displayable.h"
#include "ui/hosts/host_panel.h"
#include "ui/hosts/hosts_page.h"
#include "ui/hosts/trust_dialog.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/hosts/import_wizard.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

namespace slipway::ui {

using namespace Qt::StringLiterals;

void HostsPage::refresh()
{
    m_wasRead = true;
    m_reading.ask(
        [&desk = m_desk](std::stop_token stop, task::Progress &) { return desk.read(std::move(stop)); },
        [this](Result<QList<HostEntry>> &entries) { take(entries); });
}

void HostsPage::take(Result<QList<HostEntry>> &entries)
{
    if (!entries) {
        m_fault->present(tr("The hosts cannot be read"), entries.error());
        m_pages->setCurrentWidget(m_fault);
        return;
    }
    const QSignalBlocker quiet(m_table); // the rows go and come again
    m_model.setEntries(*entries);
    showWhatCanBeDone();
    if (entries->isEmpty())
        m_pages->setCurrentIndex(1);
}

void HostsPage::showArranged()
{
    if (m_model.all() == 0)
        return;
    const bool wasElsewhere = m_pages->currentWidget() != m_body;
    const bool hasNone = m_model.rowCount() == 0;
    m_pages->setCurrentWidget(m_body);
    m_table->setVisible(!hasNone);
    m_noMatch->setVisible(hasNone);
    m_noMatch->setText(tr("No host matches “%1”. Clear the filter to see all %2.")
                           .arg(displayable(m_filter->text()))
                           .arg(m_model.all()));
    m_count->setText(m_filter->text().trimmed().isEmpty()
            ? tr("%n host(s)", nullptr, int(m_model.all()))
            : tr("%1 of %2 hosts").arg(m_model.rowCount()).arg(m_model.all()));
    if (const int row = m_model.rowOf(m_wanted); row >= 0)
        m_table->showRow(row);
    showHost();
    if (wasElsewhere && !m_filter->hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
}

void HostsPage::showHost()
{
    if (const HostEntry *entry = m_model.entryOf(m_wanted))
        m_panel->setEntry(*entry, QDateTime::currentDateTimeUtc());
    else
        m_panel->clear();
    showWhatCanBeDone();
    Q_EMIT changed();
}

QStringList HostsPage::chosen() const
{
    QStringList names;
    for (const auto &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const HostEntry *entry = m_model.entry(row))
                names.append(entry->host.name);
        }
    }
    return names;
}

void HostsPage::showWhatCanBeDone()
{
    const QString none = m_model.all() == 0 ? tr("There is no host yet") : QString();
    const QString busy = m_working.isEmpty() ? none : tr("Hosts are being visited; see the activity");
    setUnavailable(*m_probe, busy);
    setUnavailable(*m_receipts, busy);
    const QString noHost = none.isEmpty() && m_panel->host().isEmpty() ? tr("Choose a host first") : none;
    setUnavailable(*m_trust, m_scanning.isAsking() ? tr("The host is being asked for its key") : noHost);
}

void HostsPage::probe()
{
    const QStringList names = chosen();
    const QString title = names.size() == 1 ? tr("Probe %1").arg(displayable(names.first()))
        : names.isEmpty()                   ? tr("Probe all hosts")
                                            : tr("Probe %n host(s)", nullptr, int(names.size()));
    m_working.append(m_activity.begin(title, {.place = Place::Hosts},
        [&desk = m_desk, names, all = m_model.all()](
            std::stop_token stop, task::Progress &progress) -> Result<QString> {
            TRY(const int reached, desk.probe(names, std::move(stop), progress));
            return tr("%1 of %2 reached").arg(reached).arg(names.isEmpty() ? all : names.size());
        }));
    showWhatCanBeDone();
}

void HostsPage::readReceipts()
{
    m_working.append(m_activity.begin(tr("Read receipts"), {.place = Place::Hosts},
        [&desk = m_desk](std::stop_token stop, task::Progress &progress) -> Result<QString> {
            TRY(const auto count, desk.readReceipts(std::move(stop), progress));
            QStringList said{count.drifted == 0
                    ? tr("no host differs from the record")
                    : tr("%n host(s) differ from the record", nullptr, count.drifted)};
            if (count.unread > 0)
                said.append(tr("%n host(s) could not be asked", nullptr, count.unread));
            return said.join(u", "_s);
        }));
    showWhatCanBeDone();
}

bool HostsPage::resume(const Draft &draft)
{
    if (draft.kind != ImportWizard::kind)
        return false;
    auto *wizard = new ImportWizard(m_desk, m_drafts, this);
    wizard->resume(draft);
    showImport(wizard);
    return true;
}

void HostsPage::openImport()
{
    showImport(new ImportWizard(m_desk, m_drafts, this));
}

void HostsPage::showImport(ImportWizard *wizard)
{
    connect(wizard, &QDialog::accepted, this, [this, wizard] {
        const auto hosts = wizard->hosts();
        m_working.append(
            m_activity.begin(tr("Import %n host(s)", nullptr, int(hosts.size())), {.place = Place::Hosts},
                [&desk = m_desk, hosts, reason = wizard->reason()](
                    std::stop_token stop, task::Progress &) -> Result<QString> {
                    TRY(const int keys, desk.import(hosts, reason, std::move(stop)));
                    return tr("%n key(s) of the configuration changed", nullptr, keys);
                }));
    });
    wizard->show();
}

void HostsPage::takeEnded(int number)
{
    if (m_working.removeAll(number) == 0)
        return;
    if (const Piece *piece = m_activity.piece(number)) {
        const Tone tone = piece->state == WorkState::Done ? Tone::Success
            : piece->state == WorkState::Failed           ? Tone::Failed
                                                          : Tone::Idle;
        m_message->present(
            tone, tr("%1: %2", "work, outcome").arg(piece->title, displayable(piece->outcome)));
    }
    refresh();
    showWhatCanBeDone();
}

void HostsPage::askForKey()
{
    const QString host = m_panel->host();
    m_message->present(Tone::Running, tr("Asking %1 for its key…").arg(displayable(host)));
    m_scanning.ask([&desk = m_desk, host](std::stop_token stop,
                       task::Progress &) { return desk.shownKey(host, std::move(stop)); },
        [this, host](Result<ShownHostKey> &key) { showKey(host, key); });
    showWhatCanBeDone();
}

void HostsPage::showKey(const QString &host, Result<ShownHostKey> &key)
{
    showWhatCanBeDone();
    if (!key) {
        m_message->present(Tone::Failed,
            tr("%1 did not show its key: %2. %3", "host, why, what to do")
                .arg(displayable(host), displayable(key.error().story()), displayable(key.error().hint())));
        return;
    }
    const HostEntry *entry = m_model.entryOf(host);
    if (!entry)
        return; // it left the configuration meanwhile
    m_message->hide();
    auto *dialog = new TrustDialog(*entry, *key, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, host, compared = *key] { trust(host, compared); });
    dialog->open();
}

void HostsPage::trust(const QString &host, const ShownHostKey &compared)
{
    m_working.append(m_activity.begin(tr("Trust the key of %1").arg(displayable(host)),
        {.place = Place::Hosts, .path = {host}},
        [&desk = m_desk, host, compared](std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY_DO(desk.trust(host, compared, std::move(stop)));
            return tr("%1 is trusted from now on").arg(displayable(compared.fingerprint));
        }));
    showWhatCanBeDone();
}

} // namespace slipway::ui
