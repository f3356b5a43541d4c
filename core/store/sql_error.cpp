// SPDX-License-Identifier: Apache-2.0
#include "store/sql_error.h"

#include "base/displayable.h"

#include <array>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What one native code, or all that begin with it, mean.
struct Meaning {
    const char *code;
    Errc errc;
    const char *name;
    const char *hint;
};

constexpr const char *waitHint = "Another program is writing; try again in a moment.";
constexpr const char *spaceHint = "Make room on the disk that holds the database, then try again.";
constexpr const char *goneHint = "Check that the database server runs and can be reached, then try again.";
constexpr const char *damagedHint = "Run an integrity check, or restore the database from a backup.";

// SQLite's extended result codes; the primary code is the low byte.
constexpr auto sqliteMeanings = std::to_array<Meaning>({
    {"1811", Errc::Refused, "store.immutable", ""}, // a guard's RAISE
    {"2067", Errc::Conflict, "store.duplicate", ""},
    {"1555", Errc::Conflict, "store.duplicate", ""},
    {"787", Errc::Conflict, "store.reference", ""},
    {"5", Errc::TimedOut, "store.busy", waitHint},
    {"6", Errc::TimedOut, "store.busy", waitHint},
    {"8", Errc::Denied, "store.read-only", "Check who may write to the database file and its folder."},
    {"11", Errc::Failed, "store.damaged", damagedHint},
    {"13", Errc::Failed, "store.disk-full", spaceHint},
    {"14", Errc::Failed, "store.cannot-open", "Check that the folder exists and may be written to."},
    {"19", Errc::InvalidInput, "store.constraint", ""},
    {"26", Errc::Failed, "store.damaged", "The file is no SQLite database; check the path."},
});

// PostgreSQL's SQLSTATE, or the class that it begins with. The order matters.
constexpr auto postgresMeanings = std::to_array<Meaning>({
    {"SW001", Errc::Refused, "store.immutable", ""}, // a guard's RAISE
    {"23505", Errc::Conflict, "store.duplicate", ""},
    {"23503", Errc::Conflict, "store.reference", ""},
    {"23", Errc::InvalidInput, "store.constraint", ""},
    {"25006", Errc::Refused, "store.read-only", ""},
    {"42501", Errc::Denied, "store.denied", "Ask the database's owner for the right to do this."},
    {"53", Errc::Failed, "store.disk-full", spaceHint},
    {"55P03", Errc::TimedOut, "store.busy", waitHint},
    {"40P01", Errc::TimedOut, "store.busy", waitHint},
    {"40001", Errc::TimedOut, "store.busy", waitHint},
    {"57014", Errc::TimedOut, "store.busy", waitHint},
    {"57P", Errc::Unreachable, "store.gone", goneHint},
    {"25P03", Errc::Unreachable, "store.gone", goneHint},
    {"08", Errc::Unreachable, "store.gone", goneHint},
});

const Meaning *meaningOf(Engine engine, const QString &code)
{
    if (engine == Engine::Postgres) {
        for (const Meaning &meaning : postgresMeanings) {
            if (code.startsWith(QLatin1String(meaning.code)))
                return &meaning;
        }
        return nullptr;
    }
    const QString primary = QString::number(code.toInt() & 0xff);
    for (const Meaning &meaning : sqliteMeanings) {
        if (code == QLatin1String(meaning.code) || primary == QLatin1String(meaning.code))
            return &meaning;
    }
    return nullptr;
}

/// The engine's words without what may hold values: PostgreSQL puts those into its further lines, and into
/// the first one only for data that does not fit its type (class 22).
QString words(Engine engine, const QSqlError &error)
{
    if (engine == Engine::Sqlite)
        return displayable(error.databaseText());
    if (error.nativeErrorCode().startsWith(u"22"))
        return u"a value does not fit (%1)"_s.arg(error.nativeErrorCode());
    QString line = error.databaseText().section(u'\n', 0, 0);
    for (const auto level : {"ERROR:"_L1, "FATAL:"_L1})
        line.remove(level);
    return displayable(line.simplified());
}

/// Which kind of refusal a server's or libpq's words about a new connection are; SQLSTATE is not told for
/// them.
struct Opening {
    const char *words;
    Errc errc;
    const char *name;
    const char *hint;
};
constexpr auto openings = std::to_array<Opening>({
    {"certificate", Errc::Untrusted, "store.tls",
        "Check sslrootcert, and that the address uses the name that the server's certificate carries."},
    {"SSL", Errc::Untrusted, "store.tls", "The server must offer TLS; ask who runs it."},
    {"password", Errc::Denied, "store.denied",
        "Set the password with \"slipwayctl credential set NAME\" and name it in the address: "
        "?credential=NAME."},
    {"authentication", Errc::Denied, "store.denied", "Check the user's name and how the server lets it in."},
    {"pg_hba.conf", Errc::Denied, "store.denied", "The server lets nobody in from here under this name."},
    {"role", Errc::Denied, "store.denied", "Check the user's name in the address."},
    {"does not exist", Errc::NotFound, "store.no-database", "Create it first: createdb NAME."},
});

} // namespace

Error explain(Engine engine, const QSqlError &error, const QString &sql)
{
    const QString fact = u"%1 (%2)"_s.arg(words(engine, error), sql.simplified().left(60));
    if (meansLost(engine, error))
        return Error(Errc::Unreachable, u"the database server went away: "_s + fact)
            .hint(QLatin1String(goneHint))
            .named(u"store.gone"_s);
    const Meaning *meaning = meaningOf(engine, error.nativeErrorCode());
    if (!meaning)
        return Error(Errc::Failed, fact).named(u"store.failed"_s);
    auto explained = Error(meaning->errc, fact).named(QLatin1String(meaning->name));
    return *meaning->hint ? std::move(explained).hint(QLatin1String(meaning->hint)) : explained;
}

Error explainOpening(Engine engine, const QSqlError &error, const QString &where)
{
    const QString said = displayable(error.databaseText().simplified());
    const QString fact = u"cannot open %1: %2"_s.arg(where, said);
    if (engine == Engine::Sqlite)
        return Error(Errc::Failed, fact).named(u"store.cannot-open"_s);
    for (const Opening &opening : openings) {
        if (said.contains(QLatin1String(opening.words)))
            return Error(opening.errc, fact)
                .hint(QLatin1String(opening.hint))
                .named(QLatin1String(opening.name));
    }
    return Error(Errc::Unreachable, fact).hint(QLatin1String(goneHint)).named(u"store.unreachable"_s);
}

bool meansLost(Engine engine, const QSqlError &error)
{
    if (engine == Engine::Sqlite)
        return false;
    // What libpq itself found has no SQLSTATE: it is always about the connection.
    const Meaning *meaning = meaningOf(engine, error.nativeErrorCode());
    return error.nativeErrorCode().isEmpty() || (meaning && meaning->errc == Errc::Unreachable);
}

bool meansBusy(Engine engine, const QSqlError &error)
{
    const Meaning *meaning = meaningOf(engine, error.nativeErrorCode());
    return meaning && meaning->errc == Errc::TimedOut;
}

} // namespace slipway::store
