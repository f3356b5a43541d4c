// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/field_form.h"

#include "base/displayable.h"
#include "ui/configuration/names_edit.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesShown = 3;
constexpr int numberWidth = 128;

/// What fields of a form do otherwise: undo is the form's, step by step over all of them, and a wheel that
/// scrolls past changes nothing.
class FieldManners final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        }
        if (event->type() == QEvent::Wheel && !qobject_cast<QPlainTextEdit *>(watched)) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

void select(QComboBox &box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    int place = box.findData(value);
    if (place < 0 && !value.toString().isEmpty()) {
        // What is configured is shown, also where nothing of that name is there.
        box.addItem(displayable(value.toString()), value);
        place = box.count() - 1;
    }
    box.setCurrentIndex(place);
}

} // namespace

QList<FieldChoice> choicesOf(const QStringList &names)
{
    QList<FieldChoice> choices;
    for (const QString &name : names)
        choices.append({displayable(name), name});
    return choices;
}

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::gap);
    m_grid->setVerticalSpacing(space::near);
    m_grid->setColumnStretch(1, 1);
}

void FieldForm::add(const FieldText &text, QWidget &field, std::function<QVariant()> read,
    std::function<void(const QVariant &)> write)
{
    const bool hasOwnLabel = qobject_cast<QCheckBox *>(&field);
    const QString name = QString(text.label).remove(u'&');
    auto *label = hasOwnLabel ? nullptr : new QLabel(text.label, this);
    field.setObjectName(text.key + u"Field"_s);
    field.setAccessibleName(name);
    field.installEventFilter(new FieldManners(&field));
    auto *problem = makeProblem(text.key);
    const int line = m_grid->rowCount();
    if (label) {
        label->setBuddy(&field);
        m_grid->addWidget(
            label, line, 0, qobject_cast<QPlainTextEdit *>(&field) ? Qt::AlignTop : Qt::AlignVCenter);
    }
    // A number is as wide as it is; without this the whole column would be.
    m_grid->addWidget(&field, line, 1, qobject_cast<QSpinBox *>(&field) ? Qt::AlignLeft : Qt::Alignment());
    m_grid->addWidget(problem, line + 1, 1);
    m_rows.push_back({.key = text.key,
        .name = name,
        .label = label,
        .field = &field,
        .problem = problem,
        .words = problem->findChild<QLabel *>(),
        .read = std::move(read),
        .write = std::move(write)});
}

QWidget *FieldForm::makeProblem(const QString &key)
{
    auto *problem = new QWidget(this);
    problem->setObjectName(key + u"Problem"_s);
    auto *glyph = new GlyphLabel(size::glyph, problem);
    glyph->setGlyph(Glyph::Failed, Tone::Failed);
    auto *row = new QHBoxLayout(problem);
    row->setContentsMargins(0, 0, 0, space::tight);
    row->setSpacing(space::near);
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addWidget(paragraph(key + u"ProblemText"_s, problem), 1);
    problem->hide();
    return problem;
}

QLineEdit &FieldForm::addLine(const FieldText &text)
{
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(text.hint);
    add(
        text, *line, [line] { return line->text().trimmed(); },
        [line](const QVariant &value) { line->setText(value.toString()); });
    connect(line, &QLineEdit::textEdited, this, [this, key = text.key] { Q_EMIT edited(key); });
    return *line;
}

NamesEdit &FieldForm::addNames(const FieldText &text)
{
    auto *names = new NamesEdit(this);
    if (!text.hint.isEmpty())
        names->setPlaceholderText(text.hint);
    add(
        text, *names, [names] { return names->names(); },
        [names](const QVariant &value) { names->setNames(value.toStringList()); });
    connect(names, &QLineEdit::textEdited, this, [this, key = text.key] { Q_EMIT edited(key); });
    return *names;
}

QPlainTextEdit &FieldForm::addLines(const FieldText &text)
{
    auto *lines = new QPlainTextEdit(this);
    lines->setPlaceholderText(text.hint);
    lines->setTabChangesFocus(true);
    lines->setFixedHeight(
        linesShown * lines->fontMetrics().lineSpacing() + 2 * lines->frameWidth() + space::near);
    add(
        text, *lines, [lines] { return lines->toPlainText().split(u'\n', Qt::SkipEmptyParts); },
        [lines](const QVariant &value) {
            const QSignalBlocker quiet(lines);
            lines->setPlainText(value.toStringList().join(u'\n'));
        });
    connect(lines, &QPlainTextEdit::textChanged, this, [this, key = text.key] { Q_EMIT edited(key); });
    return *lines;
}

QComboBox &FieldForm::addChoice(const FieldText &text, const QList<FieldChoice> &choices)
{
    auto *box = new QComboBox(this);
    box->setToolTip(text.hint);
    add(
        text, *box, [box] { return box->currentData(); },
        [box](const QVariant &value) { select(*box, value); });
    offer(text.key, choices);
    connect(box, &QComboBox::activated, this, [this, key = text.key] { Q_EMIT edited(key); });
    return *box;
}

QComboBox &FieldForm::addSuggestions(const FieldText &text)
{
    auto *box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setPlaceholderText(text.hint);
    box->lineEdit()->setAccessibleName(QString(text.label).remove(u'&'));
    add(
        text, *box, [box] { return box->currentText().trimmed(); },
        [box](const QVariant &value) {
            const QSignalBlocker quiet(box);
            box->setCurrentText(value.toString());
        });
    const auto tell = [this, key = text.key] { Q_EMIT edited(key); };
    connect(box, &QComboBox::activated, this, tell);
    connect(box->lineEdit(), &QLineEdit::textEdited, this, tell);
    return *box;
}

QCheckBox &FieldForm::addTick(const FieldText &text)
{
    auto *tick = new QCheckBox(text.label, this);
    tick->setToolTip(text.hint);
    add(
        text, *tick, [tick] { return tick->isChecked(); },
        [tick](const QVariant &value) { tick->setChecked(value.toBool()); });
    connect(tick, &QCheckBox::clicked, this, [this, key = text.key] { Q_EMIT edited(key); });
    return *tick;
}

QSpinBox &FieldForm::addNumber(const FieldText &text, int least, int most, const QString &unit)
{
    auto *number = new QSpinBox(this);
    number->setRange(least, most);
    number->setSuffix(unit);
    number->setToolTip(text.hint);
    number->setGroupSeparatorShown(true);
    number->setFixedWidth(numberWidth);
    add(
        text, *number, [number] { return number->value(); },
        [number](const QVariant &value) {
            const QSignalBlocker quiet(number);
            number->setValue(value.toInt());
        });
    connect(number, &QSpinBox::valueChanged, this, [this, key = text.key] { Q_EMIT edited(key); });
    return *number;
}

void FieldForm::offer(const QString &key, const QList<FieldChoice> &choices)
{
    auto &box = static_cast<QComboBox &>(field(key));
    const QVariant now = value(key);
    const QSignalBlocker quiet(box);
    box.clear();
    for (const FieldChoice &choice : choices)
        box.addItem(choice.text, choice.value);
    if (now.isValid())
        row(key).write(now);
}

QVariant FieldForm::value(const QString &key) const
{
    return row(key).read();
}

void FieldForm::setValue(const QString &key, const QVariant &value)
{
    const Row &there = row(key);
    if (there.read() != value) // the cursor stays where a person types
        there.write(value);
}

QString FieldForm::label(const QString &key) const
{
    return row(key).name;
}

void FieldForm::setShown(const QString &key, bool isShown)
{
    const Row &there = row(key);
    there.field->setVisible(isShown);
    if (there.label)
        there.label->setVisible(isShown);
    if (!isShown)
        there.problem->hide();
}

void FieldForm::showProblem(const QString &key, const QString &text)
{
    const Row &there = row(key);
    there.words->setText(text);
    there.field->setAccessibleDescription(text);
    there.problem->show();
}

bool FieldForm::has(const QString &key) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.key == key; });
}

void FieldForm::clearProblems()
{
    for (const Row &each : m_rows) {
        each.problem->hide();
        each.field->setAccessibleDescription({});
    }
}

QWidget &FieldForm::field(const QString &key) const
{
    return *row(key).field;
}

const FieldForm::Row &FieldForm::row(const QString &key) const
{
    const auto there
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.key == key; });
    Q_ASSERT(there != m_rows.end());
    return *there;
}

} // namespace slipway::ui
