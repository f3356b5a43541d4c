// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity.h"

#include <algorithm>

namespace slipway::ui {

Activity::~Activity()
{
    stopAll(); // all hear it before one is waited for
}

void Activity::restore(QList<Piece> pieces)
{
    m_pieces = std::move(pieces);
    for (qsizetype i = 0; i < m_pieces.size(); ++i)
        m_pieces[i].number = int(m_pieces.size() - i);
}

int Activity::begin(const QString &title, const Route &about, Work work)
{
    const int number = int(m_pieces.size()) + 1;
    m_pieces.prepend(
        {.number = number, .title = title, .about = about, .began = QDateTime::currentDateTimeUtc()});
    const auto [job, isNew] = m_jobs.emplace(number, task::Job<QString>::start(std::move(work)));
    job->second.whenDone(this, [this, number](Result<QString> &outcome) { take(number, outcome); });
    Q_EMIT begun(number);
    return number;
}

void Activity::take(int number, Result<QString> &outcome)
{
    const auto job = m_jobs.find(number);
    m_lines[number] = job->second.progress().linesSince(0).text;
    m_jobs.erase(job);
    Piece &piece = m_pieces[m_pieces.size() - number];
    piece.ended = QDateTime::currentDateTimeUtc();
    if (outcome) {
        piece.state = WorkState::Done;
        piece.outcome = *outcome;
    } else {
        piece.state = outcome.error().isCancelled() ? WorkState::Stopped : WorkState::Failed;
        piece.outcome = outcome.error().story();
        piece.error = outcome.error();
    }
    Q_EMIT ended(number);
}

void Activity::relate(int number, const Route &about)
{
    if (number < 1 || number > m_pieces.size())
        return;
    m_pieces[m_pieces.size() - number].about = about;
    Q_EMIT related(number);
}

void Activity::stop(int number)
{
    if (const auto job = m_jobs.find(number); job != m_jobs.end())
        job->second.requestStop();
}

void Activity::stopAll()
{
    for (auto &[number, job] : m_jobs)
        job.requestStop();
}

const Piece *Activity::piece(int number) const
{
    return number < 1 || number > m_pieces.size() ? nullptr : &m_pieces[m_pieces.size() - number];
}

const task::Progress *Activity::progress(int number) const
{
    const auto job = m_jobs.find(number);
    return job == m_jobs.end() ? nullptr : &job->second.progress();
}

QStringList Activity::lines(int number) const
{
    const auto said = m_lines.find(number);
    return said == m_lines.end() ? QStringList() : said->second;
}

} // namespace slipway::ui
