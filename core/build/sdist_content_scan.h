// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_contents.h"

#include <QByteArray>
#include <QByteArrayView>

namespace slipway::build {

/// Looks into the files of an archive while it is read: secrets, marks of obfuscators, declared versions. A
/// net against mistakes, not against malice: files larger than 4 MiB, binary files and what comes after 64
/// MiB of text are not looked at.
class ContentScan {
public:
    static constexpr qint64 largestFile = 4 << 20;
    static constexpr qint64 mostText = 64 << 20;

    void begin(const QString &relativePath, qint64 size);
    void add(QByteArrayView bytes);
    void end();

    [[nodiscard]] SdistContents take() { return std::move(m_contents); }

private:
    void note(ContentKind kind, const QString &what);
    void lookForSecrets();
    void lookForMarks();
    void lookForVersion();

    SdistContents m_contents;
    QString m_path;
    QByteArray m_text;
    qint64 m_scanned = 0;
    bool m_looking = false;
};

} // namespace slipway::build
