// SPDX-License-Identifier: Apache-2.0
#include "store/configuration_repository.h"

#include "store/configuration_fields.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads or writes the objects of one kind.
class Objects {
public:
    Objects(Connection &connection, const QString &kind) : m_connection(connection), m_kind(kind) { }

    template <typename T>
    Result<> load(QList<T> &list) const
    {
        TRY(list,
            m_connection.all(u"SELECT body FROM configured WHERE kind = :kind ORDER BY position"_s,
                {{"kind", m_kind}}, [](const Row &row) { return fromBody<T>(row, "body"); }));
        return {};
    }
    template <typename T>
    Result<> save(const QList<T> &list) const
    {
        for (qsizetype i = 0; i < list.size(); ++i)
            TRY_DO(insert(nameOf(list[i]), placeOf(list[i]), static_cast<int>(i), toBody(list[i])));
        return {};
    }

private:
    template <typename T>
    static QString nameOf(const T &object)
    {
        return object.name;
    }
    static QString nameOf(const model::Target &target) { return target.project; }
    template <typename T>
    static QString placeOf(const T &)
    {
        return {};
    }
    static QString placeOf(const model::Target &target) { return target.environment; }

    Result<> insert(const QString &name, const QString &place, int position, const QString &body) const
    {
        TRY_DO(m_connection.execute(u"INSERT INTO configured (kind, name, place, position, body) "
                                    "VALUES (:kind, :name, :place, :position, :body)"_s,
            {{"kind", m_kind}, {"name", name}, {"place", place}, {"position", position}, {"body", body}}));
        return {};
    }

    Connection &m_connection;
    QString m_kind;
};

/// The kinds of objects, each with its list in the configuration.
template <typename Action>
Result<> eachKind(Connection &connection, Action action)
{
    TRY_DO(action(Objects(connection, u"project"_s), &model::Configuration::projects));
    TRY_DO(action(Objects(connection, u"store"_s), &model::Configuration::stores));
    TRY_DO(action(Objects(connection, u"index"_s), &model::Configuration::indexes));
    TRY_DO(action(Objects(connection, u"environment"_s), &model::Configuration::environments));
    TRY_DO(action(Objects(connection, u"host"_s), &model::Configuration::hosts));
    return action(Objects(connection, u"target"_s), &model::Configuration::targets);
}

} // namespace

Result<model::Configuration> ConfigurationRepository::load() const
{
    model::Configuration configuration;
    TRY_DO(eachKind(m_connection,
        [&](const Objects &objects, auto member) { return objects.load(configuration.*member); }));
    return configuration;
}

Result<> ConfigurationRepository::replace(const model::Configuration &configuration)
{
    TRY_DO(m_connection.execute(u"DELETE FROM configured"_s));
    return eachKind(m_connection,
        [&](const Objects &objects, auto member) { return objects.save(configuration.*member); });
}

} // namespace slipway::store
