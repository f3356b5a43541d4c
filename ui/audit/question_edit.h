// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/question.h"

#include <QWidget>

class QAction;
class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace slipway::ui {

class GlyphLabel;

/// The filter as it is typed: says at each moment whether it can be asked, why not, or that the answer is
/// awaited. What is typed is asked a moment later, and at once on Enter. Completes fields and their values.
class QuestionEdit final : public QWidget {
    Q_OBJECT
public:
    explicit QuestionEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Asks at once when it is another text.
    void setText(const QString &text);
    [[nodiscard]] QLineEdit &line() const { return *m_line; }
    /// The answer is awaited.
    void setBusy(bool isBusy);
    /// What may stand behind a field's colon.
    void setValues(const QString &key, const QStringList &values);

Q_SIGNALS:
    void asked(const slipway::audit::Question &question);
    /// A person chose this question: it is worth remembering.
    void left();

private:
    void read();
    void ask();
    void show(const audit::Complaint *complaint);
    void offer();
    void complete(const QString &choice);

    QLineEdit *m_line;
    GlyphLabel *m_glyph;
    QLabel *m_verdict;
    QCompleter *m_completer;
    QStringListModel *m_offers;
    class QTimer *m_pause;
    QHash<QString, QStringList> m_values;
    std::optional<audit::Question> m_question;
    QString m_askedText;
    bool m_isBusy = false;
};

} // namespace slipway::ui
