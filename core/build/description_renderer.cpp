// SPDX-License-Identifier: Apache-2.0
#include "build/description_renderer.h"

#include "base/displayable.h"
#include "build/build_environment.h"
#include "build/pip_resolution.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::build {

namespace {

constexpr auto renderingTime = 60s;
constexpr qsizetype mostComplaints = 100;

// The settings of readme_renderer, which PyPI and twine use, but for colours in code: those need no judging.
const QString renderingScript = uR"python(
import io, json, sys
from docutils.core import publish_parts
heard = io.StringIO()
publish_parts(sys.stdin.buffer.read().decode('utf-8', 'replace'), source_path='README', writer_name='html4css1', settings_overrides={
    'cloak_email_addresses': True, 'doctitle_xform': True, 'sectsubtitle_xform': True, 'initial_header_level': 2,
    'file_insertion_enabled': False, 'raw_enabled': False, 'math_output': 'MathJax', 'smart_quotes': True,
    'strip_comments': True, 'syntax_highlight': 'none', 'report_level': 2, 'halt_level': 5,
    'warning_stream': heard, '_disable_config': True, 'embed_stylesheet': False})
json.dump(heard.getvalue().splitlines(), sys.stdout)
)python"_s;

/// "README:3: (WARNING/2) Title underline too short." as "line 3: Title underline too short."; what the lines
/// below it quote is left out.
QStringList complaintsIn(const QJsonArray &lines)
{
    static const QRegularExpression message(u"^README:([0-9]*):? \\([A-Z]+/[0-9]\\) (.*)$"_s);
    QStringList complaints;
    for (const QJsonValueConstRef line : lines) {
        const auto match = message.match(line.toString());
        if (!match.hasMatch() || complaints.size() >= mostComplaints)
            continue;
        const QString what = displayable(match.captured(2));
        complaints << (match.captured(1).isEmpty() ? what : u"line %1: %2"_s.arg(match.captured(1), what));
    }
    return complaints;
}

std::optional<QStringList> render(const Workplace &workplace, const Interpreter &interpreter,
    const QString &text, const std::stop_token &stop)
{
    Work work{.program = {interpreter.program, u"-I"_s, u"-c"_s, renderingScript},
        .input = text.toUtf8(),
        .streams = task::ChildCommand::Streams::Apart,
        .deadline = Deadline::in(renderingTime)};
    work.confinement.mounts = mountsOf(interpreter);
    work.confinement.environment = fixedEnvironment(QDateTime::fromSecsSinceEpoch(0));
    const auto outcome = workplace.run(work, stop);
    if (!outcome || !outcome->succeeded())
        return std::nullopt;
    const QJsonDocument answer = QJsonDocument::fromJson(outcome->output);
    return answer.isArray() ? std::optional(complaintsIn(answer.array())) : std::nullopt;
}

} // namespace

DescriptionRenderer descriptionRenderer(
    const Workplace &workplace, const Interpreter &interpreter, const std::stop_token &stop)
{
    if (!interpreter.has(u"docutils"_s))
        return {};
    return [workplace, interpreter, stop](
               const QString &contentType, const QString &text) -> std::optional<QStringList> {
        if (contentType != u"text/x-rst")
            return std::nullopt;
        return render(workplace, interpreter, text, stop);
    };
}

} // namespace slipway::build
