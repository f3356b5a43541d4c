// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariant>
#include <QWidget>
#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace slipway::ui {

class GlyphLabel;
class NamesEdit;

/// What a field is called.
struct FieldText {
    QString key = {}; ///< of the configuration: "keep"; the widget's objectName is "keepField"
    QString label = {};
    QString hint = {}; ///< what an empty field means, or a few words beside it
};

/// One of the values that a field offers.
struct FieldChoice {
    QString text = {};
    QVariant value = {};
};

/// One for each name.
[[nodiscard]] QList<FieldChoice> choicesOf(const QStringList &names);

/// Fields below each other: label, widget, and below it what is wrong with what was entered. Wizards and
/// settings have the same ones. A value that is set is no edit; only a person edits.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);

    QLineEdit &addLine(const FieldText &text); ///< value: QString, without blanks around it
    NamesEdit &addNames(const FieldText &text); ///< QStringList
    QPlainTextEdit &addLines(const FieldText &text); ///< QStringList, one a line
    QComboBox &addChoice(const FieldText &text, const QList<FieldChoice> &choices); ///< the choice's value
    QComboBox &addSuggestions(const FieldText &text); ///< QString, of those in the box or any other
    QCheckBox &addTick(const FieldText &text); ///< bool
    QSpinBox &addNumber(const FieldText &text, int least, int most, const QString &unit = {}); ///< int

    /// Other values to choose from; what is entered stays.
    void offer(const QString &key, const QList<FieldChoice> &choices);

    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);
    [[nodiscard]] QString label(const QString &key) const;
    void setShown(const QString &key, bool isShown);
    /// Says it below the field.
    void showProblem(const QString &key, const QString &text);
    void clearProblems();
    [[nodiscard]] QWidget &field(const QString &key) const;

Q_SIGNALS:
    void edited(const QString &key);

private:
    struct Row {
        QString key;
        QString name; ///< the label, without its mnemonic
        QLabel *label; ///< null: the field has its own
        QWidget *field;
        QWidget *problem; ///< glyph and words
        QLabel *words;
        std::function<QVariant()> read;
        std::function<void(const QVariant &)> write;
    };
    void add(const FieldText &text, QWidget &field, std::function<QVariant()> read,
        std::function<void(const QVariant &)> write);
    [[nodiscard]] QWidget *makeProblem(const QString &key);
    [[nodiscard]] const Row &row(const QString &key) const;

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace slipway::ui
