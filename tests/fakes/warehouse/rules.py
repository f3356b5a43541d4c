# SPDX-License-Identifier: Apache-2.0
"""Warehouse's rules for an upload, in Warehouse's order."""
import base64
import gzip
import hashlib
import io
import re
import tarfile
import threading
import time

from macaroon import may_upload, normalized

SIZE_LIMIT = 100 * 1000 * 1000
DAY = 86400
METADATA_VERSIONS = ["1.0", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5"]


class Settings:
    fault = ""              # see Handler.upload and Handler.get_file
    fault_count = 1         # how often it shows
    pages = "negotiated"    # or "html", "json", "relative", "no-digest", "version-2", "private", "redirect"
    stale_pages = 0         # so many pages more are answered as if nothing had come
    denied = {}             # rule -> text, for the account rules: "read-only", "email", "2fa", "too-many"
    burnt = []              # file names that were deleted
    limits = {}             # "file": bytes
    exists = None           # {"status", "reason", "body"}: the answer of another server to any name that is taken
    session = {}            # {"user", "password"}: accepted beside tokens, as other servers do


class State:
    def __init__(self):
        self.lock = threading.Lock()
        self.settings = Settings()
        self.files = {}     # name -> dict(data, project, version, time, filetype)
        self.created = {}   # (project, version) -> time
        self.projects = set()
        self.requests = []


STATE = State()


class Refusal(Exception):
    def __init__(self, status, text):
        self.status, self.text = status, text


class Upload:
    def __init__(self, fields, content):
        self.fields, self.content = fields, content

    def one(self, name, default=""):
        values = [v for v in self.fields.get(name, []) if v.strip() not in ("", "UNKNOWN")]
        return values[0] if values else default


def read_form(headers, body):
    """The parts of a form, read by hand: the mail parser of the library is not made for files."""
    boundary = re.search(r'boundary="?([^";]+)"?', headers.get("Content-Type", ""))
    if not boundary:
        raise Refusal(400, "The server could not comply with the request since it is either malformed or otherwise incorrect.")
    fields, content, order = {}, None, []
    for part in body.split(b"--" + boundary[1].encode())[1:-1]:
        head, _, data = part[2:-2].partition(b"\r\n\r\n")
        head = head.decode()
        name = re.search(r'\bname="([^"]*)"', head)[1]
        file = re.search(r'filename="([^"]*)"', head)
        kind = re.search(r"(?i)content-type: *(\S+)", head)
        order.append(name)
        if file and name == "content":
            content = (file[1], data, kind[1] if kind else "")
        elif file or kind:
            raise Refusal(400, f"{name}: Should not be a tuple.")
        else:
            fields.setdefault(name, []).append(data.decode())
    return Upload(fields, content), order


def check_account(authorization, settings):
    if "read-only" in settings.denied:
        raise Refusal(403, settings.denied["read-only"])
    scheme, _, value = (authorization or "").partition(" ")
    user, _, password = base64.b64decode(value).decode().partition(":") if scheme == "Basic" else ("", "", "")
    if settings.session and (user, password) == (settings.session["user"], settings.session["password"]):
        return None
    if not user:
        raise Refusal(403, "Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information.")
    if user != "__token__":
        raise Refusal(403, "Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See https://pypi.org/help/#apitoken and https://pypi.org/help/#trusted-publishers")
    if may_upload(password, "") is None:
        raise Refusal(403, "Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information.")
    return password


def check_form(upload):
    if upload.one(":action") == "submit":
        raise Refusal(410, "Project pre-registration is no longer required or supported, upload your files instead.")
    if upload.one("protocol_version") != "1":
        raise Refusal(400, "Unknown protocol version.")
    if upload.one("metadata_version") not in METADATA_VERSIONS:
        raise Refusal(400, f"'{upload.one('metadata_version')}' is not a valid metadata version. See https://packaging.python.org/specifications/core-metadata for more information.")
    if not re.fullmatch(r"(?i)[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9]", upload.one("name")):
        raise Refusal(400, "Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'. See https://packaging.python.org/specifications/core-metadata for more information.")
    if not re.fullmatch(r"([0-9]+!)?[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.post[0-9]+)?(\.dev[0-9]+)?", upload.one("version")):
        raise Refusal(400, f"The use of local versions or invalid versions in <Version('{upload.one('version')}')> is not allowed.")
    if upload.one("filetype") not in ("sdist", "bdist_wheel"):
        raise Refusal(400, "filetype: Use a known file type.")
    if upload.one("filetype") == "sdist" and upload.one("pyversion") not in ("", "source"):
        raise Refusal(400, "pyversion: Use 'source' as Python version for an sdist.")
    digests = [upload.one(d) for d in ("md5_digest", "sha256_digest", "blake2_256_digest")]
    if not any(digests):
        raise Refusal(400, "Include at least one message digest.")
    for classifier in upload.fields.get("classifiers", []):
        if classifier.startswith("Private ::"):
            raise Refusal(400, f"Classifier '{classifier}' is not a valid classifier.")


def check_project(upload, token, settings):
    if upload.content is None:
        raise Refusal(400, "Upload payload does not have a file.")
    project = normalized(upload.one("name"))
    if project not in STATE.projects:
        if "too-many" in settings.denied:
            raise Refusal(429, "Too many new projects created")
        STATE.projects.add(project)
    if token is not None and not may_upload(token, project):
        raise Refusal(403, f"The user 'ann' isn't allowed to upload to project '{upload.one('name')}'. See https://pypi.org/help/#project-name for more information.")
    for rule in ("email", "2fa"):
        if rule in settings.denied:
            raise Refusal(403, settings.denied[rule])
    if upload.one("description_content_type") == "text/x-rst" and "`broken" in upload.one("description"):
        raise Refusal(400, "The description failed to render for 'text/x-rst'. See https://pypi.org/help/#description-content-type for more information.")


def blake2(data):
    return hashlib.blake2b(data, digest_size=32).hexdigest()


def check_file(upload, settings):
    """True where the same file is there already."""
    name, data, kind = upload.content
    limit = settings.limits.get("file", SIZE_LIMIT)
    if len(data) > limit:
        raise Refusal(400, f"File too large. Limit for project '{upload.one('name')}' is {limit // 1000000} MB. See https://pypi.org/help/#file-size-limit for more information.")
    if kind.startswith("image/"):
        raise Refusal(400, "Upload payload does not have a file.")
    for field, found in (("md5_digest", hashlib.md5(data).hexdigest()), ("sha256_digest", hashlib.sha256(data).hexdigest()), ("blake2_256_digest", blake2(data))):
        if upload.one(field) and upload.one(field).lower() != found:
            raise Refusal(400, "The digest supplied does not match a digest calculated from the uploaded file.")
    there = STATE.files.get(name)
    if there and settings.exists:
        raise Refusal(settings.exists["status"], settings.exists.get("reason", ""))
    if there and there["data"] == data:
        return True
    if there or any(blake2(f["data"]) == blake2(data) for f in STATE.files.values()):
        raise Refusal(400, f"File already exists ('{name}', with blake2_256 hash '{blake2(data)}'). See https://pypi.org/help/#file-name-reuse for more information.")
    if name in settings.burnt:
        raise Refusal(400, "This filename was previously used by a file that has since been deleted. Use a different version. See https://pypi.org/help/#file-name-reuse for more information.")
    return False


def check_release(upload):
    project, version = normalized(upload.one("name")), upload.one("version")
    created = STATE.created.get((project, version))
    if created is not None and time.time() - created > 14 * DAY:
        raise Refusal(400, "Uploading new files to releases older than 14 days is not allowed.")
    if upload.one("filetype") == "sdist" and any(
            f["filetype"] == "sdist" and (f["project"], f["version"]) == (project, version) for f in STATE.files.values()):
        raise Refusal(400, "Only one sdist may be uploaded per release.")


def check_archive(upload):
    name, data, _ = upload.content
    if upload.one("filetype") != "sdist":
        return
    project = normalized(upload.one("name")).replace("-", "_")
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as tar:
            members = tar.getmembers()
    except (tarfile.TarError, OSError, EOFError, gzip.BadGzipFile):
        raise Refusal(400, "Invalid distribution file. File is not a valid tarball.")
    tops = {m.name.split("/")[0] for m in members}
    if len(tops) != 1:
        raise Refusal(400, "Invalid distribution file. Multiple top-level directories.")
    top = tops.pop()
    if f"{top}/PKG-INFO" not in {m.name for m in members}:
        raise Refusal(400, f"Invalid distribution file. PKG-INFO not found at {top}/PKG-INFO")
    expected = f"{project}-{upload.one('version')}.tar.gz"
    if name != expected:
        raise Refusal(400, f"Filename '{name}' is invalid, should be '{expected}'.")
    for file in upload.fields.get("license_file", []):
        if f"{top}/{file}" not in {m.name for m in members}:
            raise Refusal(400, f"License-File {file} does not exist in distribution file {name} at {top}/{file}")
    if upload.one("attestations"):
        raise Refusal(400, "Invalid attestations supplied during upload: Attestations are only supported when using Trusted Publishing.")


def accept(upload):
    name, data, _ = upload.content
    project, version = normalized(upload.one("name")), upload.one("version")
    STATE.files[name] = {"data": data, "project": project, "version": version, "time": time.time(), "filetype": upload.one("filetype")}
    STATE.created.setdefault((project, version), time.time())
