// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/engine_words.h"

#include "deploy/recipe.h"
#include "ui/language/language.h"

#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

/// The titles of everything that a recipe does.
QStringList titlesOf(const deploy::Recipe &recipe)
{
    QStringList titles;
    for (const auto &phase : recipe.phases) {
        titles.append(phase.title);
        for (const auto &step : phase.steps)
            titles.append(step.title);
    }
    for (const auto &step : recipe.undo)
        titles.append(step.title);
    return titles;
}

TEST(EngineWordsTest, AreThereForAllThatTheShippedRecipesDo)
{
    const Language german{QLocale(QLocale::German)};
    ASSERT_EQ(german.name(), u"de"_s);
    const QStringList recipes = deploy::recipeNames();
    ASSERT_FALSE(recipes.isEmpty());
    for (const QString &name : recipes) {
        for (const QString &title : titlesOf(*deploy::recipeNamed(name)))
            EXPECT_NE(inOwnWords(title), title) << qPrintable(title) << " of " << qPrintable(name);
    }
    EXPECT_EQ(inOwnWords(u"Run before-switch.sh"_s), u"Run before-switch.sh"_s);
}

} // namespace
} // namespace slipway::ui
