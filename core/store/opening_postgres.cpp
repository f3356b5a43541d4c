// SPDX-License-Identifier: Apache-2.0
#include "store/opening.h"
#include "store/sql_error.h"

#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The password as a libpq password file that lives in memory and ends with this object. So it never becomes
/// a QString, a connection option or a file on a disk.
class PasswordFile {
public:
    PasswordFile() = default;
    PasswordFile(const PasswordFile &) = delete;
    PasswordFile &operator=(const PasswordFile &) = delete;
    ~PasswordFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }

    Result<> fill(const Secret &password)
    {
        m_file = ::memfd_create("slipway-login", MFD_CLOEXEC);
        if (m_file < 0 || ::fchmod(m_file, 0600) != 0)
            return fail(Errc::Failed,
                u"cannot hand the password over: %1"_s.arg(QString::fromLocal8Bit(strerror(errno))));
        return password.use([&](std::string_view bytes) -> Result<> {
            bool written = put("*:*:*:*:");
            for (const char c : bytes) {
                if (c == '\n' || c == '\0')
                    return fail(Error(Errc::Denied, u"the database password holds a line break"_s)
                                    .hint(u"Set it again, in one line."_s)
                                    .named(u"store.denied"_s));
                if (c == ':' || c == '\\')
                    written = put("\\") && written;
                written = put(std::string_view(&c, 1)) && written;
            }
            if (!put("\n") || !written)
                return fail(Errc::Failed, u"cannot hand the password over: no memory"_s);
            return {};
        });
    }

    [[nodiscard]] QString path() const
    {
        // A path where nothing can be: libpq is not to look at files of its own.
        return m_file >= 0 ? u"/proc/self/fd/%1"_s.arg(m_file) : u"/dev/null/none"_s;
    }

private:
    bool put(std::string_view bytes) const
    {
        return ::write(m_file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    }
    int m_file = -1;
};

/// What the environment could set behind our back (PGSSLMODE, PGPASSWORD, PGHOSTADDR) is set here.
QString connectOptions(const DatabaseAddress &address, const QString &passwordFile)
{
    QStringList options{u"application_name=slipway"_s, u"connect_timeout=10"_s, u"gssencmode=disable"_s,
        u"keepalives_idle=30"_s, u"keepalives_interval=10"_s, u"keepalives_count=3"_s,
        u"tcp_user_timeout=30000"_s, u"hostaddr=''"_s, u"password=''"_s,
        u"passfile='%1'"_s.arg(passwordFile)};
    if (!address.isUnixSocket())
        options << u"sslmode=verify-full"_s << u"sslrootcert='%1'"_s.arg(address.rootCertificate);
    if (!address.clientCertificate.isEmpty())
        options << u"sslcert='%1'"_s.arg(address.clientCertificate);
    if (!address.clientKey.isEmpty())
        options << u"sslkey='%1'"_s.arg(address.clientKey);
    return options.join(u';');
}

} // namespace

Result<> openPostgres(QSqlDatabase &database, const Login &login)
{
    const DatabaseAddress &address = login.address;
    PasswordFile passwordFile;
    if (!login.password.isEmpty())
        TRY_DO(passwordFile.fill(login.password));
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setDatabaseName(address.database);
    database.setUserName(address.user);
    database.setConnectOptions(connectOptions(address, passwordFile.path()));
    if (!database.open())
        return fail(explainOpening(Engine::Postgres, database.lastError(), address.url()));
    return {};
}

QStringList postgresSettings(const Login &login)
{
    // A commit is durable when it returns, and nobody's open transaction stops the others for ever. Compiling
    // our short statements would take longer than they do.
    return {u"SET synchronous_commit = on"_s, u"SET lock_timeout = %1"_s.arg(login.lockWait.count()),
        u"SET idle_in_transaction_session_timeout = 60000"_s, u"SET statement_timeout = 120000"_s,
        u"SET client_min_messages = warning"_s, u"SET jit = off"_s};
}

} // namespace slipway::store
