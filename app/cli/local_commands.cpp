// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "report/table.h"
#include "workflow/doctor.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

QString glyph(workflow::Health health)
{
    switch (health) {
    case workflow::Health::Good:
        return u"✓ good"_s;
    case workflow::Health::Limited:
        return u"! limited"_s;
    case workflow::Health::Missing:
        return u"✗ missing"_s;
    }
    Q_UNREACHABLE();
}

Result<Answer> doctor(Session &session, const workflow::Workshop &workshop, std::stop_token stop)
{
    const auto diagnoses = workflow::examine(workshop, session.composition().keychain(), std::move(stop));
    QList<QStringList> rows;
    QJsonArray array;
    for (const auto &diagnosis : diagnoses) {
        rows.append({glyph(diagnosis.health), diagnosis.subject, diagnosis.found});
        if (!diagnosis.means.isEmpty())
            rows.append({QString(), QString(), diagnosis.means});
        if (!diagnosis.remedy.isEmpty())
            rows.append({QString(), QString(), u"→ "_s + diagnosis.remedy});
        array.append(QJsonObject{{u"subject"_s, diagnosis.subject},
            {u"health"_s, workflow::spell(diagnosis.health)}, {u"found"_s, diagnosis.found},
            {u"means"_s, diagnosis.means}, {u"remedy"_s, diagnosis.remedy}});
    }
    const bool missing = std::any_of(diagnoses.begin(), diagnoses.end(),
        [](const workflow::Diagnosis &one) { return one.health == workflow::Health::Missing; });
    return Answer{.kind = u"diagnoses"_s,
        .document = array,
        .words = report::table(rows),
        .status = missing ? report::ExitStatus::Failed : report::ExitStatus::Done};
}

} // namespace

void addLocalCommands(CommandLine line)
{
    onCall(line.app.add_subcommand("doctor", "What is missing on this computer, and how to get it"), line,
        [line] {
            return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &) {
                return doctor(line.session, workshop, stop);
            });
        });
}

} // namespace slipway::app
