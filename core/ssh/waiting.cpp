// SPDX-License-Identifier: Apache-2.0
#include "ssh/waiting.h"

#include <poll.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

Result<> Waiting::check() const
{
    if (m_stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped"_s);
    if (m_deadline.hasPassed()) {
        return fail(Error(Errc::TimedOut, u"the host took too long to answer"_s).named(u"ssh.timed-out"_s));
    }
    return {};
}

Result<bool> Waiting::poll(int socket, short events, std::chrono::milliseconds atMost) const
{
    TRY_DO(check());
    pollfd descriptors[] = {{m_descriptor.descriptor(), POLLIN, 0}, {socket, events, 0}};
    const nfds_t count = socket < 0 ? 1 : 2;
    const int span = static_cast<int>(std::min(m_deadline.remaining(), atMost).count());
    const int ready = ::poll(descriptors, count, span);
    if (ready < 0 && errno != EINTR)
        return fail(Errc::Internal, u"poll: "_s + qt_error_string(errno));
    return ready > 0 && count == 2 && descriptors[1].revents != 0;
}

Result<> Waiting::pause(std::chrono::milliseconds span) const
{
    const Deadline end = Deadline::in(span);
    while (!end.hasPassed())
        TRY_DO(poll(-1, 0, end.remaining()));
    return check();
}

} // namespace slipway::ssh
