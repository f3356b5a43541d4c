// SPDX-License-Identifier: Apache-2.0
// slipway: the window. Everything it shows it gets from worker threads.
#include "desktop_workplace.h"
#include "secrets/process.h"
#include "ui/shell/main_window.h"
#include "ui/style/color_scheme_watch.h"
#include "ui/style/theme.h"

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
};

/// Reads the command line; a number means that the program ends with it.
std::optional<int> readCommandLine(int argc, char **argv, app::Settings &settings)
{
    RawOptions raw;
    CLI::App cli{description, "slipway"};
    cli.footer(footer);
    cli.set_version_flag("--version", "slipway " SLIPWAY_VERSION);
    cli.add_option("--profile", raw.profile, "Folder that everything is kept in (also SLIPWAY_HOME)");
    cli.add_option("--db", raw.database, "Database: sqlite:///path or postgresql://...");
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
    if (const auto ending = readCommandLine(argc, argv, settings))
        return *ending;
    // Qt has no need of our options, and must not take one of them for its own.
    int ownName = 1;
    QApplication application(ownName, argv);
    nameProgram();
    ui::applyScheme(application, ui::schemeOf(QApplication::palette()));

    app::DesktopWorkplace workplace(settings);
    ui::MainWindow window(workplace);
    ui::ColorSchemeWatch watch;
    QObject::connect(&watch, &ui::ColorSchemeWatch::schemeChosen, &application,
        [&application](ui::Scheme scheme) { ui::applyScheme(application, scheme); });
    QObject::connect(&window, &ui::MainWindow::painted, &window, [&] {
        qCDebug(startup) << "first frame after" << sinceStart.elapsed() << "ms";
        watch.start();
        window.feed().start();
    });
    QObject::connect(&window, &ui::MainWindow::filled, &window,
        [&] { qCDebug(startup) << "filled after" << sinceStart.elapsed() << "ms"; });
    window.show();
    return QApplication::exec();
}
