// SPDX-License-Identifier: Apache-2.0
#include "build/telling_line.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::build {

QString tellingLine(const QStringList &lines)
{
    // pip frames the output of a backend and repeats with words of its own that something failed.
    static const QRegularExpression frame(u"^[ \u2502\u2570\u2500>\u00d7]+"_s);
    static const QRegularExpression exception(
        u"^([\\w.]*(Error|Exception|Exit|Interrupt)\\b|ERROR:|error:)"_s);
    static const QRegularExpression empty(
        u"^(error: (subprocess-exited|metadata-gen)|note:|hint:|\\[end of output\\])"_s);
    QString last;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        QString words = QString(*line).remove(frame).trimmed();
        if (words.isEmpty() || empty.match(words).hasMatch())
            continue;
        if (exception.match(words).hasMatch())
            return words;
        if (last.isEmpty())
            last = words;
    }
    return last;
}

} // namespace slipway::build
