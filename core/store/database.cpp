// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include "store/group_writer.h"
#include "store/migrator.h"
#include "store/reader_pool.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

struct Database::Parts {
    Parts(Login &&given, int readerThreads)
        : login(std::move(given)),
          writer(login),
          readers(login, readerThreads)
    {
    }

    Login login;
    QString chainId = {};
    GroupWriter writer;
    ReaderPool readers;
};

namespace {

Result<Secret> passwordFor(const DatabaseAddress &address, const OpenOptions &options)
{
    if (address.credential.isEmpty())
        return Secret();
    if (!options.credentials)
        return fail(Errc::Internal, u"the database needs a password, and nobody was named who has it"_s);
    return options.credentials->find(address.credential, options.stop)
        .during(u"looking for the password of the database"_s);
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &url, OpenOptions options)
{
    TRY(const auto address, DatabaseAddress::parse(url));
    return open(address, std::move(options));
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseAddress &address, OpenOptions options)
{
    TRY(Secret password, passwordFor(address, options));
    Login login{.address = address, .password = std::move(password), .lockWait = options.lockWait};
    TRY_DO(migrate(login, options.migrations, options.stop));
    std::unique_ptr<Database> database(
        new Database(std::make_unique<Parts>(std::move(login), options.readers)));
    const auto readChain = [](Connection &connection) -> Result<QString> {
        TRY(const auto chain, connection.first(u"SELECT chain_id FROM audit_head"_s, {}, [](const Row &row) {
            return row.text("chain_id");
        }));
        return chain.value_or(QString());
    };
    TRY(database->m_parts->chainId, database->read(readChain, options.stop));
    return database;
}

Database::Database(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Database::~Database() = default;

Result<> Database::runWrite(const std::function<Result<>(Transaction &)> &work, std::stop_token stop) const
{
    return m_parts->writer.perform(work, std::move(stop));
}

Result<> Database::runRead(const std::function<Result<>(Connection &)> &work, std::stop_token stop) const
{
    return m_parts->readers.perform(work, std::move(stop));
}

const DatabaseAddress &Database::address() const
{
    return m_parts->login.address;
}

const QString &Database::chainId() const
{
    return m_parts->chainId;
}

} // namespace slipway::store
