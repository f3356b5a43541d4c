// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/credentials_section.h"

#include "base/displayable.h"
#include "ui/navigation/availability.h"
#include "ui/settings/credential_dialogs.h"
#include "ui/settings/fact_table.h"
#include "ui/settings/settings_rows.h"
#include "ui/style/tokens.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString withTokens(const QString &outcome, const QStringList &tokens)
{
    return tokens.isEmpty() ? outcome
                            : CredentialsSection::tr("%1. %2", "what was done, what is known of it")
                                  .arg(outcome, tokens.join(u"; "_s));
}

} // namespace

CredentialsSection::CredentialsSection(SettingsDesk &desk, Activity &activity, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_activity(activity),
      m_glyph(new GlyphLabel(size::glyph, this)),
      m_keychain(new QLabel(this)),
      m_table(new FactTable(u"credentialTable"_s, tr("Credentials"),
          {tr("Name"), tr("Stored"), tr("Last used"), tr("Scope"), tr("Used for")}, {9, 9, 9, 12, 18}, this)),
      m_message(new MessageBar(this)),
      m_store(makeAction(u"credentialStore"_s, tr("Store a value…"), tr("Put a value into the keychain"))),
      m_test(makeAction(u"credentialTest"_s, tr("Test"),
          tr("See whether the keychain gives it out, and what a token is good for"))),
      m_rotate(makeAction(
          u"credentialRotate"_s, tr("Rotate…"), tr("Put a new value in the place of the stored one"))),
      m_remove(makeAction(u"credentialRemove"_s, tr("Remove…"), tr("Take it out of the keychain")))
{
    setObjectName(u"credentialsSection"_s);
    setAccessibleName(tr("Credentials"));
    build();
    connect(m_store, &QAction::triggered, this, [this] {
        const auto *entry = chosen();
        askForValue(entry && !entry->stored.isValid() ? entry->name : QString(), false);
    });
    connect(m_rotate, &QAction::triggered, this, [this] { askForValue(chosen()->name, true); });
    connect(m_test, &QAction::triggered, this, &CredentialsSection::test);
    connect(m_remove, &QAction::triggered, this, &CredentialsSection::askToRemove);
    connect(&m_table->table(), &RecordTable::chosen, this, &CredentialsSection::showWhatCanBeDone);
    connect(&m_activity, &Activity::ended, this, &CredentialsSection::takeEnded);
    m_table->setEmptyText(
        tr("Nothing that is configured names a credential, and none is stored. “Store a value…” puts the "
           "first one into the keychain."));
    showWhatCanBeDone();
}

QAction *CredentialsSection::makeAction(const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    return action;
}

void CredentialsSection::build()
{
    m_keychain->setObjectName(u"keychainState"_s);
    m_keychain->setTextFormat(Qt::PlainText);
    m_keychain->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::near);
    row->addWidget(m_glyph);
    row->addWidget(m_keychain, 1);
    for (QAction *action : deeds())
        row->addWidget(actionButton(*action, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::near);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
}

void CredentialsSection::setFacts(const SettingsFacts &facts)
{
    m_facts = facts;
    const auto &failure = facts.keychainFailure;
    m_glyph->setGlyph(failure ? Glyph::Warning : Glyph::Done, failure ? Tone::Warning : Tone::Success);
    m_keychain->setText(failure
            ? tr("No keychain: %1. Secrets are asked for each time, and kept nowhere. %2", "why, what to do")
                  .arg(displayable(failure->story()), displayable(failure->hint()))
            : tr("Keychain: %1").arg(displayable(facts.keychain)));
    m_table->setRows(SettingsRows::credentials(facts));
    showWhatCanBeDone();
}

const workflow::CredentialFacts *CredentialsSection::chosen() const
{
    const auto entry = std::find_if(m_facts.credentials.begin(), m_facts.credentials.end(),
        [name = m_table->chosen()](const workflow::CredentialFacts &one) { return one.name == name; });
    return entry == m_facts.credentials.end() ? nullptr : &*entry;
}

void CredentialsSection::showWhatCanBeDone()
{
    const QString none = m_facts.databaseFailure ? tr("The database cannot be opened")
        : m_facts.keychainFailure                ? tr("There is no keychain to keep it in")
                                                 : QString();
    const workflow::CredentialFacts *entry = chosen();
    const QString noEntry = !none.isEmpty() ? none
        : !entry                            ? tr("Choose a credential first")
        : !entry->stored.isValid()          ? tr("The keychain was given no value for it yet")
                                            : QString();
    setUnavailable(*m_store, none);
    setUnavailable(*m_test, noEntry);
    setUnavailable(*m_rotate, noEntry);
    setUnavailable(*m_remove, noEntry);
}

void CredentialsSection::askForValue(const QString &name, bool replaces)
{
    auto *dialog = new StoreCredentialDialog(name, replaces, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, replaces] {
        const QString title = replaces ? tr("Rotate “%1”") : tr("Store “%1”");
        store(title.arg(dialog->name()), dialog->name(), dialog->takeValue());
    });
    dialog->open();
}

void CredentialsSection::begin(const QString &title, Activity::Work work)
{
    m_working.append(
        m_activity.begin(title, {.place = Place::Settings, .path = {u"credentials"_s}}, std::move(work)));
}

void CredentialsSection::store(const QString &title, const QString &name, Secret value)
{
    begin(title,
        [&desk = m_desk, name, value = std::make_shared<Secret>(std::move(value))](
            std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY(const QStringList tokens, desk.store(name, *value, std::move(stop)));
            return withTokens(tr("It is in the keychain"), tokens);
        });
}

void CredentialsSection::test()
{
    const QString name = chosen()->name;
    begin(tr("Test “%1”").arg(name),
        [&desk = m_desk, name](std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY(const auto findings, desk.test(name, std::move(stop)));
            return withTokens(
                tr("It can be read from %1").arg(displayable(findings.keychain)), findings.tokens);
        });
}

void CredentialsSection::askToRemove()
{
    auto *dialog = new RemoveCredentialDialog(*chosen(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, name = chosen()->name] { remove(name); });
    dialog->open();
}

void CredentialsSection::remove(const QString &name)
{
    begin(tr("Remove “%1”").arg(name),
        [&desk = m_desk, name](std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY_DO(desk.remove(name, std::move(stop)));
            return tr("It is gone from the keychain");
        });
}

void CredentialsSection::takeEnded(int number)
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
    Q_EMIT done();
}

} // namespace slipway::ui
