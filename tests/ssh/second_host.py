#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""An SSH server of another make than OpenSSH's, well-behaved or not: the user's name says how it behaves.

    second_host.py FOLDER

reads FOLDER/host_key, writes FOLDER/port once it listens, and FOLDER/log. Every connection has a process of its own.
"""
import os
import signal
import socket
import struct
import sys
import threading
import time

import paramiko
from paramiko import common
from paramiko.message import Message

PASSWORD = "correct horse"


class Host(paramiko.ServerInterface):
    def __init__(self, note):
        self.note = note
        self.user = ""
        self.proved = False
        self.round = 0

    def get_allowed_auths(self, username):
        if username == "both":
            return "password" if self.proved else "publickey"
        return "keyboard-interactive" if username.startswith("keyboard") else "password"

    def check_auth_publickey(self, username, key):
        if username != "both":
            return common.AUTH_FAILED
        self.proved = True
        return common.AUTH_PARTIALLY_SUCCESSFUL

    def check_auth_password(self, username, password):
        self.user = username
        right = password == PASSWORD and (username != "both" or self.proved)
        self.note(f"password {username}: {'right' if right else 'wrong'}")
        return common.AUTH_SUCCESSFUL if right else common.AUTH_FAILED

    def check_auth_interactive(self, username, submethods):
        self.user = username
        query = paramiko.InteractiveQuery("Second host", "Say who you are.")
        query.add_prompt("Password: ", False)
        if username == "keyboard":
            query.add_prompt("Terminal, if any: ", True)
        if username == "keyboard-code":
            query.add_prompt("Code: ", False)
        return query

    def check_auth_interactive_response(self, responses):
        self.round += 1
        answers = ["right" if one == PASSWORD else "empty" if one == "" else "wrong" for one in responses]
        self.note(f"round {self.round} of {self.user}: {' '.join(answers)}")
        if self.user == "keyboard-rounds" and self.round == 1 and answers == ["right"]:
            query = paramiko.InteractiveQuery("Second host", "And once more.")
            query.add_prompt("Anything else: ", False)
            return query
        good = {"keyboard": ["right", "empty"], "keyboard-rounds": ["empty"]}
        return common.AUTH_SUCCESSFUL if answers == good.get(self.user) else common.AUTH_FAILED

    def check_channel_request(self, kind, chanid):
        if self.user == "closed":
            return common.OPEN_FAILED_ADMINISTRATIVELY_PROHIBITED
        return common.OPEN_SUCCEEDED

    def check_channel_exec_request(self, channel, command):
        self.note(f"command {command.decode()}")
        if self.user == "refuses":
            return False
        return self.begin(SCRIPTS.get(self.user, plain), channel)

    def check_channel_subsystem_request(self, channel, name):
        return self.begin(TRANSFERS.get(self.user, mute), channel)

    @staticmethod
    def begin(behaviour, channel):
        def perform():
            time.sleep(0.1)  # the answer to the request goes first
            try:
                behaviour(channel)
            except (OSError, EOFError):
                pass

        threading.Thread(target=perform, daemon=True).start()
        return True


def say(channel, kind, *fields):
    """One raw message about a channel, whatever the window says."""
    message = Message()
    message.add_byte(kind)
    message.add_int(channel.remote_chanid)
    for field in fields:
        message.add_int(field) if isinstance(field, int) else message.add_string(field)
    channel.get_transport()._send_user_message(message)


def leave(channel):
    time.sleep(0.2)
    os._exit(0)


# What becomes of a script.


def plain(channel):
    count = 0
    while True:
        data = channel.recv(65536)
        if not data:
            break
        count += len(data)
    channel.sendall(f"heard {count} bytes\n".encode())
    channel.send_exit_status(3)
    channel.close()


def floods(channel):
    while True:
        channel.sendall(b"x" * 32768)


def floods_errors(channel):
    while True:
        channel.sendall_stderr(b"x" * 32768)


def heedless(channel):
    while True:
        say(channel, common.cMSG_CHANNEL_DATA, b"x" * 32000)


def mute(channel):
    time.sleep(3600)


def dribbles(channel):
    while True:
        channel.sendall(b".")
        time.sleep(0.05)


def endless(channel):
    transport = channel.get_transport()
    unanswered = {common.MSG_CHANNEL_CLOSE: lambda channel, message: None}
    transport._channel_handler_table = {**transport._channel_handler_table, **unanswered}
    channel.sendall(b"done\n")
    channel.shutdown_write()
    mute(channel)


def no_status(channel):
    channel.sendall(b"done\n")
    channel.close()


def leaves(channel):
    channel.sendall(b"half a li")
    leave(channel)


def adjusts(channel):
    while True:
        say(channel, common.cMSG_CHANNEL_WINDOW_ADJUST, 1)


def widens(channel):
    for _ in range(5):
        say(channel, common.cMSG_CHANNEL_WINDOW_ADJUST, 0xFFFFFFFF)
    plain(channel)


def ignores(channel):
    message = Message()
    message.add_byte(common.cMSG_IGNORE)
    message.add_string(b"i" * 30000)
    while True:
        channel.get_transport()._send_user_message(message)


def asks(channel):
    message = Message()
    message.add_byte(common.cMSG_GLOBAL_REQUEST)
    message.add_string("what@example.org")
    message.add_boolean(True)
    message.add_string(b"?" * 30000)
    while True:
        channel.get_transport()._send_user_message(message)


def freezes(channel):
    os.kill(os.getpid(), signal.SIGSTOP)


# What becomes of a file transfer.


def exactly(channel, count):
    data = b""
    while len(data) < count:
        more = channel.recv(count - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def request(channel):
    """Kind, number and size of the next request."""
    length, kind = struct.unpack(">IB", exactly(channel, 5))
    rest = exactly(channel, length - 1)
    return kind, rest[:4], length


def framed(kind, body):
    return struct.pack(">IB", len(body) + 1, kind) + body


def answer(channel, kind, body):
    channel.sendall(framed(kind, body))


def open_file(channel):
    request(channel)
    answer(channel, 2, struct.pack(">I", 3))
    _, number, _ = request(channel)
    answer(channel, 102, number + struct.pack(">I", 4) + b"file")


def garbage(channel):
    while True:
        channel.sendall(b"\xff" * 32768)


def huge(channel):
    channel.sendall(struct.pack(">IB", 0x7FFFFFFF, 2))
    garbage(channel)


def unanswered(channel):
    open_file(channel)
    while True:
        request(channel)


def unread(channel):
    open_file(channel)
    mute(channel)


def left(channel):
    open_file(channel)
    for _ in range(10):
        _, number, _ = request(channel)
        answer(channel, 101, number + struct.pack(">III", 0, 0, 0))
    leave(channel)


def mistaken(channel):
    """Answers that nobody asked for, many at once: all of them are kept, and searched for each that comes."""
    open_file(channel)
    number = 0x40000000
    while True:
        channel.sendall(b"".join(framed(101, struct.pack(">IIII", number + i, 0, 0, 0)) for i in range(2000)))
        number += 2000


SCRIPTS = {
    "floods": floods, "floods-errors": floods_errors, "heedless": heedless, "mute": mute, "dribbles": dribbles,
    "endless": endless, "no-status": no_status, "leaves": leaves, "adjusts": adjusts, "widens": widens,
    "ignores": ignores, "asks": asks, "freezes": freezes,
}  # fmt: skip
TRANSFERS = {
    "garbage": garbage, "huge": huge, "mute": mute, "unanswered": unanswered, "unread": unread, "left": left,
    "mistaken": mistaken,
}  # fmt: skip


def serve(client, key, note):
    transport = paramiko.Transport(client)
    transport.add_server_key(key)
    transport.start_server(event=threading.Event(), server=Host(note))
    while transport.is_active():
        time.sleep(0.05)
    os._exit(0)


def main():
    folder = sys.argv[1]
    key = paramiko.Ed25519Key(filename=os.path.join(folder, "host_key"))
    log = open(os.path.join(folder, "log"), "a", buffering=1, encoding="utf-8")
    os.setpgid(0, 0)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.create_server(("127.0.0.1", 0))
    with open(os.path.join(folder, "port.new"), "w", encoding="ascii") as file:
        file.write(str(listener.getsockname()[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    while True:
        client, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            serve(client, key, lambda text: log.write(text + "\n"))
        client.close()


main()
