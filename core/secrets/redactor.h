// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <memory>

namespace slipway::secrets {

/// Takes secrets out of output before it is shown or stored: the last line of defence, after never sending a
/// secret where output is recorded. Knows each secret in many spellings (spellings.h), also with colour
/// sequences or white space in between, whole sequences or cut-off ones. It cannot know a secret that was
/// compressed, encrypted or encoded twice. Thread-safe.
///
///     Redactor redactor;
///     TRY_DO(redactor.add(token));
///     Redactor::Stream stream(redactor);            // one per stream of bytes
///     log.write(stream.feed(chunk)); ... log.write(stream.finish());
class Redactor {
public:
    Redactor();
    ~Redactor();
    Redactor(const Redactor &) = delete;
    Redactor &operator=(const Redactor &) = delete;

    /// From now on the secret is taken out. InvalidInput for what checkEntry() does not accept.
    Result<> add(const Secret &secret);

    /// A whole text at once. Every spelling of a secret becomes "[redacted]"; all else stays byte for byte.
    [[nodiscard]] QByteArray redact(const QByteArray &text) const;
    [[nodiscard]] QString redact(const QString &text) const;

    /// Bytes that come in pieces, cut anywhere. Holds back what may be the beginning of a secret and nothing
    /// else, so that live output stays live.
    class Stream {
    public:
        explicit Stream(const Redactor &redactor) : m_redactor(redactor) { }
        Stream(const Stream &) = delete;
        Stream &operator=(const Stream &) = delete;
        ~Stream();

        [[nodiscard]] QByteArray feed(QByteArrayView bytes);
        [[nodiscard]] QByteArray finish();

    private:
        const Redactor &m_redactor;
        QByteArray m_held = {};
    };

private:
    enum class Ending { MoreMayCome, ThatWasAll };
    /// Redacts from the front what can be decided, and leaves the rest in `text`.
    [[nodiscard]] QByteArray take(QByteArray &text, Ending ending) const;

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace slipway::secrets
