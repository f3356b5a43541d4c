// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/http/dav_server.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace slipway::fakes {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(500);
}

} // namespace

DavServer::DavServer(Kind kind)
{
    if (kind == Kind::Lighttpd) {
        start(QStringLiteral("lighttpd"), {QStringLiteral("-D"), QStringLiteral("-f")},
            [this] { return lighttpdSettings(); });
        return;
    }
    start(QStringLiteral("nginx"), {QStringLiteral("-p"), m_home.path(), QStringLiteral("-c")},
        [this, kind] { return nginxSettings(kind == Kind::GuardedNginx); });
}

DavServer::DavServer(const QList<CertificateAuthority::Pair> &pairs) : m_pairs(pairs)
{
    start(QStringLiteral("nginx"), {QStringLiteral("-p"), m_home.path(), QStringLiteral("-c")},
        [this] { return nginxSettings(true); });
}

DavServer::~DavServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QUrl DavServer::url(qsizetype port) const
{
    const QString scheme = m_pairs.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2/store").arg(scheme).arg(m_ports.value(port)));
}

QString DavServer::folder() const
{
    return m_home.filePath(QStringLiteral("root/store"));
}

QString DavServer::log() const
{
    return QString::fromUtf8(read(m_home.filePath(QStringLiteral("log"))));
}

void DavServer::pickPorts(qsizetype count)
{
    m_ports.clear();
    std::vector<std::unique_ptr<QTcpServer>> holders;
    for (qsizetype i = 0; i < count; ++i) {
        holders.push_back(std::make_unique<QTcpServer>());
        holders.back()->listen(QHostAddress::LocalHost);
        m_ports.append(holders.back()->serverPort());
    }
}

void DavServer::start(
    const QString &program, const QStringList &arguments, const std::function<QByteArray()> &settings)
{
    QDir(m_home.path()).mkpath(QStringLiteral("root/store"));
    // The server ends with the test program, however that ends.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setStandardErrorFile(m_home.filePath(QStringLiteral("log")), QIODevice::Append);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("PATH"), environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin"));
    m_process.setProcessEnvironment(environment);
    // A port that was free may be taken by somebody else meanwhile.
    for (int attempt = 0; attempt < 5; ++attempt) {
        pickPorts(std::max<qsizetype>(1, m_pairs.size()));
        QFile file(m_home.filePath(QStringLiteral("server.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(settings());
        file.close();
        const QString path = QFile::exists(QStringLiteral("/usr/sbin/") + program)
            ? QStringLiteral("/usr/sbin/") + program
            : program;
        m_process.start(path, arguments + QStringList{file.fileName()});
        for (int i = 0; i < 300 && m_process.waitForStarted(10000) && !m_process.waitForFinished(0); ++i) {
            if (answers(m_ports.last()) && isRunning())
                return;
            QThread::msleep(20);
        }
    }
}

QByteArray DavServer::nginxSettings(bool isGuarded) const
{
    QByteArray listens;
    for (qsizetype i = 0; i < m_ports.size(); ++i) {
        listens += "server { listen 127.0.0.1:" + QByteArray::number(m_ports[i]);
        if (!m_pairs.isEmpty())
            listens += " ssl; ssl_certificate " + m_pairs[i].certificate.toUtf8() + "; ssl_certificate_key "
                + m_pairs[i].key.toUtf8();
        listens += "; include " + m_home.path().toUtf8() + "/location.conf; }\n";
    }
    QByteArray location = "root " + m_home.path().toUtf8()
        + "/root; client_max_body_size 0;\n"
          "location /store/ { dav_methods PUT; create_full_put_path on; dav_access user:rw group:r all:r;\n";
    if (isGuarded)
        location += "set $w \"\"; if ($request_method = PUT) { set $w P; }\n"
                    "if (-e $request_filename) { set $w \"${w}E\"; }\n"
                    "if ($w = PE) { return 409; }\n";
    QFile file(m_home.filePath(QStringLiteral("location.conf")));
    if (file.open(QIODevice::WriteOnly))
        file.write(location + "}\n");
    const QByteArray home = m_home.path().toUtf8();
    return QByteArray(::geteuid() == 0 ? "user root;\n" : "") + "daemon off; master_process off; pid " + home
        + "/pid; error_log stderr;\nevents { }\nhttp { access_log off; client_body_temp_path " + home
        + "/body; proxy_temp_path " + home + "/proxy; fastcgi_temp_path " + home
        + "/fastcgi; uwsgi_temp_path " + home + "/uwsgi; scgi_temp_path " + home + "/scgi;\n" + listens
        + "}\n";
}

QByteArray DavServer::lighttpdSettings() const
{
    const QByteArray home = m_home.path().toUtf8();
    return "server.modules = (\"mod_access\", \"mod_webdav\")\nserver.document-root = \"" + home
        + "/root\"\nserver.bind = \"127.0.0.1\"\nserver.port = " + QByteArray::number(m_ports.first())
        + "\nserver.errorlog = \"" + home + "/errors\"\nserver.upload-dirs = (\"" + home
        + "\")\nwebdav.activate = \"enable\"\nwebdav.is-readonly = \"disable\"\n";
}

} // namespace slipway::fakes
