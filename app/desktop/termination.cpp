// SPDX-License-Identifier: Apache-2.0
#include "termination.h"

#include <QSocketNotifier>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::app {

namespace {

constexpr std::array ourSignals{SIGTERM, SIGINT, SIGHUP};

// A signal's handler is told nothing but its number, so what it writes to has to stand here.
std::atomic<int> noticeEnd = -1;

extern "C" void notice(int)
{
    const int before = errno;
    const char any = 1;
    (void)!::write(noticeEnd, &any, sizeof any);
    errno = before;
}

} // namespace

Termination::Termination(QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return;
    m_heard = ends[0];
    noticeEnd = ends[1];
    m_notifier = new QSocketNotifier(m_heard, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Termination::hear);
    for (const int number : ourSignals) {
        struct sigaction known = {};
        if (::sigaction(number, nullptr, &known) == 0 && known.sa_handler == SIG_IGN)
            continue; // nohup: whoever started the program wants it to stay
        struct sigaction ours = {};
        ours.sa_handler = notice;
        ours.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        ::sigaction(number, &ours, nullptr);
    }
}

Termination::~Termination()
{
    for (const int number : ourSignals) {
        struct sigaction known = {};
        if (::sigaction(number, nullptr, &known) == 0 && known.sa_handler == notice)
            ::signal(number, SIG_DFL);
    }
    if (m_heard < 0)
        return;
    delete m_notifier;
    ::close(noticeEnd.exchange(-1));
    ::close(m_heard);
}

void Termination::hear()
{
    char any = 0;
    while (::read(m_heard, &any, sizeof any) == sizeof any) { }
    Q_EMIT asked();
}

} // namespace slipway::app
