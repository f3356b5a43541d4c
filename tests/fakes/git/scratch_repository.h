// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QTemporaryDir>

namespace slipway::fakes {

/// A real repository in a folder of its own, made with the real git, that no setting of this computer
/// reaches. The clock stands: the first commit is of 2024-05-06 07:08:09 +0200, each later one a minute
/// after.
class ScratchRepository {
public:
    ScratchRepository();

    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// A file of the work tree; folders are made.
    void write(const QString &file, const QByteArray &bytes);
    void writeExecutable(const QString &file, const QByteArray &bytes);
    void link(const QString &file, const QString &target);
    void remove(const QString &file);

    /// Takes everything in the work tree. The id of the new commit.
    QString commit(const QString &message);
    void tag(const QString &name);
    void annotatedTag(const QString &name, const QString &message);
    void branch(const QString &name); ///< makes it, and changes to it
    void checkOut(const QString &name);

    // Objects as they are, without any check.
    struct Entry {
        QByteArray mode; ///< "100644"
        QByteArray name;
        QString id;
    };
    QString blob(const QByteArray &bytes);
    QString tree(const QList<Entry> &entries);
    QString object(const QString &type, const QByteArray &bytes);
    /// A commit of this tree, with main at it.
    QString commitTree(const QString &tree, const QString &message = QStringLiteral("Raw"));
    void pointAt(const QString &reference, const QString &id);

    /// Runs git in the repository. The output, without the last line break; fails the test when git does.
    QByteArray git(const QStringList &arguments, const QByteArray &input = {});
    /// The same, anywhere.
    static QByteArray run(const QString &folder, const QStringList &arguments, const QByteArray &input = {},
        const QDateTime &time = {});

private:
    QTemporaryDir m_folder;
    QDateTime m_now;
};

} // namespace slipway::fakes
