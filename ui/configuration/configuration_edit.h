// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <QObject>
#include <QUndoStack>
#include <functional>

namespace slipway::ui {

/// What a person changes of the configuration before it is applied. Each step can be taken back, also the one
/// that discards them all. Lives on the main thread.
class ConfigurationEdit final : public QObject {
    Q_OBJECT
public:
    using Change = std::function<void(model::Configuration &)>;

    explicit ConfigurationEdit(QObject *parent = nullptr);

    /// Begins with these; the steps so far are forgotten.
    void begin(const model::ConfigurationEdits &edits);

    [[nodiscard]] const model::ConfigurationEdits &edits() const { return m_edits; }
    [[nodiscard]] const model::Configuration &now() const { return m_edits.after; }
    [[nodiscard]] bool isChanged() const { return m_edits.before != m_edits.after; }

    /// One more step, called `what` in lists. Steps at the same key, one after the other, are one.
    void change(const QString &what, const QString &key, const Change &change);
    void discard();
    [[nodiscard]] QUndoStack &steps() { return m_steps; }

Q_SIGNALS:
    void changed(); ///< other values, by whatever way

private:
    class Step;
    void become(const model::Configuration &configuration);

    model::ConfigurationEdits m_edits;
    QUndoStack m_steps;
};

} // namespace slipway::ui
