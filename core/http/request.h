// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "http/headers.h"

#include <QString>
#include <QUrl>
#include <chrono>
#include <variant>

namespace slipway::http {

enum class Method { Get, Head, Put, Post, Delete, Mkcol };

/// A file that is streamed in constant memory, with a real Content-Length. It may not change meanwhile.
struct FileBody {
    QString path;
};

/// A form (multipart/form-data). Fields carry neither a type nor a file name; the file comes last, so that a
/// server can refuse early.
struct FormBody {
    struct Field {
        QByteArray name;
        QByteArray value;
    };
    struct File {
        QByteArray field = "content";
        QByteArray name = {}; ///< the file name that the server is told
        QString path = {}; ///< where its bytes are; streamed
        QByteArray type = "application/octet-stream";
    };
    QList<Field> fields = {};
    File file = {}; ///< no path: the form has no file
};

/// Nothing, bytes, a file, or a form. A Content-Type for bytes and files is the caller's, as a header.
using Body = std::variant<std::monostate, QByteArray, FileBody, FormBody>;

/// "Authorization: Basic", sent without being asked for.
struct Basic {
    QString user;
    const Secret *password = nullptr;
};
/// The same, from one secret that reads "user:password".
struct BasicPair {
    const Secret *pair = nullptr;
};
struct Bearer {
    const Secret *token = nullptr;
};
/// Who is asking. The secrets must outlive the request; they are never copied into a string, and go to no
/// address but the request's own.
using Authorization = std::variant<std::monostate, Basic, BasicPair, Bearer>;

/// What a stored credential means to a web server: "user:password" is Basic, anything else a bearer token.
[[nodiscard]] Authorization authorizationFrom(const Secret &credential);

/// The body of the answer is kept in memory (Response::body).
struct InMemory { };
/// The body of a 2xx answer goes to a new file (mode 0600; what was there is replaced) and is digested on the
/// way; constant memory. The file is gone again after a failure. Bodies of other answers stay in memory.
struct ToFile {
    QString path;
};
/// The body of a 2xx answer is digested and thrown away; bodies of other answers stay in memory.
struct DigestOnly { };
using Sink = std::variant<InMemory, ToFile, DigestOnly>;

/// What to ask of a web server. See Client for what is sent in any case.
struct Request {
    static constexpr qint64 smallAnswer = 1 << 20;

    Method method = Method::Get;
    QUrl url = {}; ///< http or https, without a user or a password
    Headers headers = {};
    Body body = {};
    Authorization authorization = {};
    Sink sink = {};
    /// A longer body of a 2xx answer is a failure, "http.too-large"; of any other, one longer than
    /// smallAnswer.
    qint64 bodyLimit = smallAnswer;
    bool expectContinue = false; ///< wait for the server's word before the body is sent
    QString certificateAuthority = {}; ///< PEM file of an authority trusted besides the system's
    std::chrono::milliseconds idle{60'000}; ///< how long nothing may move
    std::chrono::milliseconds within{3'600'000}; ///< how long all of it may take
};

} // namespace slipway::http
