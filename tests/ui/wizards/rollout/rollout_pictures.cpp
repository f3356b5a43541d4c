// SPDX-License-Identifier: Apache-2.0
// rollout_pictures FOLDER: draws the pages of the wizards for hosts with sample content.
#include "tests/ui/gallery.h"
#include "tests/ui/wizards/rollout/scripted_rollout.h"
#include "ui/wizards/rollout/rollout_wizards.h"

#include <QAbstractButton>
#include <QTableView>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr double wizardShare = 0.7; ///< of a screen

bool save(QWidget &widget, const Frame &frame, const QString &name)
{
    settle(300);
    return widget.grab().save(frame.file(name), "PNG", 0);
}

bool take(const Frame &frame)
{
    ScriptedRolloutDesk desk;
    auto *deploy = new DeployWizard(desk, nullptr, u"shop"_s, {}, {});
    deploy->setAttribute(Qt::WA_DeleteOnClose, false);
    deploy->resize(frame.size * wizardShare);
    deploy->show();
    bool isSaved = save(*deploy, frame, u"release"_s);
    deploy->next();
    settle(200);
    auto *targets = deploy->findChild<QTableView *>(u"targetTable"_s);
    targets->setCurrentIndex(targets->model()->index(1, 0));
    isSaved = save(*deploy, frame, u"target"_s) && isSaved;
    deploy->next();
    isSaved = save(*deploy, frame, u"review"_s) && isSaved;
    delete deploy;

    desk.onPlan = [](const RolloutAsked &) -> Result<RolloutPlan> {
        return fail(Error(Errc::Refused,
            u"shop 1.4.0-b12 has not been healthy in staging yet, and production takes only what has"_s)
                        .hint(u"Deploy it there first: slipwayctl deploy shop 1.4.0 staging"_s)
                        .named(u"gate.environment"_s));
    };
    auto *back = new RollBackWizard(desk, nullptr, u"shop"_s, u"production"_s);
    back->setAttribute(Qt::WA_DeleteOnClose, false);
    back->resize(frame.size * wizardShare);
    back->show();
    isSaved = save(*back, frame, u"way-back"_s) && isSaved;
    back->next();
    isSaved = save(*back, frame, u"refused"_s) && isSaved;
    delete back;
    return isSaved;
}

} // namespace

int main(int argc, char **argv)
{
    return drawGallery(argc, argv, take);
}
