# SPDX-License-Identifier: Apache-2.0
"""A double of a package index that follows Warehouse's rules for uploads, in Warehouse's order, and has its faults.

usage: warehouse.py [PORT]          (python 3.11, standard library; prints "ready PORT")

    POST /legacy/                   the upload; POST /legacy is answered with 308
    GET  /simple/PROJECT/           HTML (PEP 503) or JSON (PEP 691), by Accept
    GET  /files/NAME                a file
    GET  /pypi/PROJECT/VERSION/json
    POST /control                   JSON: sets what the class Settings has
    GET  /control                   JSON: the requests so far, the files
    POST /token                     JSON {location, caveats} -> a macaroon that is accepted here
"""
import hashlib
import http.server
import json
import sys
import time
import urllib.parse

from macaroon import mint, normalized
from rules import (DAY, STATE, Refusal, Upload, accept, check_account, check_archive, check_file, check_form, check_project,
                   check_release, read_form)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (ConnectionError, OSError):
            self.close_connection = True

    def answer(self, status, reason, body=b"", kind="text/html; charset=UTF-8", headers=()):
        self.send_response(status, reason or None)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def answer_json(self, value, kind="application/json"):
        self.answer(200, "OK", json.dumps(value).encode(), kind)

    def note(self, **more):
        STATE.requests.append({"method": self.command, "path": self.path, "version": self.request_version,
                               "headers": {k.lower(): v for k, v in self.headers.items() if k.lower() != "authorization"},
                               "authorized": "Authorization" in self.headers, **more})

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def fault(self, *names):
        """The fault that is due now, if it is one of these."""
        settings = STATE.settings
        if settings.fault in names and settings.fault_count > 0:
            settings.fault_count -= 1
            return settings.fault
        return ""

    def do_POST(self):
        path = self.path.split("?")[0]
        if path == "/control":
            for name, value in json.loads(self.body()).items():
                if name == "age":      # {"project", "version", "days"}
                    STATE.created[(value["project"], value["version"])] = time.time() - value["days"] * DAY
                    for file in STATE.files.values():
                        if (file["project"], file["version"]) == (value["project"], value["version"]):
                            file["time"] -= value["days"] * DAY
                elif name == "put":    # {"name", "project", "version", "data" (hex)}
                    accept(Upload({"name": [value["project"]], "version": [value["version"]], "filetype": ["sdist"]},
                                  (value["name"], bytes.fromhex(value["data"]), "")))
                    STATE.projects.add(normalized(value["project"]))
                else:
                    setattr(STATE.settings, name, value)
            return self.answer_json({})
        if path == "/token":
            wish = json.loads(self.body())
            return self.answer_json({"token": mint(wish["location"], wish["caveats"])})
        body = self.body()
        if path == "/legacy":
            self.note()
            text = "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)"
            return self.answer(308, text, headers=[("Location", "/legacy/")])
        if path != "/legacy/":
            self.note()
            return self.answer(405, "Method Not Allowed")
        with STATE.lock:
            self.upload(body)

    def upload(self, body):
        if self.fault("waf"):
            self.note()
            return self.answer(403, "Forbidden", b"<html><head><title>Access Denied</title></head><body>Reference&#32;#18.2d3c</body></html>")
        if self.fault("500-lost"):
            self.note()
            return self.answer(500, "Internal Server Error")
        try:
            form, order = read_form(self.headers, body)
            self.note(fields=form.fields, order=order, file=form.content and form.content[0], file_type=form.content and form.content[2])
            token = check_account(self.headers.get("Authorization"), STATE.settings)
            check_form(form)
            check_project(form, token, STATE.settings)
            if not check_file(form, STATE.settings):
                check_release(form)
                check_archive(form)
                accept(form)
        except Refusal as refusal:
            return self.refuse(refusal)
        fault = self.fault("answer-lost", "hang", "500-accepted", "201")
        if fault == "answer-lost":
            self.close_connection = True
            return self.connection.close()
        if fault == "hang":
            time.sleep(600)
        if fault == "500-accepted":
            return self.answer(502, "Bad Gateway", b"<h1>502</h1>")
        self.answer(201 if fault == "201" else 200, "OK")

    def refuse(self, refusal):
        known = STATE.settings.exists
        if known and refusal.status == known["status"]:
            body, kind = known.get("body", "").encode(), known.get("type", "text/html")
        elif "application/json" in self.headers.get("Accept", ""):
            body = json.dumps({"message": "Access was denied" if refusal.status == 403 else "The server could not comply",
                               "code": f"{refusal.status} {refusal.text}", "title": refusal.text}).encode()
            kind = "application/json"
        else:
            body, kind = f"<html><body><h1>{refusal.text}</h1></body></html>".encode(), "text/html; charset=UTF-8"
        self.answer(refusal.status, refusal.text, body, kind)

    def do_GET(self):
        path = urllib.parse.unquote(self.path.split("?")[0])
        if path == "/control":
            return self.answer_json({"requests": STATE.requests, "files": {
                name: hashlib.sha256(f["data"]).hexdigest() for name, f in STATE.files.items()}})
        self.note()
        parts = path.strip("/").split("/")
        if parts[0] == "simple" and len(parts) == 2:
            return self.get_page(parts[1])
        if parts[0] == "files" and len(parts) == 2:
            return self.get_file(parts[1])
        if parts[0] == "pypi" and self.fault("json-404"):
            return self.answer(404, "Not Found", headers=[("Cache-Control", "max-age=900")])
        self.answer(404, "Not Found")

    def get_page(self, project):
        settings = STATE.settings
        files = {n: f for n, f in STATE.files.items() if f["project"] == project}
        if settings.stale_pages > 0 and files:
            settings.stale_pages -= 1
            files = {}
        if settings.pages == "private" and "Authorization" not in self.headers:
            return self.answer(401, "Unauthorized", headers=[("WWW-Authenticate", 'Basic realm="pypi"')])
        if settings.pages == "redirect":
            return self.answer(303, "See Other", headers=[("Location", f"https://elsewhere.invalid/simple/{project}/")])
        if self.fault("page-403"):
            return self.answer(403, "Forbidden", b"<title>Access Denied</title>")
        if self.fault("page-500"):
            return self.answer(503, "Backend is unhealthy")
        if not files and project not in STATE.projects:
            return self.answer(404, "Not Found")
        wrong = settings.fault == "wrong-digest"
        rows = [(name, "0" * 64 if wrong else hashlib.sha256(f["data"]).hexdigest(), f) for name, f in sorted(files.items())]
        wants_json = "application/vnd.pypi.simple.v1+json" in self.headers.get("Accept", "")
        if settings.pages in ("json", "version-2") or wants_json and settings.pages in ("negotiated", "relative"):
            return self.page_as_json(rows)
        self.page_as_html(rows)

    def url(self, name):
        relative = STATE.settings.pages == "relative"
        return ("../../files/" if relative else f"http://127.0.0.1:{self.server.server_port}/files/") + name

    def page_as_json(self, rows):
        version = "2.0" if STATE.settings.pages == "version-2" else "1.1"
        self.answer_json({"meta": {"api-version": version}, "name": "x", "versions": [], "files": [
            {"filename": name, "url": self.url(name), "hashes": {"sha256": sha}, "size": len(f["data"]), "yanked": False,
             "upload-time": time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime(f["time"]))} for name, sha, f in rows]},
            "application/vnd.pypi.simple.v1+json")

    def page_as_html(self, rows):
        bare = STATE.settings.pages == "no-digest"
        links = "".join(f'<a href="{self.url(name)}{"" if bare else "#sha256=" + sha}" data-requires-python="&gt;=3.8">{name}</a><br />\n'
                        for name, sha, _ in rows)
        self.answer(200, "OK", f'<!DOCTYPE html><html><head><meta name="pypi:repository-version" content="1.3"></head><body>{links}</body></html>'.encode())

    def get_file(self, name):
        file = STATE.files.get(name)
        if not file or self.fault("file-404"):
            return self.answer(404, "Not Found")
        data = file["data"]
        if self.fault("wrong-bytes"):
            data = b"x" * len(data)
        if self.fault("more-bytes"):
            data += b"x"
        self.answer(200, "OK", data, "application/octet-stream")


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    print("ready", server.server_port, flush=True)
    server.serve_forever()


main()
