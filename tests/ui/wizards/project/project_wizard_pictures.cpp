// SPDX-License-Identifier: Apache-2.0
// project_wizard_pictures FOLDER: draws the pages of the wizard for a new project, light and dark.
#include "tests/ui/wizards/project/sample_start.h"
#include "ui/style/theme.h"
#include "ui/wizards/project/project_wizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
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

bool take(const QString &name)
{
    ScriptedStart start;
    ProjectWizard wizard(start, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    wizard.findChild<QLineEdit *>(u"repositoryField"_s)->setText(u"ssh://git@example.org/Shop.git"_s);
    bool isDrawn = true;
    for (int page = 1; page <= 4; ++page) {
        settle(300);
        isDrawn = wizard.grab().save(u"%1-%2.png"_s.arg(name).arg(page), "PNG", 0) && isDrawn;
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
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: project_wizard_pictures FOLDER\n");
        return 2;
    }
    bool isDrawn = true;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(application, scheme);
        isDrawn = take(u"%1/wizard-project-%2"_s.arg(
                      arguments[1], scheme == Scheme::Light ? u"light"_s : u"dark"_s))
            && isDrawn;
    }
    return isDrawn ? 0 : 1;
}
