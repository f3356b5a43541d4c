// SPDX-License-Identifier: Apache-2.0
// project_wizard_pictures FOLDER: draws the pages of the wizard for a new project, light and dark.
#include "tests/ui/gallery.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "ui/wizards/project/project_wizard.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr double wizardShare = 0.7; ///< of a screen

bool take(const Frame &frame)
{
    ScriptedStart start;
    ProjectWizard wizard(start, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.resize(frame.size * wizardShare);
    wizard.show();
    wizard.findChild<QLineEdit *>(u"repositoryField"_s)->setText(u"ssh://git@example.org/Shop.git"_s);
    bool isDrawn = true;
    for (int page = 1; page <= 4; ++page) {
        settle(300);
        isDrawn = wizard.grab().save(frame.file(u"project-%1"_s.arg(page)), "PNG", 0) && isDrawn;
        if (auto *staging = wizard.findChild<QCheckBox *>(u"wants-staging"_s)) {
            staging->setChecked(true);
            wizard.findChild<QLineEdit *>(u"hosts-staging"_s)->setText(u"web-1, web-2"_s);
        }
        wizard.next();
    }
    return isDrawn;
}

} // namespace

int main(int argc, char **argv)
{
    return drawGallery(argc, argv, take);
}
