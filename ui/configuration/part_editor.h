// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_editor.h"

class QAction;
class QLabel;
class QLineEdit;

namespace slipway::ui {

class FieldForm;
class NameList;
class Section;

/// How one section of the configuration is called.
struct PartWords {
    QString section = {}; ///< "stores"
    QString heading = {}; ///< "Stores"
    QString newName = {}; ///< "Name of a new store"
    QString none = {}; ///< what it means that there is none yet
};

/// One section of the configuration: the names of its parts in a list, the chosen one as fields. Parts come
/// and go; one that others refer to stays. What the parts are is said by who derives from this.
class PartEditor : public ConfigurationEditor {
    Q_OBJECT
public:
    void present(const model::Configuration &now) final;
    bool showProblem(const ConfigurationProblem &problem) final;
    void clearProblems() final;
    void enter() final;

protected:
    /// Takes the form.
    PartEditor(const PartWords &words, FieldForm *form, QWidget *parent);

    [[nodiscard]] virtual QStringList names(const model::Configuration &all) const = 0;
    /// How the list shows it.
    [[nodiscard]] virtual QString textOf(const model::Configuration &all, const QString &name) const = 0;
    virtual void showPart(const model::Configuration &all, const QString &name) = 0;
    virtual void addPart(model::Configuration &all, const QString &name) const = 0;
    virtual void removePart(model::Configuration &all, const QString &name) const = 0;
    /// Puts the field into the part.
    virtual void fillPart(model::Configuration &all, const QString &name, const QString &key) const = 0;
    /// What refers to it: "projects.shop".
    [[nodiscard]] virtual QStringList usersOf(const model::Configuration &all, const QString &name) const = 0;

private:
    void build();
    void showChosen();
    void add();
    void remove();
    void tell(const QString &key);
    [[nodiscard]] QString keyOf(const QString &name) const; ///< "stores.vault."
    [[nodiscard]] QString nameIn(const ConfigurationProblem &problem) const; ///< empty: none of ours

    PartWords m_words;
    FieldForm *m_form;
    model::Configuration m_now;
    NameList *m_list;
    QLineEdit *m_name; ///< of a part that is to be added
    QAction *m_add;
    QAction *m_remove;
    Section *m_section;
    Section *m_part;
    QLabel *m_none;
    std::optional<ConfigurationProblem> m_problem; ///< as it was shown last
};

} // namespace slipway::ui
