// SPDX-License-Identifier: Apache-2.0
#include "secrets/redactor.h"

#include "secrets/entry.h"
#include "secrets/needles.h"
#include "secrets/text_view.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

namespace slipway::secrets {

namespace {

constexpr qsizetype mostHeld = 4 * 1024 * 1024;
constexpr QByteArrayView mark = "[redacted]";

/// A stretch of the original bytes.
struct Stretch {
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Findings {
    std::vector<Stretch> secrets = {};
    qsizetype undecidedFrom = 0; ///< from here on more bytes may change the answer
};

/// Adds what the text without its blanks shows. Where the text has ended nothing is undecided.
void search(const TextView &view, const Needles &needles, bool hasEnded, Findings &findings)
{
    const std::string_view bytes = view.bytes;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const Needles::Match match = needles.at(bytes.substr(at));
        if (match.size > 0)
            findings.secrets.push_back({view.origin[at], view.origin[at + match.size - 1] + 1});
        if (match.mayGrow && !hasEnded) {
            findings.undecidedFrom = std::min(findings.undecidedFrom, view.origin[at]);
            return;
        }
    }
}

/// Adds what the text shows between its escape sequences.
void searchScattered(QByteArrayView text, const Needles &needles, bool hasEnded, Findings &findings)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const ScatteredMatch match = needles.scatteredAt(text, at);
        if (match.end > 0)
            findings.secrets.push_back({at, match.end});
        if (match.mayGrow && !hasEnded) {
            findings.undecidedFrom = std::min(findings.undecidedFrom, at);
            return;
        }
    }
}

/// Stretches that overlap become one.
std::vector<Stretch> merged(std::vector<Stretch> all)
{
    std::sort(all.begin(), all.end(), [](Stretch a, Stretch b) { return a.begin < b.begin; });
    std::vector<Stretch> result;
    for (const Stretch stretch : all) {
        if (!result.empty() && stretch.begin < result.back().end)
            result.back().end = std::max(result.back().end, stretch.end);
        else
            result.push_back(stretch);
    }
    return result;
}

QByteArray withMarks(const QByteArray &text, const std::vector<Stretch> &secrets, qsizetype end)
{
    QByteArray result;
    qsizetype from = 0;
    for (const Stretch secret : secrets) {
        if (secret.begin >= end)
            break;
        result += QByteArrayView(text).sliced(from, secret.begin - from);
        result += mark;
        from = secret.end;
    }
    if (from < end)
        result += QByteArrayView(text).sliced(from, end - from);
    return result;
}

} // namespace

struct Redactor::State {
    mutable std::shared_mutex mutex;
    Needles needles;
};

Redactor::Redactor() : m_state(std::make_unique<State>()) { }

Redactor::~Redactor() = default;

Result<> Redactor::add(const Secret &secret)
{
    TRY_DO(checkEntry(secret));
    const std::unique_lock lock(m_state->mutex);
    m_state->needles.add(secret);
    return {};
}

QByteArray Redactor::redact(const QByteArray &text) const
{
    QByteArray rest = text;
    return take(rest, Ending::ThatWasAll);
}

QString Redactor::redact(const QString &text) const
{
    return QString::fromUtf8(redact(text.toUtf8()));
}

QByteArray Redactor::take(QByteArray &text, Ending ending) const
{
    const std::shared_lock lock(m_state->mutex);
    const bool hasEnded = ending == Ending::ThatWasAll || text.size() > mostHeld;
    Findings findings{.undecidedFrom = text.size()};
    search(TextView::of(text), m_state->needles, hasEnded, findings);
    if (text.contains('\x1b') || text.contains('\x9b'))
        searchScattered(text, m_state->needles, hasEnded, findings);
    const std::vector<Stretch> secrets = merged(std::move(findings.secrets));
    // What reaches into the undecided part stays whole, so that no tail of it is shown later.
    qsizetype end = findings.undecidedFrom;
    for (const Stretch secret : secrets) {
        if (secret.begin < end && secret.end > end)
            end = secret.begin;
    }
    QByteArray result = withMarks(text, secrets, end);
    text.remove(0, end);
    return result;
}

Redactor::Stream::~Stream()
{
    if (m_held.isDetached())
        wipe(m_held);
}

QByteArray Redactor::Stream::feed(QByteArrayView bytes)
{
    m_held += bytes;
    return m_redactor.take(m_held, Ending::MoreMayCome);
}

QByteArray Redactor::Stream::finish()
{
    return m_redactor.take(m_held, Ending::ThatWasAll);
}

} // namespace slipway::secrets
