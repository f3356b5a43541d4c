// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/configuration_edit.h"

#include <QUndoCommand>

namespace slipway::ui {

/// Holds whole configurations: their lists are shared, so that a step costs what it changed.
class ConfigurationEdit::Step final : public QUndoCommand {
public:
    Step(ConfigurationEdit &edit, const QString &what, QString key, const model::Configuration &after)
        : QUndoCommand(what),
          m_edit(edit),
          m_key(std::move(key)),
          m_before(edit.now()),
          m_after(after)
    {
    }

    void undo() override { m_edit.become(m_before); }
    void redo() override { m_edit.become(m_after); }
    [[nodiscard]] int id() const override { return m_key.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other);
        if (next->m_key != m_key)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    ConfigurationEdit &m_edit;
    QString m_key; ///< empty: stands for itself
    model::Configuration m_before;
    model::Configuration m_after;
};

ConfigurationEdit::ConfigurationEdit(QObject *parent) : QObject(parent) { }

void ConfigurationEdit::begin(const model::ConfigurationEdits &edits)
{
    m_edits = edits;
    m_steps.clear();
    Q_EMIT changed();
}

void ConfigurationEdit::change(const QString &what, const QString &key, const Change &change)
{
    model::Configuration after = now();
    change(after);
    if (after != now())
        m_steps.push(new Step(*this, what, key, after));
}

void ConfigurationEdit::discard()
{
    if (isChanged())
        m_steps.push(new Step(*this, tr("Discard all changes"), {}, m_edits.before));
}

void ConfigurationEdit::become(const model::Configuration &configuration)
{
    m_edits.after = configuration;
    Q_EMIT changed();
}

} // namespace slipway::ui
