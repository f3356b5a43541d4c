// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QObject>
#include <QVariant>

class QAction;
class QSettings;
class QSplitter;
class QWidget;

namespace slipway::ui {

/// Marks what a person arranges on a page: where it is split, and what is ticked. It is kept by its name.
void letKeep(QSplitter &splitter);
void letKeep(QAction &tick);

/// How pages were left: each begins as it was arranged last, in whichever window. Lives on the main thread.
class KeptLayout final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Arranges what letKeep() marked on the page as it was left, and listens from then on.
    void follow(QWidget &page);

    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void changed(); ///< often, while a splitter is on the move

private:
    void note(const QString &key, const QVariant &value);

    QMap<QString, QVariant> m_left; ///< by page and name
};

} // namespace slipway::ui
