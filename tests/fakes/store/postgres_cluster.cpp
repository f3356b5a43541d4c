// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/store/postgres_cluster.h"

#include "base/deadline.h"

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QUuid>
#include <csignal>
#include <cstdlib>
#include <grp.h>
#include <iostream>
#include <pwd.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace slipway::fakes {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The server refuses to be root, so it is somebody else then.
const passwd *serverAccount()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *account = ::getpwnam("postgres");
    return account ? account : ::getpwnam("nobody");
}

Result<> runProgram(const QStringList &command, const QString &input = {})
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith(u"PG"))
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.first(), command.mid(1));
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return fail(Errc::Failed, u"%1: %2"_s.arg(command.join(u' '), QString::fromUtf8(process.readAll())));
    return {};
}

void giveTo(const passwd *account, const QString &path)
{
    if (account && ::chown(QFile::encodeName(path).constData(), account->pw_uid, account->pw_gid) != 0)
        std::cerr << "cannot give " << qPrintable(path) << " to " << account->pw_name << '\n';
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

Result<std::unique_ptr<PostgresCluster>> PostgresCluster::start(Tcp tcp)
{
    std::unique_ptr<PostgresCluster> cluster(new PostgresCluster(tcp));
    TRY_DO(cluster->prepare());
    TRY_DO(cluster->launch());
    return cluster;
}

PostgresCluster::~PostgresCluster()
{
    stop();
}

Result<> PostgresCluster::prepare()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const auto found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (found.isEmpty())
        return fail(Errc::NotFound, u"PostgreSQL's server is not installed (package postgresql)"_s);
    m_programs = versions.filePath(found.last()) + u"/bin/"_s;
    giveTo(serverAccount(), m_folder.path());
    TRY_DO(runProgram(asServer(m_programs + u"initdb"_s,
        {u"-D"_s, path(u"data"_s), u"-U"_s, u"postgres"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
            u"--locale=C.UTF-8"_s, u"--no-sync"_s})));
    if (m_tcp == Tcp::WithTls)
        return makeCertificates();
    return {};
}

QStringList PostgresCluster::asServer(const QString &program, const QStringList &arguments) const
{
    QStringList command{u"setpriv"_s};
    if (const passwd *account = serverAccount())
        command << u"--reuid=%1"_s.arg(account->pw_uid) << u"--regid=%1"_s.arg(account->pw_gid)
                << u"--clear-groups"_s;
    command << u"--pdeathsig"_s << u"QUIT"_s << u"--"_s << program;
    return command + arguments;
}

Result<> PostgresCluster::makeCertificates()
{
    m_port = freePort();
    const auto authorityNamed = [&](const QString &name) {
        return runProgram({u"openssl"_s, u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
            u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN=%1"_s.arg(name), u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)});
    };
    TRY_DO(authorityNamed(u"ca"_s));
    TRY_DO(authorityNamed(u"other"_s));
    TRY_DO(runProgram(
        {u"openssl"_s, u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
            u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s,
            u"-keyout"_s, path(u"server.key"_s), u"-out"_s, path(u"server.csr"_s)}));
    TRY_DO(runProgram({u"openssl"_s, u"x509"_s, u"-req"_s, u"-in"_s, path(u"server.csr"_s), u"-CA"_s,
        path(u"ca.crt"_s), u"-CAkey"_s, path(u"ca.key"_s), u"-CAcreateserial"_s, u"-days"_s, u"2"_s,
        u"-copy_extensions"_s, u"copy"_s, u"-out"_s, path(u"server.crt"_s)}));
    QFile::setPermissions(path(u"server.key"_s), QFile::ReadOwner | QFile::WriteOwner);
    for (const auto &name : {u"server.key"_s, u"server.crt"_s})
        giveTo(serverAccount(), path(name));
    QFile rules(path(u"data/pg_hba.conf"_s));
    const QByteArray lines = "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
                             "hostssl all all ::1/128 scram-sha-256\n";
    if (!rules.open(QIODevice::WriteOnly | QIODevice::Truncate) || rules.write(lines) != lines.size())
        return fail(Errc::Failed, u"cannot write %1"_s.arg(rules.fileName()));
    return {};
}

Result<> PostgresCluster::launch()
{
    QStringList arguments{u"-D"_s, path(u"data"_s), u"-k"_s, m_folder.path(), u"-p"_s,
        QString::number(m_port), u"-c"_s,
        u"listen_addresses=%1"_s.arg(m_tcp == Tcp::WithTls ? u"localhost"_s : QString()), u"-c"_s,
        u"fsync=off"_s, u"-c"_s, u"max_connections=60"_s, u"-c"_s, u"shared_buffers=32MB"_s, u"-c"_s,
        u"logging_collector=off"_s, u"-c"_s, u"log_min_messages=panic"_s, u"-c"_s,
        u"log_min_error_statement=panic"_s};
    if (m_tcp == Tcp::WithTls)
        arguments << u"-c"_s << u"ssl=on"_s << u"-c"_s << u"ssl_cert_file=%1"_s.arg(path(u"server.crt"_s))
                  << u"-c"_s << u"ssl_key_file=%1"_s.arg(path(u"server.key"_s));
    QList<QByteArray> words;
    for (const QString &word : asServer(m_programs + u"postgres"_s, arguments))
        words.append(word.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    if (::posix_spawnp(&m_process, "setpriv", nullptr, nullptr, argv.data(), environ) != 0)
        return fail(Errc::Failed, u"cannot start PostgreSQL"_s);
    const Deadline deadline = Deadline::in(std::chrono::seconds(60));
    while (!answers()) {
        if (deadline.hasPassed())
            return fail(Errc::TimedOut, u"PostgreSQL did not come up"_s);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return {};
}

bool PostgresCluster::answers() const
{
    return runProgram(
        {m_programs + u"pg_isready"_s, u"-q"_s, u"-h"_s, socketFolder(), u"-p"_s, QString::number(m_port)})
        .has_value();
}

void PostgresCluster::stop()
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGQUIT);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

Result<> PostgresCluster::startAgain()
{
    return launch();
}

Result<QString> PostgresCluster::createDatabase(const QString &owner)
{
    const QString name = u"slipway_"_s + QUuid::createUuid().toString(QUuid::Id128).left(16);
    TRY_DO(run(u"postgres"_s, u"CREATE DATABASE %1 OWNER %2"_s.arg(name, owner)));
    return name;
}

Result<> PostgresCluster::run(const QString &database, const QString &sql) const
{
    return runProgram({m_programs + u"psql"_s, u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s,
                          socketFolder(), u"-p"_s, QString::number(m_port), u"-U"_s, u"postgres"_s, database},
        sql + u";\n"_s);
}

Result<> PostgresCluster::dump(const QString &database, const QString &file) const
{
    return runProgram({m_programs + u"pg_dump"_s, u"-h"_s, socketFolder(), u"-p"_s, QString::number(m_port),
        u"-U"_s, u"postgres"_s, u"-f"_s, file, database});
}

Result<> PostgresCluster::restore(const QString &file, const QString &database) const
{
    return runProgram({m_programs + u"psql"_s, u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s,
        socketFolder(), u"-p"_s, QString::number(m_port), u"-U"_s, u"postgres"_s, u"-f"_s, file, database});
}

QString PostgresCluster::socketUrl(const QString &database) const
{
    return u"postgresql:///%1?host=%2&port=%3&user=postgres"_s.arg(database, socketFolder()).arg(m_port);
}

QString PostgresCluster::tcpUrl(const QString &database, const QString &host) const
{
    return u"postgresql://ada@%1:%2/%3"_s.arg(host).arg(m_port).arg(database);
}

QString PostgresCluster::socketFile() const
{
    return u".s.PGSQL.%1"_s.arg(m_port);
}

PostgresCluster &sharedCluster()
{
    static const std::unique_ptr<PostgresCluster> cluster = [] {
        auto started = PostgresCluster::start();
        if (!started) {
            std::cerr << qPrintable(started.error().story()) << '\n';
            std::abort();
        }
        return *std::move(started);
    }();
    return *cluster;
}

} // namespace slipway::fakes
