// SPDX-License-Identifier: Apache-2.0
#include "ssh/resolver.h"

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <netdb.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

struct Answer {
    int error = 0;
    QList<SocketAddress> addresses = {};
};

/// Shared with a thread that may outlive the question.
struct Question {
    std::mutex mutex = {};
    std::condition_variable_any changed = {};
    std::optional<Answer> answer = {};
};

Answer lookUp(const QByteArray &address, const QByteArray &port, int flags)
{
    addrinfo hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    Answer answer;
    answer.error = getaddrinfo(address.constData(), port.constData(), &hints, &list);
    if (answer.error != 0)
        return answer;
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        SocketAddress one;
        one.length = entry->ai_addrlen;
        std::memcpy(&one.storage, entry->ai_addr, entry->ai_addrlen);
        answer.addresses.append(one);
    }
    freeaddrinfo(list);
    return answer;
}

} // namespace

Result<QList<SocketAddress>> resolve(const QString &address, quint16 port, const Waiting &waiting)
{
    const QByteArray host = address.toUtf8();
    const QByteArray service = QByteArray::number(port);
    if (const Answer numeric = lookUp(host, service, AI_NUMERICHOST); numeric.error == 0)
        return numeric.addresses;

    auto question = std::make_shared<Question>();
    std::thread([question, host, service] {
        Answer answer = lookUp(host, service, AI_ADDRCONFIG);
        const std::lock_guard lock(question->mutex);
        question->answer = std::move(answer);
        question->changed.notify_all();
    }).detach();

    std::unique_lock lock(question->mutex);
    const bool answered = question->changed.wait_for(lock, waiting.stop(), waiting.deadline().remaining(),
        [&question] { return question->answer.has_value(); });
    if (waiting.stop().stop_requested())
        return fail(Errc::Cancelled, u"stopped"_s);
    if (!answered) {
        return fail(Error(Errc::Unreachable, u"the name %1 could not be looked up in time"_s.arg(address))
                        .hint(u"Check this computer's network and name servers."_s)
                        .named(u"ssh.unreachable"_s));
    }
    if (question->answer->error != 0) {
        return fail(Error(Errc::Unreachable,
            u"the name %1 cannot be looked up: %2"_s.arg(
                address, QString::fromLocal8Bit(gai_strerror(question->answer->error))))
                        .hint(u"Check the spelling of the address, and this computer's network."_s)
                        .named(u"ssh.unreachable"_s));
    }
    return question->answer->addresses;
}

} // namespace slipway::ssh
