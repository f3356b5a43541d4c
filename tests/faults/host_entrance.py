# SPDX-License-Identifier: Apache-2.0
"""What a host of the fault tests runs for its callers: their command, with the folder that they name exchanged for the
folder of this host. Both have the same length, so that the lengths inside of SFTP stay right.

usage: host_entrance.py NAMED OWN       (the command is in SSH_ORIGINAL_COMMAND)

A file OWN/largest-file limits how large files can get, as a full disk would.
"""
import os
import resource
import signal
import subprocess
import sys

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


def held_back(data):
    """How many bytes at the end may be the beginning of the name."""
    for count in range(min(len(named) - 1, len(data)), 5, -1):
        if data.endswith(named[:count]):
            return count
    return 0


child = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.PIPE, preexec_fn=limit)
into = child.stdin.fileno()
rest = b""
try:
    while data := os.read(0, 65536):
        data = (rest + data).replace(named, own)
        keep = held_back(data)
        rest = data[len(data) - keep:]
        data = data[:len(data) - keep]
        while data:
            data = data[os.write(into, data):]
    if rest:
        os.write(into, rest)
except BrokenPipeError:
    pass
try:
    child.stdin.close()
except BrokenPipeError:
    pass
status = child.wait()
if status < 0:
    os.kill(os.getpid(), -status)
sys.exit(status)
