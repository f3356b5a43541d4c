// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/job.h"
#include "task/latest.h"
#include "ui/home/workplace.h"

#include <QElapsedTimer>
#include <QTimer>
#include <chrono>

namespace slipway::ui {

/// Keeps the page supplied from a workplace, in background jobs, one of each kind at a time. Lives on the
/// main thread and never waits there, except at its end: jobs are asked to stop and then waited for.
class BoardFeed final : public QObject {
    Q_OBJECT
public:
    enum class Work { Hosts, Sandbox };

    explicit BoardFeed(Workplace &workplace, QObject *parent = nullptr);
    ~BoardFeed() override;

    /// Reads the board soon, and again and again after each answer.
    void start(std::chrono::milliseconds pause = std::chrono::seconds(3));
    /// Reads the board now; nothing when that is under way.
    void refresh();
    void readHosts();
    void openSandbox();
    void stop(Work work);

    [[nodiscard]] Workplace &workplace() const { return m_workplace; }
    [[nodiscard]] bool isBusy(Work work) const;
    [[nodiscard]] bool isReading() const { return m_reading.has_value(); }
    /// As it was found last; nothing before that.
    [[nodiscard]] const std::optional<KeychainStanding> &keychain() const { return m_keychain; }
    /// How far a work is, and the last line it said.
    [[nodiscard]] std::pair<task::Progress::Snapshot, QString> progress(Work work) const;

Q_SIGNALS:
    void boardRead(const slipway::ui::Board &board);
    void keychainRead(const slipway::ui::KeychainStanding &keychain);
    void boardFailed(const slipway::Error &error);
    void hostsRead(const slipway::ui::HostReadings &readings);
    void begun(slipway::ui::BoardFeed::Work work);
    /// `error` is null when it was done.
    void ended(slipway::ui::BoardFeed::Work work, const slipway::Error *error);

private:
    /// Now and then, and after the board: it may take long to answer.
    void lookAtKeychain();
    void takeBoard(Result<Board> &board);
    void takeHosts(Result<HostReadings> &readings);
    void takeSandbox(Result<> &outcome);

    Workplace &m_workplace;
    QTimer m_pause;
    std::optional<task::Job<Board>> m_reading;
    std::optional<task::Job<HostReadings>> m_hosts;
    std::optional<task::Job<>> m_sandbox;
    task::Latest<KeychainStanding> m_asking;
    std::optional<KeychainStanding> m_keychain;
    QElapsedTimer m_sinceKeychain;
};

} // namespace slipway::ui
