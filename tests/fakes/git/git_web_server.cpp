// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/git/git_web_server.h"

#include "tests/fakes/http/certificates.h"

#include <QFileInfo>
#include <unistd.h>

namespace slipway::fakes {

namespace {

QByteArray backSettings(const QString &repository, const Daemon &daemon, quint16 port)
{
    const QByteArray root = QFileInfo(repository).path().toUtf8();
    return "server.modules = (\"mod_setenv\", \"mod_alias\", \"mod_cgi\")\nserver.bind = "
           "\"127.0.0.1\"\nserver.port = "
        + QByteArray::number(port) + "\nserver.document-root = \"" + root + "\"\nserver.upload-dirs = (\""
        + daemon.file(QString()).toUtf8()
        + "\")\nalias.url = (\"/git\" => \"/usr/lib/git-core/git-http-backend\")\n"
        + "cgi.assign = (\"\" => \"\")\nsetenv.set-environment = (\"GIT_PROJECT_ROOT\" => \"" + root
        + "\", \"GIT_HTTP_EXPORT_ALL\" => \"1\", \"HOME\" => \"/nonexistent\", \"GIT_CONFIG_NOSYSTEM\" => "
          "\"1\", "
          "\"PATH\" => \"/usr/bin:/bin\")\n";
}

QByteArray frontSettings(
    const Daemon &daemon, const CertificateAuthority::Pair &pair, const QByteArray &location, quint16 port)
{
    const QByteArray home = daemon.file(QString()).toUtf8();
    QByteArray places;
    for (const char *place : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        places += QByteArray(place) + "_temp_path " + home + '/' + place + ";\n";
    return QByteArray(::geteuid() == 0 ? "user root;\n" : "") + "daemon off; master_process off; pid " + home
        + "/pid; error_log stderr;\nevents { }\nhttp { access_log off;\n" + places
        + "server { listen 127.0.0.1:" + QByteArray::number(port) + " ssl; ssl_certificate "
        + pair.certificate.toUtf8() + "; ssl_certificate_key " + pair.key.toUtf8()
        + "; client_max_body_size 0;\nlocation / { " + location + " } } }\n";
}

} // namespace

GitWebServer::GitWebServer(const QString &repository) : m_name(QFileInfo(repository).fileName())
{
    m_back.start(QStringLiteral("/usr/sbin/lighttpd"), {QStringLiteral("-D"), QStringLiteral("-f")},
        [&](quint16 port) { return backSettings(repository, m_back, port); });
    m_front.write(QStringLiteral("passwords"), "ada:{PLAIN}lovelace\n");
    startFront("auth_basic x; auth_basic_user_file " + m_front.file(QStringLiteral("passwords")).toUtf8()
        + "; proxy_pass http://127.0.0.1:" + QByteArray::number(m_back.port()) + ';');
}

GitWebServer::GitWebServer(SendingTo elsewhere) : m_name(elsewhere.target.m_name)
{
    startFront("return 302 https://localhost:" + QByteArray::number(elsewhere.target.m_front.port())
        + "$request_uri;");
}

void GitWebServer::startFront(const QByteArray &location)
{
    // The mbed TLS under Debian's libgit2 knows certificates for names only, not for addresses.
    const CertificateAuthority authority(m_front.file(QString()), QStringLiteral("authority"));
    const auto pair
        = authority.sign({.file = QStringLiteral("server"), .names = {QStringLiteral("DNS:localhost")}});
    m_front.start(QStringLiteral("/usr/sbin/nginx"),
        {QStringLiteral("-e"), QStringLiteral("stderr"), QStringLiteral("-c")},
        [&](quint16 port) { return frontSettings(m_front, pair, location, port); });
}

QString GitWebServer::url() const
{
    return QStringLiteral("https://localhost:%1/git/%2").arg(m_front.port()).arg(m_name);
}

} // namespace slipway::fakes
