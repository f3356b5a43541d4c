// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"
#include "ui/settings/settings_desk.h"

#include <QWidget>

class QAction;
class QLabel;

namespace slipway::ui {

class FactTable;
class GlyphLabel;
class MessageBar;

/// References to secrets: where they are used, whether the keychain has them, and what may be done with them.
/// Values are never shown.
class CredentialsSection final : public QWidget {
    Q_OBJECT
public:
    CredentialsSection(SettingsDesk &desk, Activity &activity, QWidget *parent = nullptr);

    void setFacts(const SettingsFacts &facts);
    /// What can be done here, for the page's list of commands.
    [[nodiscard]] QList<QAction *> deeds() const { return {m_store, m_test, m_rotate, m_remove}; }

Q_SIGNALS:
    /// Something was done: what is shown is out of date.
    void done();

private:
    [[nodiscard]] QAction *makeAction(const QString &name, const QString &text, const QString &tip);
    [[nodiscard]] const workflow::CredentialFacts *chosen() const;
    void build();
    void showWhatCanBeDone();
    void askForValue(const QString &name, bool replaces);
    void store(const QString &title, const QString &name, Secret value);
    void test();
    void askToRemove();
    void remove(const QString &name);
    void begin(const QString &title, Activity::Work work);
    void takeEnded(int number);

    SettingsDesk &m_desk;
    Activity &m_activity;
    SettingsFacts m_facts;
    GlyphLabel *m_glyph;
    QLabel *m_keychain;
    FactTable *m_table;
    MessageBar *m_message;
    QAction *m_store;
    QAction *m_test;
    QAction *m_rotate;
    QAction *m_remove;
    QList<int> m_working;
};

} // namespace slipway::ui
