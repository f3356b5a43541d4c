// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/search.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace slipway::ui {

class GlyphLabel;

/// One event in full, beside the table: who, what, when, why, what it was and what it became, its place in
/// the chain, and what else happened to the same thing.
class EventPanel final : public QFrame {
    Q_OBJECT
public:
    explicit EventPanel(QWidget *parent = nullptr);

    void setHit(const audit::Hit &hit);
    void setRelated(const QList<audit::Hit> &related);
    void clear();
    [[nodiscard]] qint64 seq() const { return m_hit.event.seq; } ///< 0: none is shown

Q_SIGNALS:
    /// Another event is wanted.
    void wanted(qint64 seq);
    /// All events of this thing are wanted: "deployment/17".
    void thingWanted(const QString &thing);

private:
    struct Row {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    [[nodiscard]] Row addRow(QFormLayout &form, const QString &objectName, const QString &name);
    void put(const Row &row, const QString &text);
    void build();
    void showLines();

    audit::Hit m_hit;
    QLabel *m_title;
    GlyphLabel *m_glyph;
    QLabel *m_outcome;
    QWidget *m_body;
    QLabel *m_none;
    Row m_when;
    Row m_who;
    Row m_object;
    Row m_project;
    Row m_chain;
    QScrollArea *m_lines;
    QLabel *m_relatedTitle;
    QListWidget *m_related;
    QPushButton *m_all;
};

} // namespace slipway::ui
