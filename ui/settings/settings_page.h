// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/activity/activity.h"
#include "ui/configuration/configuration_frame.h"
#include "ui/navigation/page.h"
#include "ui/settings/settings_desk.h"

class QAction;
class QFormLayout;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace slipway::ui {

class Appearance;
class AwaitedPane;
class CredentialsSection;
class FactTable;
class Keymap;

/// How the program is set up, a section at a time: what can be chosen here takes effect at once; what the
/// team's configuration says of stores, indexes and environments is shown, and edited on a page of its own.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    SettingsPage(SettingsDesk &desk, const ConfigurationGround &ground, Appearance &appearance,
        Keymap &keymap, QWidget *parent = nullptr);

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QStringList crumbs() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;

private:
    void addSection(const QString &name, const QString &title, const QString &explanation, QWidget *content,
        const QString &command);
    /// The same for what has to be read from the database.
    void addRecordedSection(const QString &name, const QString &title, const QString &explanation,
        QWidget *content, const QString &command);
    [[nodiscard]] QWidget *makeDatabase();
    void addDiagnosing();
    void addEditing();
    void build(Activity &activity, Appearance &appearance, Keymap &keymap);
    void take(Result<SettingsFacts> &facts);
    void examine();
    void takeDiagnoses(Result<QList<Diagnosis>> &diagnoses);
    void copyDiagnoses() const;

    struct Section {
        QString name;
        QString command;
    };
    SettingsDesk &m_desk;
    QList<Section> m_sections;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ConfigurationFrame *m_editing; ///< stores, indexes and environments
    QStackedWidget *m_whole;
    bool m_isEditing = false;
    CredentialsSection *m_credentials = nullptr;
    FactTable *m_destinations = nullptr;
    FactTable *m_environments = nullptr;
    FactTable *m_diagnoses = nullptr;
    QList<Diagnosis> m_examined;
    QList<QLabel *> m_facts; ///< of the database
    QList<AwaitedPane *> m_awaited; ///< what has to be read from the database
    QAction *m_examine = nullptr;
    bool m_wasExamined = false;
    task::Latest<SettingsFacts> m_reading;
    task::Latest<QList<Diagnosis>> m_examining;
};

} // namespace slipway::ui
