# SPDX-License-Identifier: Apache-2.0
"""What one of several hosts on this computer runs for its callers: their command, with the folder that they name
exchanged for the folder of this host, and back in what it says. So every host has a file tree of its own at the same
path, wherever the tests run. Both folders have names of the same length, so that the lengths inside of SFTP stay right.

usage: host_entrance.py NAMED OWN       (the command is in SSH_ORIGINAL_COMMAND)

A file OWN/largest-file limits how large files can get, as a full disk would.
"""
import os
import resource
import signal
import subprocess
import sys
import threading

named, own = (argument.encode() for argument in sys.argv[1:3])
command = os.environ.get("SSH_ORIGINAL_COMMAND", "exec /bin/sh")
if command == "internal-sftp":
    command = "exec /usr/lib/openssh/sftp-server"


def limit():
    path = os.path.join(own, b"largest-file")
    if os.path.exists(path):
        with open(path, encoding="ascii") as file:
            bytes_allowed = int(file.read())
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_allowed, bytes_allowed))


def held_back(data, name):
    """How many bytes at the end may be the beginning of the name."""
    for count in range(min(len(name) - 1, len(data)), 5, -1):
        if data.endswith(name[:count]):
            return count
    return 0


def carry(source, target, name, other):
    """Copies until the source ends or the target is gone, with one name exchanged for the other."""
    rest = b""
    try:
        while data := os.read(source, 65536):
            data = (rest + data).replace(name, other)
            keep = held_back(data, name)
            rest = data[len(data) - keep:]
            send(target, data[:len(data) - keep])
        send(target, rest)
    except BrokenPipeError:
        pass


def send(target, data):
    while data:
        data = data[os.write(target, data):]


def feed(child):
    carry(0, child.stdin.fileno(), named, own)
    try:
        child.stdin.close()
    except BrokenPipeError:
        pass


child = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=limit)
threading.Thread(target=feed, args=(child,), daemon=True).start()
listener = threading.Thread(target=carry, args=(child.stdout.fileno(), 1, own, named), daemon=True)
listener.start()
status = child.wait()
# What it left running may hold its output open; what it said itself has come by then.
listener.join(0.5)
if status < 0:
    os.kill(os.getpid(), -status)
os._exit(status)
