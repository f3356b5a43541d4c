// SPDX-License-Identifier: Apache-2.0
// delivery_pictures FOLDER: draws the pages of the wizards of releases, light and dark.
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/style/theme.h"
#include "ui/wizards/release/delivery_wizards.h"
#include "ui/wizards/release/ship_wizard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <cstdio>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// Draws each page; `row` is what is chosen on the first one.
bool take(FlowWizard *wizard, const QString &name, int row = -1)
{
    wizard->show();
    settle(400);
    bool isDrawn = wizard->grab().save(name + u"-1.png"_s, "PNG", 0);
    if (auto *table = wizard->findChild<QTableView *>(); table && row >= 0)
        table->setCurrentIndex(table->model()->index(row, 0));
    for (int page = 2; page <= wizard->pageIds().size(); ++page) {
        wizard->next();
        settle(200);
        isDrawn = isDrawn && wizard->grab().save(u"%1-%2.png"_s.arg(name).arg(page), "PNG", 0);
    }
    wizard->hide();
    delete wizard;
    return isDrawn;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: delivery_pictures FOLDER\n");
        return 2;
    }
    ScriptedWork work;
    bool isDrawn = true;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(application, scheme);
        const QString to
            = u"%1/wizard-%3-%2"_s.arg(arguments[1], scheme == Scheme::Light ? u"light"_s : u"dark"_s);
        const QString release = u"1.4.0-b12"_s;
        isDrawn = take(new BuildWizard(work, u"shop"_s, nullptr), to.arg(u"build"_s), 2)
            && take(new ShipWizard(work, u"shop"_s, {}, nullptr), to.arg(u"ship"_s), 0)
            && take(new UploadWizard(work, u"shop"_s, release, nullptr), to.arg(u"upload"_s))
            && take(new PublishWizard(work, u"shop"_s, release, nullptr), to.arg(u"publish"_s), 1)
            && take(new VerifyWizard(u"shop"_s, release, sampleFacts().places), to.arg(u"verify"_s))
            && isDrawn;
    }
    return isDrawn ? 0 : 1;
}
