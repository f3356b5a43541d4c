// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/target.h"
#include "ui/configuration/record_form.h"

class QAction;

namespace slipway::ui {

class NameList;

/// The commands that run on each host beside a step: in a list, the chosen one as fields.
class HookEditor final : public QWidget {
    Q_OBJECT
public:
    explicit HookEditor(QWidget *parent = nullptr);

    /// `steps` are the ids that the recipe has.
    void present(const QList<model::Hook> &hooks, const QStringList &steps);
    /// Says it at the first hook that it can be about.
    void showProblem(const QString &text);
    void clearProblems();
    void enter();

Q_SIGNALS:
    /// `key` is that of the field: "hooks[1].run"; empty: a hook came or went.
    void edited(const QString &what, const QString &key, const QList<model::Hook> &hooks);

private:
    void build();
    void showChosen();
    void add();
    void remove();
    void tell(const QString &key);
    [[nodiscard]] int chosen() const; ///< -1: none

    QList<model::Hook> m_hooks;
    NameList *m_list;
    QAction *m_add;
    QAction *m_remove;
    QWidget *m_fields;
    RecordForm<model::Hook> *m_form;
};

} // namespace slipway::ui
