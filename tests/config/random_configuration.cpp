// SPDX-License-Identifier: Apache-2.0
#include "tests/config/random_configuration.h"

#include "model/spelling.h"

namespace slipway::config {

namespace {

class Maker {
public:
    explicit Maker(std::mt19937 &random) : m_random(random) { }

    model::Configuration make()
    {
        model::Configuration all;
        for (int i = number(0, 3); i > 0; --i)
            all.stores.append(store(QStringLiteral("store-%1").arg(i)));
        for (int i = number(0, 3); i > 0; --i)
            all.indexes.append(index(QStringLiteral("index.%1").arg(i), all.indexes));
        for (int i = number(1, 3); i > 0; --i)
            all.projects.append(project(QStringLiteral("shop.%1").arg(i), all.stores));
        for (int i = 1, last = number(1, 4); i <= last; ++i)
            all.environments.append(environment(i, all.environments));
        for (int i = number(1, 5); i > 0; --i)
            all.hosts.append(host(QStringLiteral("web-%1.a").arg(i), all.hosts));
        for (const model::Project &project : all.projects) {
            for (const model::Environment &environment : all.environments) {
                if (chance())
                    all.targets.append(target(project.name, environment.name, all));
            }
        }
        return all;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    bool chance() { return number(0, 1) == 1; }

    QString text()
    {
        static const QString letters = QStringLiteral("ab Z9\"'\\#=[]{}.,\n\t\x01äß漢\U0001F680-_/$%");
        QString result;
        for (int i = number(0, 12); i > 0; --i) {
            const auto at = number(0, static_cast<int>(letters.size()) - 1);
            if (!letters.at(at).isSurrogate())
                result += letters.at(at);
        }
        return result;
    }
    QStringList texts(int least)
    {
        QStringList result;
        for (int i = number(least, 4); i > 0; --i)
            result.append(text());
        return result;
    }
    std::chrono::seconds duration()
    {
        static constexpr auto all
            = std::to_array<int>({1, 30, 59, 60, 61, 300, 3600, 3601, 7200, 86400, 2592000});
        return std::chrono::seconds(all.at(static_cast<std::size_t>(number(0, all.size() - 1))));
    }
    template <typename Enum>
    Enum any()
    {
        const QStringList words = model::spellings<Enum>();
        return *model::read<Enum>(words.at(number(0, static_cast<int>(words.size()) - 1)));
    }
    template <typename Named>
    QString nameOf(const QList<Named> &all)
    {
        return all.isEmpty() || chance() ? QString()
                                         : all.at(number(0, static_cast<int>(all.size()) - 1)).name;
    }

    model::StoreSettings store(const QString &name)
    {
        return {.name = name,
            .kind = any<model::StoreKind>(),
            .url = text(),
            .credential = text(),
            .identity = text(),
            .certificateAuthority = text()};
    }
    model::IndexSettings index(const QString &name, const QList<model::IndexSettings> &earlier)
    {
        return {.name = name,
            .upload = text(),
            .simple = text(),
            .credential = text(),
            .certificateAuthority = text(),
            .mustPassFirst = nameOf(earlier),
            .isDefault = earlier.isEmpty() && chance()};
    }
    model::Project project(const QString &name, const QList<model::StoreSettings> &stores)
    {
        model::Project project{.name = name,
            .repository = QStringLiteral("/srv/") + text(),
            .package = chance() ? QString() : QStringLiteral("Pack.age_1"),
            .branch = text(),
            .vendor = chance() ? QString() : QStringLiteral("vendor/all"),
            .credential = text(),
            .identity = text(),
            .store = nameOf(stores)};
        if (chance())
            project.build = build();
        return project;
    }
    model::BuildSettings build()
    {
        return {.interpreter = text(),
            .requirements = any<model::Requirements>(),
            .source = any<model::SourceMode>(),
            .sandbox = any<model::Sandbox>(),
            .repack = any<model::Repack>(),
            .twice = chance(),
            .wheel = chance(),
            .trial = chance(),
            .generated = chance() ? QStringList() : QStringList{text(), QStringLiteral("src/*/made.py")},
            .environment = chance()
                ? QMap<QString, QString>()
                : QMap<QString, QString>{{QStringLiteral("A_1"), text()}, {QStringLiteral("b"), text()}},
            .timeout = duration()};
    }
    model::Environment environment(int order, const QList<model::Environment> &earlier)
    {
        return {.name = QStringLiteral("env-%1").arg(number(1, 1000) * 10 + order),
            .tier = any<model::Tier>(),
            .order = chance() ? order : (earlier.isEmpty() ? 0 : earlier.last().order),
            .mustPassFirst = nameOf(earlier)};
    }
    model::Host host(const QString &name, const QList<model::Host> &earlier)
    {
        return {.name = name,
            .address = chance() ? QStringLiteral("fe80::1") : QStringLiteral("web.example.org"),
            .port = static_cast<quint16>(number(1, 65535)),
            .user = chance() ? QString() : QStringLiteral("deploy"),
            .roles = chance() ? QStringList() : QStringList{QStringLiteral("web"), QStringLiteral("db")},
            .jump = nameOf(earlier),
            .identity = text(),
            .credential = text(),
            .hostKeys = any<model::HostKeyPolicy>()};
    }
    model::HealthCheck health()
    {
        if (chance())
            return {};
        if (chance())
            return {.question
                = model::HttpHealth{.url = QStringLiteral("http://") + text(), .status = number(100, 599)},
                .within = duration()};
        return {.question = model::CommandHealth{.command = texts(1)}, .within = duration()};
    }
    QList<model::Hook> hooks()
    {
        QList<model::Hook> all;
        for (int i = number(0, 3); i > 0; --i)
            all.append({.when = chance() ? model::Hook::When::Before : model::Hook::When::After,
                .step = QStringLiteral("step-%1").arg(i),
                .run = texts(1),
                .roles = texts(0),
                .timeout = duration()});
        return all;
    }
    model::Target target(const QString &project, const QString &environment, const model::Configuration &all)
    {
        return {.project = project,
            .environment = environment,
            .hosts = {all.hosts.at(number(0, static_cast<int>(all.hosts.size()) - 1)).name},
            .recipe = text(),
            .root = QStringLiteral("/srv/shop"),
            .keep = number(1, 9),
            .shared = chance() ? QStringList() : QStringList{QStringLiteral("etc/a.ini")},
            .batches = chance() ? QStringList{QStringLiteral("100%")}
                                : QStringList{QStringLiteral("1"), QStringLiteral("25%")},
            .maxFailed = number(0, 2),
            .health = health(),
            .hooks = hooks(),
            .python = text(),
            .module = text(),
            .index = nameOf(all.indexes),
            .stepTimeout = duration(),
            .lease = duration()};
    }

    std::mt19937 &m_random;
};

} // namespace

model::Configuration randomConfiguration(std::mt19937 &random)
{
    return Maker(random).make();
}

} // namespace slipway::config
