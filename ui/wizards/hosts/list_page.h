// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/hosts/hosts_desk.h"
#include "ui/wizards/flow_page.h"

#include <optional>

class QLineEdit;

namespace slipway::ui {

/// From which file hosts are taken. Going on reads it.
class ListPage final : public FlowPage {
    Q_OBJECT
public:
    explicit ListPage(HostsDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString file() const;
    /// Null: not read, or another file was read.
    [[nodiscard]] const FoundHosts *found() const;

    void initializePage() override;
    bool validatePage() override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    void browse();
    void read();

    HostsDesk &m_desk;
    QLineEdit *m_file;
    QString m_asked;
    std::optional<FoundHosts> m_found;
    task::Latest<FoundHosts> m_reading;
};

} // namespace slipway::ui
