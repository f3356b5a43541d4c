// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_page.h"

#include "base/displayable.h"
#include "ui/configuration/shared_editor.h"
#include "ui/navigation/availability.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/awaited_pane.h"
#include "ui/settings/credentials_section.h"
#include "ui/settings/fact_table.h"
#include "ui/settings/keys_section.h"
#include "ui/settings/settings_rows.h"
#include "ui/style/theme.h"
#include "ui/widgets/look_delegate.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 190;
const QString diagnostics = QStringLiteral("diagnostics");
const Route editingRoute{.place = Place::Settings, .path = {QStringLiteral("configuration")}, .query = {}};

} // namespace

SettingsPage::SettingsPage(SettingsDesk &desk, const ConfigurationGround &ground, Appearance &appearance,
    Keymap &keymap, QWidget *parent)
    : Page(u"settingsPage"_s, parent),
      m_desk(desk),
      m_list(new QListWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_editing(new ConfigurationFrame(ground, new SharedEditor, this)),
      m_whole(new QStackedWidget(this))
{
    m_list->setObjectName(u"settingsList"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setFixedWidth(listWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new LookDelegate(m_list));
    auto *body = new QWidget(this);
    body->setObjectName(u"settingsBody"_s);
    body->setAccessibleName(tr("Settings"));
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(space::margin, space::gap, space::margin, space::margin);
    row->setSpacing(space::section);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    m_whole->addWidget(body);
    m_whole->addWidget(m_editing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_whole);
    build(ground.activity, appearance, keymap);
    addEditing();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int section) {
        m_pages->setCurrentIndex(section);
        if (section >= 0 && m_sections[section].name == diagnostics && !m_wasExamined)
            examine();
        Q_EMIT changed();
    });
    connect(m_credentials, &CredentialsSection::done, this, &SettingsPage::refresh);
    m_list->setCurrentRow(0);
}

void SettingsPage::addSection(const QString &name, const QString &title, const QString &explanation,
    QWidget *content, const QString &command)
{
    m_sections.append({name, command});
    m_list->addItem(title);
    m_list->item(m_list->count() - 1)->setSizeHint({listWidth, rowHeight(Density::Comfortable)});
    auto *page = new QWidget(this);
    page->setObjectName(name + u"Settings"_s);
    page->setAccessibleName(title);
    auto *heading = paragraph(name + u"Heading"_s, page);
    heading->setText(title);
    heading->setFont(fontBy(3, QFont::DemiBold));
    auto *said = paragraph(name + u"Explanation"_s, page);
    said->setText(explanation);
    mute(said);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::near);
    column->addWidget(heading);
    column->addWidget(said);
    column->addSpacing(space::near);
    column->addWidget(content, 1);
    m_pages->addWidget(page);
}

void SettingsPage::addRecordedSection(const QString &name, const QString &title, const QString &explanation,
    QWidget *content, const QString &command)
{
    auto *pane = new AwaitedPane(name + u"Pane"_s, content, this);
    connect(pane, &AwaitedPane::retried, this, &SettingsPage::refresh);
    m_awaited.append(pane);
    addSection(name, title, explanation, pane, command);
}

QWidget *SettingsPage::makeDatabase()
{
    auto *sheet = new QWidget(this);
    sheet->setObjectName(u"databaseFacts"_s);
    sheet->setAccessibleName(tr("Database"));
    // What is known without opening it stands above why it cannot be opened.
    auto *standing = new AwaitedPane(u"databasePane"_s, new QWidget(sheet), sheet);
    connect(standing, &AwaitedPane::retried, this, &SettingsPage::refresh);
    m_awaited.append(standing);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    column->addLayout(form);
    column->addWidget(standing, 1);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::section);
    form->setVerticalSpacing(space::near);
    for (const QString &title :
        {tr("Database"), tr("Its number"), tr("Profile"), tr("Person"), tr("Workstation")}) {
        auto *name = new QLabel(title, sheet);
        mute(name);
        m_facts.append(paragraph(u"databaseFact"_s, sheet));
        form->addRow(name, m_facts.last());
    }
    return sheet;
}

void SettingsPage::build(Activity &activity, Appearance &appearance, Keymap &keymap)
{
    const QString changedBy
        = tr("All projects share them. They can also be changed as a file: slipwayctl export > slipway.toml, "
             "edit it, slipwayctl apply slipway.toml.");
    m_credentials = new CredentialsSection(m_desk, activity, this);
    m_destinations = new FactTable(u"destinationTable"_s, tr("Stores and indexes"),
        {tr("Name"), tr("Kind"), tr("Address"), tr("Credential"), tr("Rules")}, {8, 8, 22, 8, 16}, this);
    m_environments = new FactTable(u"environmentTable"_s, tr("Environments"),
        {tr("Name"), tr("Tier"), tr("Takes what is healthy in"), tr("Targets"), tr("Confirmed by")},
        {10, 8, 12, 6, 20}, this);
    m_diagnoses = new FactTable(u"diagnosisTable"_s, tr("Diagnoses"),
        {tr("Subject"), tr("State"), tr("Found"), tr("Without it"), tr("What to do")}, {9, 6, 18, 18, 18},
        this);
    m_destinations->setEmptyText(tr("No store and no index is configured yet. “Edit stores, indexes and "
                                    "environments…” adds the first one."));
    m_environments->setEmptyText(tr("No environment is configured yet. “Edit stores, indexes and "
                                    "environments…” adds the first one."));
    addSection(u"appearance"_s, tr("Appearance"), tr("Takes effect at once, in every window, and is kept."),
        new AppearanceSection(appearance, this), {});
    auto *keys = new KeysSection(keymap, this);
    addSection(u"keys"_s, tr("Keys"),
        tr("Choose a line, go to the field below it and press the keys that are to do it. A change takes "
           "effect "
           "at once, in every window, and is kept."),
        keys, {});
    addRecordedSection(u"credentials"_s, tr("Credentials"),
        tr("Secrets rest in the keychain of this computer. Here stand their names; values are never shown."),
        m_credentials, u"credential list"_s);
    addRecordedSection(u"destinations"_s, tr("Stores and indexes"), changedBy, m_destinations, u"export"_s);
    addRecordedSection(u"environments"_s, tr("Environments"), changedBy, m_environments, u"export"_s);
    addSection(u"database"_s, tr("Database"),
        tr("Another profile or database is chosen when the program starts: slipway --profile FOLDER, slipway "
           "--db URL."),
        makeDatabase(), {});
    addSection(diagnostics, tr("Diagnostics"),
        tr("What the program needs of this computer, and whether it is there."), m_diagnoses, u"doctor"_s);
    for (QAction *deed : keys->deeds() + m_credentials->deeds())
        addAction(deed);
    addDiagnosing();
}

void SettingsPage::addDiagnosing()
{
    m_examine = new QAction(tr("Examine this computer"), this);
    m_examine->setObjectName(u"settingsExamine"_s);
    connect(m_examine, &QAction::triggered, this, [this] {
        open({.place = Place::Settings, .path = {diagnostics}});
        examine();
    });
    auto *copy = new QAction(tr("Copy the diagnoses"), this);
    copy->setObjectName(u"settingsCopyDiagnoses"_s);
    connect(copy, &QAction::triggered, this, &SettingsPage::copyDiagnoses);
    auto *row = new QHBoxLayout;
    for (QAction *action : {m_examine, copy}) {
        addAction(action);
        row->addWidget(actionButton(*action, this));
    }
    row->addStretch();
    static_cast<QVBoxLayout *>(m_diagnoses->layout())->insertLayout(0, row);
}

void SettingsPage::addEditing()
{
    auto *edit = new QAction(tr("Edit stores, indexes and environments…"), this);
    edit->setObjectName(u"editShared"_s);
    connect(edit, &QAction::triggered, this, [this] { Q_EMIT departed(editingRoute); });
    addAction(edit);
    for (FactTable *table : {m_destinations, m_environments}) {
        auto *row = new QHBoxLayout;
        row->addWidget(actionButton(*edit, this));
        row->addStretch();
        static_cast<QVBoxLayout *>(table->layout())->insertLayout(0, row);
    }
    for (QAction *deed : m_editing->deeds())
        addAction(deed);
    connect(m_editing, &ConfigurationFrame::left, this,
        [this] { Q_EMIT departed({.place = Place::Settings, .path = {u"destinations"_s}, .query = {}}); });
}

void SettingsPage::open(const Route &route)
{
    m_isEditing = route == editingRoute;
    if (m_isEditing) {
        m_whole->setCurrentWidget(m_editing);
        return m_editing->open({.title = tr("Stores, indexes and environments"), .route = editingRoute});
    }
    if (m_whole->currentWidget() == m_editing)
        m_whole->setCurrentIndex(0);
    const QString wanted = route.path.value(0, u"appearance"_s);
    for (int i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].name == wanted)
            m_list->setCurrentRow(i);
    }
    if (!m_reading.isAsking())
        refresh();
}

Route SettingsPage::route() const
{
    if (m_isEditing)
        return editingRoute;
    const int section = std::max(0, m_list->currentRow());
    return {.place = Place::Settings,
        .path = section == 0 ? QStringList() : QStringList{m_sections[section].name}};
}

QStringList SettingsPage::crumbs() const
{
    if (m_isEditing)
        return {tr("Configuration")};
    const auto *item = m_list->currentItem();
    return item ? QStringList{item->text()} : QStringList();
}

QString SettingsPage::command() const
{
    return m_isEditing ? u"export"_s : m_sections.value(m_list->currentRow()).command;
}

void SettingsPage::enter()
{
    if (m_isEditing)
        m_editing->enter();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::refresh()
{
    if (m_isEditing)
        return m_editing->refresh();
    for (AwaitedPane *pane : m_awaited)
        pane->showLoading();
    m_reading.ask(
        [&desk = m_desk](std::stop_token stop, task::Progress &) { return desk.read(std::move(stop)); },
        [this](Result<SettingsFacts> &facts) { take(facts); });
    if (m_wasExamined)
        examine();
}

void SettingsPage::take(Result<SettingsFacts> &facts)
{
    if (m_isEditing)
        return; // it is read anew by whoever goes back
    const Error *failure = !facts ? &facts.error()
        : facts->databaseFailure  ? &*facts->databaseFailure
                                  : nullptr;
    for (AwaitedPane *pane : m_awaited) {
        if (failure)
            pane->showFailure(tr("The settings cannot be read"), *failure);
        else
            pane->showContent();
    }
    if (!facts)
        return;
    m_credentials->setFacts(*facts);
    m_destinations->setRows(SettingsRows::destinations(facts->configuration));
    m_environments->setRows(SettingsRows::environments(facts->configuration));
    const QStringList values{facts->database,
        failure ? tr("not known while the database cannot be opened") : facts->chain, facts->profile,
        facts->person, facts->workstation};
    for (int i = 0; i < m_facts.size(); ++i)
        m_facts[i]->setText(displayable(values.value(i)));
}

void SettingsPage::examine()
{
    m_wasExamined = true;
    m_diagnoses->showLoading(tr("Examining this computer…"));
    setUnavailable(*m_examine, tr("This computer is being examined"));
    m_examining.ask(
        [&desk = m_desk](std::stop_token stop, task::Progress &) { return desk.examine(std::move(stop)); },
        [this](Result<QList<Diagnosis>> &diagnoses) { takeDiagnoses(diagnoses); });
}

void SettingsPage::takeDiagnoses(Result<QList<Diagnosis>> &diagnoses)
{
    setUnavailable(*m_examine, {});
    m_examined = diagnoses ? *diagnoses
                           : QList<Diagnosis>{{.subject = tr("Examination"),
                               .fitness = Fitness::Missing,
                               .found = diagnoses.error().story(),
                               .means = {},
                               .remedy = diagnoses.error().hint()}};
    m_diagnoses->setRows(SettingsRows::diagnoses(m_examined));
}

void SettingsPage::copyDiagnoses() const
{
    QStringList lines;
    for (const auto &row : SettingsRows::diagnoses(m_examined))
        lines.append(row.cells.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace slipway::ui
