# SPDX-License-Identifier: Apache-2.0
"""Writes secrets in many spellings, by Python's own means, as an independent judge of the redactor.

usage: spelled_secrets.py SEED COUNT

One JSON object a line: secret, spelling, text (what a log would have) and core (the part of the text that tells the
secret); bytes as hex.
"""
import base64
import html
import json
import random
import shlex
import sys
import urllib.parse

TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
PRINTABLE = "".join(chr(c) for c in range(33, 127)) + " "
WIDE = PRINTABLE + "äöüßé漢字ЖΩ\u0420\u2028🔑"


def secret(r):
    kind = r.randrange(5)
    size = r.choice([8, 9, 10, 11, 16, 20, 40, 41, 42, 178, 201])
    if kind == 0:
        return "pypi-" + "".join(r.choices(TOKEN, k=size))
    if kind == 1:
        return "".join(r.choices(PRINTABLE.strip(), k=size))
    if kind == 2:
        return "".join(r.choices(WIDE.strip(), k=size))
    if kind == 3:
        lines = ["".join(r.choices(TOKEN, k=64)) for _ in range(r.randrange(2, 5))]
        return "-----BEGIN PRIVATE KEY-----\n" + "\n".join(lines) + "\n-----END PRIVATE KEY-----\n"
    return "ann:" + "".join(r.choices(PRINTABLE.strip(), k=size))


def base64_core(before, raw, encode):
    """What of the base64 of before+raw+... only raw decides."""
    first = -(-len(before) * 8 // 6)
    last = (len(before) + len(raw)) * 8 // 6
    return encode(before + raw + b"tail").decode()[first:last]


def spellings(text, r):
    raw = text.encode()
    yield "plain", text
    yield "json", json.dumps(text, ensure_ascii=False)[1:-1]
    yield "json ascii", json.dumps(text)[1:-1]
    yield "json in json", json.dumps(json.dumps(text))[3:-3]
    yield "url upper", urllib.parse.quote(text)
    yield "url strict", urllib.parse.quote(text, safe="")
    yield "url lower", "".join(p if i % 2 == 0 else "%" + p.lower() for i, p in enumerate(split_percent(urllib.parse.quote(text, safe=""))))
    yield "encodeURIComponent", urllib.parse.quote(text, safe="!'()*~")
    yield "form", urllib.parse.quote_plus(text)
    yield "html", html.escape(text)
    yield "shell", shlex.quote(text).strip("'") if "'" not in text else shlex.quote(text)[1:-1]
    yield "repr", repr(text)[1:-1]
    yield "repr of bytes", repr(raw)[2:-1]
    yield "hex lower", raw.hex()
    yield "hex upper", raw.hex().upper()
    yield "hex colons", raw.hex(":")
    yield "hex spaces", raw.hex(" ").upper()
    yield "reversed", text[::-1]
    yield "utf-16 le", text.encode("utf-16-le")
    yield "utf-16 be", text.encode("utf-16-be")
    for n in range(3):
        yield f"base64 at {n}", base64_core(b"xyz"[:n], raw, base64.b64encode)
        yield f"base64url at {n}", base64_core(b"xyz"[:n], raw, base64.urlsafe_b64encode)
    yield "basic header", base64_core(b"__token__:", raw, base64.b64encode)
    yield "base64 of utf-16", base64_core(b"", text.encode("utf-16-le"), base64.b64encode)
    at = r.randrange(1, len(text))
    yield "colour inside", text[:at] + "\x1b[1;31m" + text[at:]
    yield "colour around each", "".join(f"\x1b[3{i % 8}m{c}\x1b[0m" for i, c in enumerate(text))
    yield "cut-off colour inside", text[:at] + "\x1b[3" + text[at:]
    yield "title inside", text[:at] + "\x1b]0;a title\x07" + text[at:]
    yield "line break inside", text[:at] + "\r\n    " + text[at:]
    yield "wrapped at 20", "\n".join(text[i:i + 20] for i in range(0, len(text), 20))
    yield "base64 wrapped", base64.encodebytes(raw).decode().rstrip("=\n")[:len(raw) * 8 // 6 * 77 // 76]
    for line in text.split("\n"):
        if len(line) >= 8 and "-----" not in line:
            yield "one line", line
            yield "one line in base64", base64_core(b"k", line.encode(), base64.b64encode)


def split_percent(quoted):
    """"a%2Fb" -> ["a", "2F", "b"]"""
    parts, i, plain = [], 0, ""
    while i < len(quoted):
        if quoted[i] == "%":
            parts += [plain, quoted[i + 1:i + 3]]
            plain, i = "", i + 3
        else:
            plain, i = plain + quoted[i], i + 1
    return parts + [plain]


def main():
    r = random.Random(int(sys.argv[1]))
    for _ in range(int(sys.argv[2])):
        text = secret(r)
        for name, core in spellings(text, r):
            core = core if isinstance(core, bytes) else core.encode()
            befores = [b"token=", b"\xff ", b"Authorization: Basic ", b"n\\n", b'{"a":"', b""]
            # An escape sequence that was cut off: its end cannot be told from the first letters of what follows.
            befores += [b"\x1b[", b"\x1b[1;3", b"\x1b", b"\x1b]0;", b"\xc2\x9b"]
            before = r.choice(befores)
            after = r.choice([b"", b"\n", b"&x=1", b'"}', b" trailing words"])
            print(json.dumps({"secret": text.encode().hex(), "spelling": name,
                              "text": (before + core + after).hex(), "core": core.hex()}))


main()
