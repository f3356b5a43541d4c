// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ui/questions/question_dialogs.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::ui {

/// What work on other threads asks the person at the window. Lives on the main thread; its questions are
/// called from any other thread, wait for the answer, and are taken back when they are stopped or this ends:
/// Cancelled.
class Questions final : public QObject {
    Q_OBJECT
public:
    using WindowInFront = std::function<QWidget *()>;

    explicit Questions(WindowInFront window, QObject *parent = nullptr);
    /// Takes back what is still asked.
    ~Questions() override;

    Result<Secret> secret(const QString &credential, std::stop_token stop);
    Result<bool> isTrusted(const ShownKey &key, std::stop_token stop);
    Result<bool> confirm(const QString &question, std::stop_token stop);

private:
    struct Asked;
    using Make = std::function<QDialog *(QWidget *)>;
    using Take = std::function<void(QDialog &)>;

    /// True: accepted; `take` then saw the dialog, on the main thread.
    Result<bool> ask(Make make, Take take, const std::stop_token &stop);
    void show(const std::shared_ptr<Asked> &asked);

    struct Open;
    std::shared_ptr<Open> m_open; ///< shared with those who wait
    WindowInFront m_window;
};

} // namespace slipway::ui
