// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/secret_search.h"

#include <QDirIterator>
#include <QFile>

namespace slipway::faults {

void SecretSearch::add(const QString &name, const QByteArray &secret)
{
    m_needles.insert(name, spellings(secret));
}

QByteArrayList SecretSearch::spellings(const QByteArray &secret)
{
    QByteArrayList all{secret, secret.toHex(), secret.toHex().toUpper(), secret.toPercentEncoding(),
        secret.toPercentEncoding().toLower()};
    // The characters that depend on nothing but the secret, wherever in a longer text it begins.
    for (qsizetype before = 0; before < 3; ++before) {
        const QByteArray shifted = QByteArray(before, '\0') + secret;
        const qsizetype first = (before * 8 + 5) / 6;
        const qsizetype end = shifted.size() * 8 / 6;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            all.append(shifted.toBase64(alphabet).mid(first, end - first));
    }
    const QString text = QString::fromLatin1(secret);
    all.append(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    return all;
}

QStringList SecretSearch::in(const QString &where, const QByteArray &bytes) const
{
    QStringList found;
    for (auto secret = m_needles.begin(); secret != m_needles.end(); ++secret) {
        for (qsizetype i = 0; i < secret->size(); ++i) {
            if (bytes.contains(secret->at(i)))
                found.append(QStringLiteral("%1: %2 in spelling %3").arg(where, secret.key()).arg(i));
        }
    }
    return found;
}

QStringList SecretSearch::below(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        found += in(QStringLiteral("the name of ") + path, path.toUtf8());
        QFile file(path);
        if (files.fileInfo().isFile() && !files.fileInfo().isSymLink() && file.open(QIODevice::ReadOnly))
            found += in(path, file.readAll());
    }
    return found;
}

} // namespace slipway::faults
