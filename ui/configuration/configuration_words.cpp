// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/configuration_words.h"

#include "base/displayable.h"
#include "ui/widgets/section.h"

namespace slipway::ui {

QString ConfigurationWords::problem(const ConfigurationProblem &problem)
{
    return tr("%1 %2", "what is wrong; what to do")
        .arg(sentence(problem.fact), displayable(problem.hint))
        .trimmed();
}

QString ConfigurationWords::environment(const model::Environment &environment)
{
    const QString name = displayable(environment.name);
    return environment.tier == model::Tier::Production
        ? tr("★ %1", "an environment of the tier production").arg(name)
        : name;
}

} // namespace slipway::ui
