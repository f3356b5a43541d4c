// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/keys_section.h"

#include "ui/keys/reserved_keys.h"
#include "ui/navigation/action_words.h"
#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QList<Column<Binding>> keyColumns()
{
    return {{KeysSection::tr("Does"), [](const Binding &one) { return one.name; }},
        {KeysSection::tr("Where"), [](const Binding &one) { return one.scope.title; }},
        {KeysSection::tr("Keys"), [](const Binding &one) { return inWords(one.keys); }},
        {KeysSection::tr("Usual keys"), [](const Binding &one) { return inWords(one.usual); }}};
}

/// "“Details” (Home), “Details” (Hosts)"
QString namesOf(const QList<Binding> &bindings)
{
    QStringList names;
    for (const Binding &one : bindings)
        names.append(KeysSection::tr("“%1” (%2)", "command, where").arg(one.name, one.scope.title));
    return names.join(u", "_s);
}

} // namespace

KeysSection::KeysSection(Keymap &keymap, QWidget *parent)
    : QWidget(parent),
      m_keymap(keymap),
      m_model(keyColumns()),
      m_filter(new QLineEdit(this)),
      m_table(new RecordTable(u"keysTable"_s, tr("Keys"), this)),
      m_message(new MessageBar(this)),
      m_subject(paragraph(u"keysSubject"_s, this)),
      m_edit(new QKeySequenceEdit(this)),
      m_takeOver(makeAction(u"keysTakeOver"_s, tr("Take over"),
          tr("Give the keys to what is chosen, and take them from what has them"), &KeysSection::takeOver)),
      m_clear(makeAction(
          u"keysClear"_s, tr("No keys"), tr("Leave what is chosen without keys"), &KeysSection::clear)),
      m_reset(makeAction(u"keysReset"_s, tr("Usual keys"), tr("Give what is chosen its usual keys again"),
          &KeysSection::reset)),
      m_resetAll(makeAction(u"keysResetAll"_s, tr("All as usual"), tr("Give everything its usual keys again"),
          &KeysSection::resetAll))
{
    setObjectName(u"keysSection"_s);
    setAccessibleName(tr("Keys"));
    build();
    connect(m_filter, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &RecordTable::chosen, this, [this] {
        m_offered.clear();
        m_message->hide();
        showChosen();
    });
    connect(m_table, &RecordTable::accepted, m_edit, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] {
        if (!m_edit->keySequence().isEmpty())
            propose({m_edit->keySequence()});
    });
    connect(&m_keymap, &Keymap::changed, this, &KeysSection::list);
    list();
}

QAction *KeysSection::makeAction(
    const QString &name, const QString &text, const QString &tip, void (KeysSection::*deed)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, deed);
    return action;
}

void KeysSection::build()
{
    m_filter->setObjectName(u"keysFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by key or word"));
    m_filter->setClearButtonEnabled(true);
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterKeyColumn(-1);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_shown);
    m_table->setShares({12, 6, 7, 7});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_edit->setObjectName(u"keysEdit"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::near);
    head->addWidget(m_filter, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::near);
    foot->addWidget(m_subject, 1);
    foot->addWidget(m_edit);
    for (QAction *deed : {m_takeOver, m_clear, m_reset})
        foot->addWidget(actionButton(*deed, this));
    head->addWidget(actionButton(*m_resetAll, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::near);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addLayout(foot);
}

void KeysSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_keymap.gather();
    if (!chosen())
        m_table->selectRow(0);
}

const Binding *KeysSection::chosen() const
{
    return m_model.at(m_shown.mapToSource(m_table->currentIndex()));
}

void KeysSection::list()
{
    const QString kept = chosen() ? chosen()->id : QString();
    m_model.setRows(m_keymap.bindings());
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        if (const QModelIndex index = m_shown.index(row, 0);
            m_model.at(m_shown.mapToSource(index))->id == kept)
            m_table->setCurrentIndex(index);
    }
    showChosen();
}

void KeysSection::showChosen()
{
    const Binding *binding = chosen();
    const QString none = binding ? QString() : tr("Choose a line first");
    m_subject->setText(binding ? namesOf({*binding}) : none);
    m_edit->setEnabled(binding);
    const QString asked
        = binding ? tr("New keys of %1").arg(namesOf({*binding})) : tr("New keys of what is chosen");
    m_edit->setAccessibleName(asked);
    m_edit->findChild<QLineEdit *>()->setAccessibleName(asked); // it has the keyboard
    const Keys shown = !m_offered.isEmpty() ? m_offered : binding ? binding->keys : Keys();
    m_edit->setKeySequence(shown.value(0));
    setUnavailable(
        *m_takeOver, m_offered.isEmpty() ? tr("No keys were pressed that belong to another") : none);
    setUnavailable(*m_clear, binding && binding->keys.isEmpty() ? tr("It has none") : none);
    setUnavailable(*m_reset, binding && binding->keys == binding->usual ? tr("It has its usual keys") : none);
    const auto all = m_model.rows();
    const bool isUsual
        = std::all_of(all.begin(), all.end(), [](const Binding &one) { return one.keys == one.usual; });
    setUnavailable(*m_resetAll, isUsual ? tr("Everything has its usual keys") : QString());
}

void KeysSection::propose(const Keys &keys)
{
    m_offered.clear();
    const Binding *binding = chosen();
    if (!binding || keys == binding->keys)
        return;
    const auto rivals = m_keymap.rivals(binding->id, keys);
    if (std::any_of(keys.begin(), keys.end(), isReserved)) {
        m_message->present(Tone::Warning,
            tr("%1 stays what it is: Tab, Enter, Esc and the arrows move in every window, and the likes of "
               "Ctrl+C belong to texts and lists. Choose other keys.")
                .arg(inWords(keys)));
    } else if (!rivals.isEmpty()) {
        m_offered = keys;
        m_message->present(Tone::Warning,
            tr("%1 belongs to %2. Choose other keys, or take them over.", "keys, commands")
                .arg(inWords(keys), namesOf(rivals)));
    } else {
        m_keymap.bind(QString(binding->id), keys);
        m_message->hide();
    }
    showChosen();
}

void KeysSection::takeOver()
{
    const Keys keys = std::exchange(m_offered, {});
    m_keymap.bind(QString(chosen()->id), keys);
    m_message->hide();
}

void KeysSection::clear()
{
    propose({});
}

void KeysSection::reset()
{
    propose(Keys(chosen()->usual));
}

void KeysSection::resetAll()
{
    m_offered.clear();
    m_message->hide();
    m_keymap.resetAll();
}

} // namespace slipway::ui
