// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/patience.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/activity/activity.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/flow_wizard.h"
#include "ui/wizards/release/release_wizards.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {

/// The wizards of releases over work that answers as a test tells it to, in a window of their own.
class ReleaseWizardsTest : public testing::Test {
public:
    ~ReleaseWizardsTest() override
    {
        // What a wizard reads in the background refers to the work.
        for (auto *open : window.findChildren<FlowWizard *>())
            delete open;
    }

protected:
    ReleaseWizardsTest()
    {
        window.show();
        QObject::connect(
            &wizards, &ReleaseWizards::departed, &window, [this](const Route &to) { went = to; });
        QObject::connect(
            &wizards, &ReleaseWizards::ended, &window, [this](const WizardEnd &end) { ends.append(end); });
    }
    FlowWizard &wizard()
    {
        FlowWizard *shown = nullptr;
        for (auto *one : window.findChildren<FlowWizard *>()) {
            if (one->isVisible())
                shown = one;
        }
        EXPECT_NE(shown, nullptr);
        return *shown;
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = wizard().findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    void press(const QString &button) { QTest::mouseClick(&the<QAbstractButton>(button), Qt::LeftButton); }
    RecordTable &table(const QString &name) { return the<RecordTable>(name); }
    bool waitForRows(const QString &name)
    {
        return waitFor([&] { return table(name).currentIndex().isValid(); });
    }
    void choose(const QString &name, int row)
    {
        const QRect cell = table(name).visualRect(table(name).model()->index(row, 0));
        QTest::mouseClick(table(name).viewport(), Qt::LeftButton, {}, cell.center());
    }
    QString said()
    {
        QStringList lines;
        for (const auto *line : wizard().findChildren<QLabel *>(QStringLiteral("reviewLine")))
            lines.append(line->text());
        return lines.join(QChar(u'\n'));
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }

    QTemporaryDir folder;
    ScriptedWork work;
    Activity activity;
    Drafts drafts{folder.filePath(QStringLiteral("drafts.json"))};
    QWidget window;
    ReleaseWizards wizards{{.work = work, .activity = activity, .drafts = &drafts}, &window};
    Route went = {};
    QList<WizardEnd> ends;
};

} // namespace slipway::ui
