// SPDX-License-Identifier: Apache-2.0
#include "secrets/keychain_thread.h"

#include <QThread>

namespace slipway::secrets {

QObject *keychainThread()
{
    static QObject *const object = [] {
        auto *thread = new QThread;
        thread->setObjectName(QStringLiteral("keychain"));
        auto *onThread = new QObject;
        onThread->moveToThread(thread);
        thread->start();
        return onThread;
    }();
    return object;
}

} // namespace slipway::secrets
