// SPDX-License-Identifier: Apache-2.0
// rollout_pictures FOLDER: draws the pages of the wizards for hosts with sample content.
#include "tests/ui/wizards/rollout/scripted_rollout.h"
#include "ui/style/theme.h"
#include "ui/wizards/rollout/rollout_wizards.h"

#include <QAbstractButton>
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

bool save(QWidget &widget, const QString &folder, const QString &name, Scheme scheme)
{
    settle(300);
    return widget.grab().save(
        u"%1/%2-%3.png"_s.arg(folder, name, scheme == Scheme::Dark ? u"dark"_s : u"light"_s), "PNG", 0);
}

bool take(const QString &folder, Scheme scheme)
{
    applyScheme(*qApp, scheme);
    ScriptedRolloutDesk desk;
    auto *deploy = new DeployWizard(desk, nullptr, u"shop"_s, {}, {});
    deploy->setAttribute(Qt::WA_DeleteOnClose, false);
    deploy->show();
    bool isSaved = save(*deploy, folder, u"release"_s, scheme);
    deploy->next();
    settle(200);
    auto *targets = deploy->findChild<QTableView *>(u"targetTable"_s);
    targets->setCurrentIndex(targets->model()->index(1, 0));
    isSaved = save(*deploy, folder, u"target"_s, scheme) && isSaved;
    deploy->next();
    isSaved = save(*deploy, folder, u"review"_s, scheme) && isSaved;
    delete deploy;

    desk.onPlan = [](const RolloutAsked &) -> Result<RolloutPlan> {
        return fail(Error(Errc::Refused,
            u"shop 1.4.0-b12 has not been healthy in staging yet, and production takes only what has"_s)
                        .hint(u"Deploy it there first: slipwayctl deploy shop 1.4.0 staging"_s)
                        .named(u"gate.environment"_s));
    };
    auto *back = new RollBackWizard(desk, nullptr, u"shop"_s, u"production"_s);
    back->setAttribute(Qt::WA_DeleteOnClose, false);
    back->show();
    isSaved = save(*back, folder, u"way-back"_s, scheme) && isSaved;
    back->next();
    isSaved = save(*back, folder, u"refused"_s, scheme) && isSaved;
    delete back;
    return isSaved;
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
        std::fprintf(stderr, "usage: rollout_pictures FOLDER\n");
        return 2;
    }
    return take(arguments[1], Scheme::Light) && take(arguments[1], Scheme::Dark) ? 0 : 1;
}
