// SPDX-License-Identifier: Apache-2.0
// What one of several hosts on this computer runs for its callers: their command, with the folder that they
// name exchanged for the folder of this host, and back in what it says. So every host has a file tree of its
// own at the same path, wherever the tests run. Both folders have names of the same length, so that the
// lengths inside of SFTP stay right. It runs for every single command, dozens of times a deployment: it has
// to start quickly.
//
// usage: host_entrance NAMED OWN       (the command is in SSH_ORIGINAL_COMMAND)
//
// A file OWN/largest-file limits how large files can get, as a full disk would.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

constexpr int failed = 255;

struct Pipe {
    int out = -1;
    int in = -1;
};

bool make(Pipe &pipe)
{
    std::array<int, 2> ends = {};
    const bool made = pipe2(ends.data(), O_CLOEXEC) == 0;
    pipe = {.out = ends[0], .in = ends[1]};
    return made;
}

std::string commandOfCaller()
{
    const char *asked = std::getenv("SSH_ORIGINAL_COMMAND");
    const std::string command = asked ? asked : "exec /bin/sh";
    return command == "internal-sftp" ? "exec /usr/lib/openssh/sftp-server" : command;
}

void limitFiles(const std::string &own)
{
    std::ifstream file(own + "/largest-file");
    rlim_t bytes = 0;
    if (!(file >> bytes))
        return;
    std::signal(SIGXFSZ, SIG_IGN); // a full disk is an error, not a signal
    const rlimit limit{.rlim_cur = bytes, .rlim_max = bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

[[noreturn]] void become(const std::string &command, const std::string &own, int input, int output)
{
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    limitFiles(own);
    execl("/bin/sh", "/bin/sh", "-c", command.c_str(), nullptr);
    _exit(failed);
}

/// False when nobody reads any more.
bool writeAll(int to, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(to, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

void exchange(std::string &bytes, const std::string &name, const std::string &other)
{
    for (auto at = bytes.find(name); at != std::string::npos; at = bytes.find(name, at + other.size()))
        bytes.replace(at, name.size(), other);
}

/// How many bytes at the end may be the beginning of the name.
std::size_t heldBack(std::string_view bytes, std::string_view name)
{
    constexpr std::size_t fewest = 6;
    for (auto count = std::min(name.size() - 1, bytes.size()); count >= fewest; --count) {
        if (bytes.ends_with(name.substr(0, count)))
            return count;
    }
    return 0;
}

/// Copies until the source ends or the target is gone, with one name exchanged for the other.
void carry(int from, int to, const std::string &name, const std::string &other)
{
    std::array<char, 65536> buffer = {};
    std::string bytes;
    for (;;) {
        const ssize_t count = read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        exchange(bytes, name, other);
        const std::size_t ready = bytes.size() - heldBack(bytes, name);
        if (!writeAll(to, std::string_view(bytes).substr(0, ready)))
            return;
        bytes.erase(0, ready);
    }
    writeAll(to, bytes);
}

int outcomeOf(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

[[noreturn]] void endAs(int status)
{
    if (WIFSIGNALED(status)) {
        std::signal(WTERMSIG(status), SIG_DFL);
        raise(WTERMSIG(status));
    }
    _exit(WEXITSTATUS(status));
}

} // namespace

int main(int argc, char **argv)
{
    Pipe given;
    Pipe said;
    if (argc != 3 || !make(given) || !make(said))
        return failed;
    const std::string named = argv[1];
    const std::string own = argv[2];
    const std::string command = commandOfCaller();
    const pid_t child = fork();
    if (child == 0)
        become(command, own, given.out, said.in);
    if (child < 0)
        return failed;
    close(given.out);
    close(said.in);
    std::signal(SIGPIPE, SIG_IGN);
    std::thread([&] {
        carry(STDIN_FILENO, given.in, named, own);
        close(given.in);
    }).detach();
    std::promise<void> carried;
    std::thread([&] {
        carry(said.out, STDOUT_FILENO, own, named);
        carried.set_value();
    }).detach();
    const int status = outcomeOf(child);
    // What it left running may hold its output open; what it said itself has come by then.
    carried.get_future().wait_for(std::chrono::milliseconds(500));
    endAs(status);
}
