// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSocketNotifier;

namespace slipway::app {

/// The end of the session, a closed terminal, Ctrl-C and a plain `kill`, as a signal of Qt: the first of them
/// asks the program to end cleanly, a second one ends it at once. One at a time. Lives on the main thread.
class Termination final : public QObject {
    Q_OBJECT
public:
    /// Without the room for it the program ends as a program without this does.
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    void hear();

    int m_heard = -1; ///< where the notice of a signal comes out
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace slipway::app
