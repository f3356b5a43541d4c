// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/http/store_double.h"

#include <QCryptographicHash>

namespace slipway::fakes {

namespace {

QByteArray rootOf(StoreDouble::Kind kind)
{
    switch (kind) {
    case StoreDouble::Kind::Artifactory:
    case StoreDouble::Kind::LooseArtifactory:
        return "/artifactory/python-local";
    case StoreDouble::Kind::Nexus:
    case StoreDouble::Kind::NewNexus:
        return "/repository/python";
    case StoreDouble::Kind::Gitea:
        return "/api/packages/team/generic";
    case StoreDouble::Kind::Gitlab:
        return "/api/v4/projects/7/packages/generic";
    case StoreDouble::Kind::Apache:
        return "/dav";
    }
    Q_UNREACHABLE();
}

QByteArray hexOf(QCryptographicHash::Algorithm algorithm, const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, algorithm).toHex();
}

QByteArray folderOf(const QByteArray &path)
{
    return path.left(path.lastIndexOf('/'));
}

} // namespace

StoreDouble::StoreDouble(Kind kind)
    : m_kind(kind),
      m_root(rootOf(kind)),
      m_folders{""},
      m_server(std::make_unique<RawServer>([this](RawConnection &connection) { serve(connection); }))
{
}

QString StoreDouble::address() const
{
    return m_server->url(QString::fromLatin1(m_root)).toString();
}

void StoreDouble::setFault(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_fault = std::move(fault);
}

QMap<QByteArray, QByteArray> StoreDouble::files() const
{
    const std::lock_guard lock(m_mutex);
    return m_files;
}

void StoreDouble::plant(const QByteArray &path, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_files[path] = bytes;
}

void StoreDouble::serve(RawConnection &connection)
{
    Asked asked{.head = connection.readHead()};
    const QByteArrayList words = asked.head.left(asked.head.indexOf('\r')).split(' ');
    if (words.size() != 3)
        return;
    asked.method = words[0];
    asked.path = words[1];
    Fault fault;
    {
        const std::lock_guard lock(m_mutex);
        fault = m_fault;
    }
    if (fault && fault(connection, asked))
        return;
    if (asked.head.contains("Expect: 100-continue"))
        connection.send("HTTP/1.1 100 Continue\r\n\r\n");
    asked.body = connection.readBody();
    connection.send(answerTo(asked));
}

QByteArray StoreDouble::answerTo(const Asked &asked)
{
    const std::lock_guard lock(m_mutex);
    static const QByteArray info = "/artifactory/api/storage/python-local/";
    if (asked.path.startsWith(info)) {
        const QByteArray path = asked.path.mid(info.size());
        return m_files.contains(path) ? RawConnection::answer("200 OK", record(path))
                                      : RawConnection::answer("404 Not Found");
    }
    if (!asked.path.startsWith(m_root))
        return RawConnection::answer("404 Not Found");
    const QByteArray path = asked.path.mid(m_root.size() + 1);
    if (asked.method == "PUT")
        return answerToPut({.path = path, .head = asked.head, .body = asked.body});
    if (asked.method == "MKCOL" && m_kind == Kind::Apache) {
        m_folders.append(path.endsWith('/') ? path.chopped(1) : path);
        return RawConnection::answer("201 Created");
    }
    if (asked.method != "GET" && asked.method != "HEAD")
        return RawConnection::answer("405 Method Not Allowed");
    if (!m_files.contains(path))
        return RawConnection::answer("404 Not Found", asked.method == "HEAD" ? "" : "no such file");
    QByteArray answer = RawConnection::answer("200 OK", m_files.value(path));
    return asked.method == "HEAD" ? answer.left(answer.indexOf("\r\n\r\n") + 4) : answer;
}

QByteArray StoreDouble::answerToPut(const Asked &asked)
{
    const bool exists = m_files.contains(asked.path);
    if (m_kind == Kind::Apache && !m_folders.contains(folderOf(asked.path)))
        return RawConnection::answer("409 Conflict", "<h1>Conflict</h1>");
    if (exists && m_kind != Kind::LooseArtifactory)
        return refusal(asked.path);
    const qsizetype at = asked.head.indexOf("X-Checksum-Sha256: ");
    const bool verifies = m_kind == Kind::Artifactory || m_kind == Kind::LooseArtifactory;
    if (verifies && at >= 0 && asked.head.mid(at + 19, 64) != hexOf(QCryptographicHash::Sha256, asked.body))
        return RawConnection::answer("409 Conflict",
            R"({"errors":[{"status":409,"message":"Checksum error: received and actual differ"}]})");
    m_files[asked.path] = asked.body;
    if (verifies)
        return RawConnection::answer("201 Created", record(asked.path),
            "Content-Type: application/vnd.org.jfrog.artifactory.storage.ItemCreated+json\r\n");
    return RawConnection::answer("201 Created", m_kind == Kind::Gitlab ? R"({"message":"201 Created"})" : "");
}

QByteArray StoreDouble::refusal(const QByteArray &path) const
{
    switch (m_kind) {
    case Kind::Artifactory:
    case Kind::LooseArtifactory:
        return RawConnection::answer("403 Forbidden",
            R"({"errors":[{"status":403,"message":"Not enough permissions to overwrite artifact 'python-local:)"
                + path + R"(' (user 'u' needs DELETE permission)."}]})");
    case Kind::Nexus:
        return RawConnection::answer("400 Repository does not allow updating assets: python");
    case Kind::NewNexus:
        return RawConnection::answer("409 Conflict",
            "Asset '" + path + "' cannot be updated as asset already exists and redeploy is not allowed");
    case Kind::Gitea:
        return RawConnection::answer("409 Conflict", "package file already exists");
    case Kind::Gitlab:
        return RawConnection::answer("400 Bad Request", R"({"message":"Duplicate package is not allowed"})");
    case Kind::Apache:
        return RawConnection::answer("412 Precondition Failed");
    }
    Q_UNREACHABLE();
}

QByteArray StoreDouble::record(const QByteArray &path) const
{
    const QByteArray bytes = m_files.value(path);
    return R"({"repo":"python-local","path":"/)" + path + R"(","size":")" + QByteArray::number(bytes.size())
        + R"(","checksums":{"md5":")" + hexOf(QCryptographicHash::Md5, bytes) + R"(","sha256":")"
        + hexOf(QCryptographicHash::Sha256, bytes) + R"("}})";
}

} // namespace slipway::fakes
