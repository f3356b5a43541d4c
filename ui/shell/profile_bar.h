// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/workplace.h"

#include <QStatusBar>

class QLabel;
class QMenu;

namespace slipway::ui {

class StatusChip;

/// The foot of the window: whose record this is, what is running, and how fresh it is.
class ProfileBar final : public QStatusBar {
    Q_OBJECT
public:
    explicit ProfileBar(QWidget *parent = nullptr);

    /// What can be done with the sandbox; where the window itself shows one, that is said loudly.
    void setSandbox(QMenu &menu, bool isHere);
    void setKeychain(const KeychainStanding &keychain);

    void setBoard(const Board &board);
    void setFailed();
    /// Pieces of work that run in this program.
    void setJobs(int running);

Q_SIGNALS:
    void credentialsWanted();

private:
    void showSandbox(const SandboxStanding &sandbox);
    [[nodiscard]] QLabel *makeField(const QString &name, const QString &meaning);

    QLabel *m_profile;
    QLabel *m_database;
    QLabel *m_running;
    QLabel *m_jobs;
    QLabel *m_refreshed;
    StatusChip *m_keychain;
    StatusChip *m_sandbox;
    bool m_isSandbox = false;
    QDateTime m_at;
};

} // namespace slipway::ui
