// SPDX-License-Identifier: Apache-2.0
// delivery_pictures FOLDER: draws the pages of the wizards of releases, light and dark.
#include "tests/ui/gallery.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/wizards/release/delivery_wizards.h"
#include "ui/wizards/release/ship_wizard.h"

#include <QTableView>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr double wizardShare = 0.7; ///< of a screen

/// Draws each page; `row` is what is chosen on the first one.
bool take(FlowWizard *wizard, const Frame &frame, const QString &name, int row = -1)
{
    wizard->resize(frame.size * wizardShare);
    wizard->show();
    settle(400);
    bool isDrawn = wizard->grab().save(frame.file(name + u"-1"_s), "PNG", 0);
    if (auto *table = wizard->findChild<QTableView *>(); table && row >= 0)
        table->setCurrentIndex(table->model()->index(row, 0));
    for (int page = 2; page <= wizard->pageIds().size(); ++page) {
        wizard->next();
        settle(200);
        isDrawn = isDrawn && wizard->grab().save(frame.file(u"%1-%2"_s.arg(name).arg(page)), "PNG", 0);
    }
    wizard->hide();
    delete wizard;
    return isDrawn;
}

} // namespace

int main(int argc, char **argv)
{
    return drawGallery(argc, argv, [](const Frame &frame) {
        ScriptedWork work;
        const QString release = u"1.4.0-b12"_s;
        return take(new BuildWizard(work, u"shop"_s, nullptr), frame, u"build"_s, 2)
            && take(new ShipWizard(work, u"shop"_s, {}, nullptr), frame, u"ship"_s, 0)
            && take(new UploadWizard(work, u"shop"_s, release, nullptr), frame, u"upload"_s)
            && take(new PublishWizard(work, u"shop"_s, release, nullptr), frame, u"publish"_s, 1)
            && take(new VerifyWizard(u"shop"_s, release, sampleFacts().places), frame, u"verify"_s);
    });
}
