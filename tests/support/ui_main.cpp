// SPDX-License-Identifier: Apache-2.0
#include "ui/language/language.h"

#include <QApplication>
#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const slipway::ui::Language english{QLocale(QLocale::English)};
    return RUN_ALL_TESTS();
}
