// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/file_journal.h"

#include "model/spelling.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <unistd.h>

namespace slipway::tests {

using namespace Qt::StringLiterals;

namespace {

QString line(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace

Result<int> FileJournal::append(const QString &text)
{
    const std::lock_guard guard(m_mutex);
    if (broken)
        return fail(Errc::Failed, u"the database is gone"_s);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite))
        return fail(Errc::Failed, file.errorString());
    if (m_lines < 0)
        m_lines = int(file.readAll().count('\n'));
    const int number = m_lines + 1;
    if (onLine)
        onLine(number, 0);
    file.seek(file.size());
    file.write(text.toUtf8() + '\n');
    file.flush();
    fsync(file.handle());
    m_lines = number;
    if (onLine)
        onLine(number, 1);
    return number;
}

Result<Id<model::JournalEntry>> FileJournal::intend(const deploy::Intent &intent)
{
    TRY(const int number,
        append(line({u"intent"_s, intent.host, intent.step, intent.attempt, intent.epoch})));
    return Id<model::JournalEntry>{number};
}

Result<> FileJournal::conclude(Id<model::JournalEntry> entry, const deploy::Conclusion &conclusion)
{
    TRY_DO(append(line(
        {u"outcome"_s, entry.value, model::spell(conclusion.state), conclusion.detail, conclusion.output})));
    return {};
}

Result<QList<model::JournalEntry>> FileJournal::entries()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return QList<model::JournalEntry>();
    QList<model::JournalEntry> all;
    int number = 0;
    for (const QByteArray &text : file.readAll().split('\n')) {
        ++number;
        const QJsonArray values = QJsonDocument::fromJson(text).array();
        if (values.at(0).toString() == u"intent")
            all.append({.id = {number},
                .host = values.at(1).toString(),
                .step = values.at(2).toString(),
                .attempt = values.at(3).toInt(),
                .epoch = values.at(4).toInteger()});
        for (model::JournalEntry &entry : all) {
            if (values.at(0).toString() == u"outcome" && entry.id.value == values.at(1).toInteger()) {
                entry.state = *model::read<model::StepState>(values.at(2).toString());
                entry.detail = values.at(3).toString();
                entry.output = values.at(4).toString();
            }
        }
    }
    return all;
}

} // namespace slipway::tests
