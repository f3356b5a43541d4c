// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/configuration_editor.h"

#include "base/displayable.h"
#include "ui/widgets/section.h"

namespace slipway::ui {

QString problemText(const ConfigurationProblem &problem)
{
    return ConfigurationEditor::tr("%1 %2", "what is wrong; what to do")
        .arg(sentence(problem.fact), displayable(problem.hint))
        .trimmed();
}

} // namespace slipway::ui
