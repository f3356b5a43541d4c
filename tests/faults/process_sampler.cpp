// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/process_sampler.h"

#include <chrono>
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace slipway::faults {

namespace {

QByteArray contentsOf(const QByteArray &path)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    QByteArray all;
    char buffer[65536];
    for (ssize_t got = 0; (got = ::read(file, buffer, sizeof buffer)) > 0;)
        all.append(buffer, got);
    ::close(file);
    return all;
}

} // namespace

ProcessSampler::ProcessSampler()
{
    m_thread = std::jthread([this](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            look();
            ++m_rounds;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
}

void ProcessSampler::look()
{
    DIR *processes = ::opendir("/proc");
    while (const dirent *entry = processes ? ::readdir(processes) : nullptr) {
        if (entry->d_name[0] < '0' || entry->d_name[0] > '9')
            continue;
        const QByteArray folder = QByteArray("/proc/") + entry->d_name;
        m_seen.insert(contentsOf(folder + "/cmdline"));
        m_seen.insert(contentsOf(folder + "/environ"));
    }
    if (processes)
        ::closedir(processes);
}

QByteArray ProcessSampler::seen()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    QByteArray all;
    for (const QByteArray &one : std::as_const(m_seen))
        all += one + '\n';
    return all;
}

} // namespace slipway::faults
