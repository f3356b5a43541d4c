// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QObject>

namespace slipway::ui {

/// What was entered into a wizard that was left before its end. Holds no secrets, only their names.
struct Draft {
    QString id = {};
    QString kind = {}; ///< the wizard's name: "deploy"
    QString title = {}; ///< "Deploy shop 1.4.0 to staging"
    int page = 0;
    QJsonObject fields = {}; ///< page by page, by the page's objectName
    QDateTime at = {}; ///< when it was last changed
    /// What was committed with it is being done. Not written: for a program that starts, that work is gone.
    bool isAtWork = false;
};

/// The drafts of one profile, in a file of its own that only its owner can read. Lives on the main thread;
/// the file is small, and written when a page is left or some time after something was typed.
class Drafts final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype most = 50; ///< the oldest ones go first

    /// Reads the file; one that cannot be read counts as none and is overwritten by the next draft.
    explicit Drafts(const QString &file, QObject *parent = nullptr);

    /// Newest first.
    [[nodiscard]] const QList<Draft> &all() const { return m_drafts; }
    /// An empty id is given one. Yields the id, also where the file could not be written: the draft is kept
    /// as long as the program runs then.
    QString keep(Draft draft);
    void discard(const QString &id);
    /// Takes a discarded one back as it was, in its old place.
    void putBack(const Draft &draft);

Q_SIGNALS:
    void changed();

private:
    void write() const;

    QString m_file;
    QList<Draft> m_drafts;
};

} // namespace slipway::ui
