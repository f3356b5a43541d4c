// SPDX-License-Identifier: Apache-2.0
#include "task/stop_descriptor.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace slipway::task {

StopDescriptor::EventDescriptor::EventDescriptor() : descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }

StopDescriptor::EventDescriptor::~EventDescriptor()
{
    close(descriptor);
}

StopDescriptor::StopDescriptor(std::stop_token stop)
    : m_callback(std::move(stop), [descriptor = m_event.descriptor] { eventfd_write(descriptor, 1); })
{
}

} // namespace slipway::task
