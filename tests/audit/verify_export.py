#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Verifies an exported audit trail. Shares no code with the program that wrote it.

usage: verify_export.py FILE [--seen SEQ:HASH]...
"""
import argparse
import hashlib
import json
import struct
import sys

TEXTS = ("login", "person", "action", "object", "detail")


def expected_hash(event):
    message = b"SWA1" + bytes.fromhex(event["previous_hash"])
    message += struct.pack(">qq", event["seq"], event["at_us"])
    for name in TEXTS:
        text = event[name].encode("utf-8")
        message += struct.pack(">I", len(text)) + text
    return hashlib.sha256(message).hexdigest()


def judge(lines, seen):
    previous, count, head = "0" * 64, 0, None
    hashes = {}
    for line in lines:
        if not line.strip():
            continue
        record = json.loads(line)
        if head is not None:
            return "something follows the head"
        if "head" in record:
            head = record["head"]
            continue
        if set(record) != {"seq", "at_us", "previous_hash", "hash", *TEXTS}:
            return f"the line of event {count + 1} has other fields than it should"
        if record["seq"] != count + 1:
            return f"event {count + 1} is missing"
        if record["previous_hash"] != previous:
            return f"event {record['seq']} does not follow from the one before"
        if record["hash"] != expected_hash(record):
            return f"event {record['seq']} was changed"
        count, previous = record["seq"], record["hash"]
        hashes[count] = previous
    if head is None:
        return "the head is missing"
    if head["seq"] != count or head["hash"] != previous:
        return f"the trail ends with event {count}, and its head says {head['seq']}"
    for seq, digest in seen:
        if hashes.get(seq) != digest:
            return f"event {seq} is not the one that was seen"
    heads = "1 seen head" if len(seen) == 1 else f"{len(seen)} seen heads"
    print(f"{count} events, all as they were written; {heads} matched; database {head['chain']}")
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--seen", action="append", default=[], metavar="SEQ:HASH")
    arguments = parser.parse_args()
    seen = [(int(seq), digest) for seq, digest in (text.split(":", 1) for text in arguments.seen)]
    with open(arguments.file, encoding="utf-8") as lines:
        problem = judge(lines, seen)
    if problem:
        print(problem)
        return 1
    return 0


sys.exit(main())
