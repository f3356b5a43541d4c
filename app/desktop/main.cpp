// SPDX-License-Identifier: Apache-2.0
// slipway: the window. Everything it shows it gets from worker threads.
#include "desktop.h"
#include "sandbox/sandbox_profile.h"
#include "secrets/process.h"
#include "single_instance.h"
#include "termination.h"
#include "ui/language/language.h"
#include "ui/style/color_scheme_watch.h"
#include "ui/style/program_style.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QLoggingCategory>
#include <cstdio>

using namespace slipway;

namespace {

Q_LOGGING_CATEGORY(startup, "slipway.startup", QtWarningMsg)

constexpr auto description = "Slipway shows what runs where, since when and by whom.\n"
                             "The command line of the same engine is slipwayctl.\n";
constexpr auto footer = "\nMeasure the start: QT_LOGGING_RULES=slipway.startup.debug=true slipway";

struct RawOptions {
    std::string profile;
    std::string database;
    std::string person;
    std::string link;
};

/// Reads the command line; a number means that the program ends with it.
std::optional<int> readCommandLine(int argc, char **argv, app::Settings &settings, QString &link)
{
    RawOptions raw;
    CLI::App cli{description, "slipway"};
    cli.footer(footer);
    cli.set_version_flag("--version", "slipway " SLIPWAY_VERSION);
    cli.add_option("--profile", raw.profile, "Folder that everything is kept in (also SLIPWAY_HOME)");
    cli.add_option("--db", raw.database, "Database: sqlite:///path or postgresql://...");
    cli.add_option("link", raw.link, "What to show: slipway://release/shop/1.4.0");
    cli.add_option("--person", raw.person, "Who is acting; the login if left out");
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        constexpr int usage = 2;
        return cli.exit(error) == 0 ? 0 : usage;
    }
    settings = {.profile = QString::fromLocal8Bit(raw.profile),
        .databaseUrl = QString::fromLocal8Bit(raw.database),
        .person = QString::fromLocal8Bit(raw.person)};
    link = QString::fromLocal8Bit(raw.link);
    return std::nullopt;
}

void nameProgram()
{
    QApplication::setApplicationName(QStringLiteral("slipway"));
    QApplication::setApplicationDisplayName(QStringLiteral("Slipway"));
    QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.slipway.slipway"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/slipway/icon.svg")));
}

/// Deletes the sandbox that a person asked to be rid of, once nothing of this program holds its files.
class SandboxRemoval {
public:
    SandboxRemoval() = default;
    Q_DISABLE_COPY_MOVE(SandboxRemoval)
    ~SandboxRemoval()
    {
        if (!m_sandbox)
            return;
        if (const auto removed = m_sandbox->remove({}); !removed)
            std::fprintf(stderr, "slipway: %s\n", qPrintable(removed.error().story()));
    }
    void await(const workflow::Profile &profile) { m_sandbox.emplace(profile); }

private:
    std::optional<sandbox::SandboxProfile> m_sandbox;
};

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    if (const auto hardened = secrets::hardenProcess(); !hardened) {
        std::fprintf(stderr, "slipway: %s\n", qPrintable(hardened.error().story()));
        return 1;
    }
    app::Settings settings;
    QString link;
    if (const auto ending = readCommandLine(argc, argv, settings, link))
        return *ending;
    // Qt has no need of our options, and must not take one of them for its own.
    int ownName = 1;
    QApplication application(ownName, argv);
    nameProgram();
    const ui::Language language{QLocale()};
    qCDebug(startup) << "speaks" << language.name()
                     << QCoreApplication::translate("slipway::ui::Place", "Home");
    SandboxRemoval removal; // outlives all that is made below
    app::SingleInstance instance(app::profileOf(settings).folder());
    const auto role = instance.take(link);
    if (!role) {
        std::fprintf(
            stderr, "slipway: %s\n%s\n", qPrintable(role.error().story()), qPrintable(role.error().hint()));
        return 1;
    }
    if (*role == app::SingleInstance::Role::HandedOver)
        return 0;

    QApplication::setQuitOnLastWindowClosed(false); // work may go on without one
    app::Desktop desktop(settings);
    ui::Appearance &appearance = desktop.appearance();
    ui::ColorSchemeWatch watch(ui::schemeOf(QApplication::palette()));
    ui::ProgramStyle style;
    const auto dress = [&] { style.apply(appearance.scheme(), appearance.style(), appearance.motion()); };
    dress();
    QObject::connect(&appearance, &ui::Appearance::schemeChanged, &application, dress);
    QObject::connect(&appearance, &ui::Appearance::styleChanged, &application, dress);
    QObject::connect(&watch, &ui::ColorSchemeWatch::schemeChosen, &appearance, &ui::Appearance::follow);
    QObject::connect(&watch, &ui::ColorSchemeWatch::motionChosen, &appearance, &ui::Appearance::followMotion);
    QObject::connect(&desktop, &app::Desktop::painted, &application, [&] {
        qCDebug(startup) << "first frame after" << sinceStart.elapsed() << "ms";
        watch.start();
    });
    QObject::connect(&desktop, &app::Desktop::filled, &application,
        [&] { qCDebug(startup) << "filled after" << sinceStart.elapsed() << "ms"; });
    QObject::connect(&instance, &app::SingleInstance::asked, &desktop, &app::Desktop::showLink);
    const app::Termination termination;
    QObject::connect(&termination, &app::Termination::asked, &desktop, &app::Desktop::quit);
    QObject::connect(
        &desktop, &app::Desktop::sandboxLeft, &application, [&] { removal.await(app::profileOf(settings)); });
    desktop.openWindow();
    if (!link.isEmpty())
        desktop.showLink(link);
    return QApplication::exec();
}
