// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/hosts/hosts_desk.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QScrollArea;

namespace slipway::ui {

struct Look;

/// One host in full, beside the table: how it is reached, its key, what runs there, what the last probe
/// showed.
class HostPanel final : public QFrame {
    Q_OBJECT
public:
    explicit HostPanel(QWidget *parent = nullptr);

    void setEntry(const HostEntry &entry, const QDateTime &now);
    void clear();
    [[nodiscard]] const QString &host() const { return m_host; } ///< empty: none is shown

private:
    void addState(const QString &name, const QString &title, const Look &look, const QString &text);
    void addLine(const QString &name, const QString &title, const QString &text);
    void addVisit(const HostEntry &entry, const QDateTime &now);

    QString m_host;
    QLabel *m_title;
    QLabel *m_none;
    QWidget *m_sheet = nullptr;
    QFormLayout *m_form = nullptr;
    QScrollArea *m_area;
};

} // namespace slipway::ui
