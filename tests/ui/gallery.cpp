// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <cstdio>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QString Frame::file(const QString &name) const
{
    return u"%1/%2-%3-%4.png"_s.arg(folder, name)
        .arg(size.width())
        .arg(scheme == Scheme::Light ? u"light"_s : u"dark"_s);
}

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

int drawGallery(int argc, char **argv, const std::function<bool(const Frame &frame)> &draw)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(application, scheme);
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            if (!draw({.folder = arguments[1], .scheme = scheme, .size = size}))
                return 1;
        }
    }
    return 0;
}

} // namespace slipway::ui
