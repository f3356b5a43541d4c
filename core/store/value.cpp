// SPDX-License-Identifier: Apache-2.0
#include "store/value.h"

namespace slipway::store {

Value::Value(const QString &text) : m_variant(storable(text)) { }

Value::Value(const QDateTime &time)
    : m_variant(time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>()))
{
}

QString storable(const QString &text)
{
    // Half a surrogate pair cannot be written as UTF-8, and PostgreSQL has no U+0000. An empty text that is
    // null to Qt would be bound as NULL.
    QString kept = QString::fromUtf8(text.toUtf8());
    kept.replace(QChar(u'\0'), QChar::ReplacementCharacter);
    return kept.isNull() ? QString(QLatin1String("")) : kept;
}

} // namespace slipway::store
