// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <memory>

namespace slipway::secrets {

struct Patterns;

/// Takes secrets out of output before it is shown or stored: the last line of defence, after never sending a
/// secret where output is recorded. Knows each secret in many spellings (plain, JSON, URL, form, HTML, shell,
/// hex, base64, reversed, UTF-16, line by line), also with colour sequences or white space in between. It
/// cannot know a secret that was compressed, encrypted or encoded twice. Thread-safe.
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

    /// From now on the secret is taken out. InvalidInput below checkEntry()'s eight characters.
    Result<> add(const Secret &secret);

    /// Whole texts at once. Every spelling of a secret becomes "[redacted]"; all else stays byte for byte,
    /// except that escape sequences go where text was redacted.
    [[nodiscard]] QByteArray redact(const QByteArray &text) const;
    [[nodiscard]] QString redact(const QString &text) const;

    /// Bytes that come in pieces, cut anywhere. Holds back what may be the beginning of a secret.
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
    [[nodiscard]] std::shared_ptr<const Patterns> patterns() const;

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace slipway::secrets
