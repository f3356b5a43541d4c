// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QStackedWidget>

class QLabel;

namespace slipway::ui {

class FaultPanel;

/// What has to be read before it can be shown: that it is being read, the content, or why it cannot be read.
/// Begins with the first.
class AwaitedPane final : public QStackedWidget {
    Q_OBJECT
public:
    AwaitedPane(const QString &name, QWidget *content, QWidget *parent = nullptr);

    /// Content that is shown already stays.
    void showLoading();
    void showContent();
    void showFailure(const QString &headline, const Error &error);

Q_SIGNALS:
    void retried();

private:
    QWidget *m_content;
    QLabel *m_loading;
    FaultPanel *m_fault;
};

} // namespace slipway::ui
