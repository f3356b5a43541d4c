// SPDX-License-Identifier: Apache-2.0
#include "store/file_lock.h"

#include "store/private_file.h"

#include <cerrno>
#include <cstring>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

Result<FileLock> FileLock::take(const QString &file, const Deadline &deadline, const std::stop_token &stop)
{
    TRY(const int opened, openPrivately(file));
    FileLock lock(opened);
    for (;;) {
        if (::flock(lock.m_file, LOCK_EX | LOCK_NB) == 0)
            return lock;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fail(
                Errc::Failed, u"cannot lock %1: %2"_s.arg(file, QString::fromLocal8Bit(strerror(errno))));
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while another program holds %1"_s.arg(file));
        if (deadline.hasPassed())
            return fail(Error(Errc::TimedOut, u"another program has held %1 for too long"_s.arg(file))
                            .hint(u"Try again when it has finished."_s)
                            .named(u"store.busy"_s));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace slipway::store
