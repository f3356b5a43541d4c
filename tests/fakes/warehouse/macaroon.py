# SPDX-License-Identifier: Apache-2.0
"""Tokens as Warehouse makes them: macaroons in their binary format, version 2."""
import base64
import hashlib
import hmac
import json
import re
import time

KEY = b"the index's own key"


def normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def varint(n):
    out = b""
    while n > 127:
        out, n = out + bytes([n & 127 | 128]), n >> 7
    return out + bytes([n])


def packet(kind, data):
    return varint(kind) + varint(len(data)) + data


def mint(location, caveats, identifier=b"an id", first=KEY):
    signature = hmac.new(hmac.new(b"macaroons-key-generator", first, hashlib.sha256).digest(), identifier, hashlib.sha256).digest()
    out = b"\x02" + packet(1, location.encode()) + packet(2, identifier) + b"\0"
    for caveat in caveats:
        text = caveat if isinstance(caveat, str) else json.dumps(caveat)
        signature = hmac.new(signature, text.encode(), hashlib.sha256).digest()
        out += packet(2, text.encode()) + b"\0"
    out += b"\0" + packet(6, signature)
    return "pypi-" + base64.urlsafe_b64encode(out).decode().rstrip("=")


def unpacked(token):
    raw = base64.urlsafe_b64decode(token[5:] + "=" * (-len(token[5:]) % 4))
    at, fields = 1, []

    def number():
        nonlocal at
        n = shift = 0
        while True:
            n |= (raw[at] & 127) << shift
            at, shift = at + 1, shift + 7
            if raw[at - 1] < 128:
                return n
    while at < len(raw):
        kind = number()
        if kind:
            size = number()
            fields.append((kind, raw[at:at + size]))
            at += size
    return fields


def may_upload(token, project):
    """None where the token is not genuine; else whether it is good for the project now."""
    try:
        fields = unpacked(token)
        caveats = [data.decode() for kind, data in fields[2:] if kind == 2]
        if not hmac.compare_digest(mint(fields[0][1].decode(), caveats), token):
            return None
    except Exception:
        return None
    for text in caveats:
        caveat = json.loads(text)
        if isinstance(caveat, list):
            if caveat[0] == 0 and not caveat[2] <= time.time() < caveat[1]:
                return False
            if caveat[0] == 1 and normalized(project) not in caveat[1]:
                return False
        elif isinstance(caveat.get("permissions"), dict):
            if normalized(project) not in [normalized(p) for p in caveat["permissions"]["projects"]]:
                return False
    return True
