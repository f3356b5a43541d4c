// SPDX-License-Identifier: Apache-2.0
// Events in words and looks.
#pragma once

#include "audit/question.h"
#include "audit/search_words.h"
#include "ui/style/look.h"

#include <QCoreApplication>

namespace slipway::ui {

class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::AuditWords)
public:
    [[nodiscard]] static QString outcome(audit::Outcome outcome);
    [[nodiscard]] static Look look(audit::Outcome outcome);
    /// With seconds, in the zone of this computer.
    [[nodiscard]] static QString time(const model::Event &event);
    /// What the event is about, and what its detail says first: a reason, a failure, what changed.
    [[nodiscard]] static QString summary(const model::Event &event);
    [[nodiscard]] static QString complaint(const audit::Complaint &complaint);
    /// The event whose deployment, release or other thing others are about too: "deployment/17".
    [[nodiscard]] static QString thing(const model::Event &event);
    [[nodiscard]] static QString thingInWords(const QString &thing);

    /// One line of an event's detail: a value, or what it was and what it became.
    struct Line {
        QString name = {};
        QString before = {};
        QString after = {};
        bool isChange = false;
    };
    [[nodiscard]] static QList<Line> lines(const model::Event &event);
};

} // namespace slipway::ui
