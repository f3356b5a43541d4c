// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_rows.h"

#include "base/displayable.h"
#include "ui/settings/credential_dialogs.h"
#include "ui/widgets/time_words.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Names and addresses come from the configuration, findings from this computer.
CellRow shown(const QStringList &cells, std::optional<Look> look = {})
{
    CellRow row{.look = look};
    for (const QString &cell : cells)
        row.cells.append(displayable(cell));
    return row;
}

} // namespace

QList<CellRow> SettingsRows::credentials(const SettingsFacts &facts)
{
    QList<CellRow> rows;
    for (const workflow::CredentialFacts &entry : facts.credentials) {
        const bool isStored = entry.stored.isValid();
        rows.append(shown({entry.name, isStored ? TimeWords::moment(entry.stored) : tr("not stored"),
                              entry.lastUsed.isValid() ? TimeWords::moment(entry.lastUsed) : tr("never"),
                              entry.scope.join(u", "_s), usesInWords(entry).join(u", "_s)},
            isStored ? Look{Glyph::Done, Tone::Success} : Look{Glyph::Empty, Tone::Warning}));
    }
    return rows;
}

QList<CellRow> SettingsRows::destinations(const model::Configuration &configuration)
{
    QList<CellRow> rows;
    for (const auto &store : configuration.stores) {
        const QString kind = store.kind == model::StoreKind::Http ? tr("store, HTTP")
            : store.kind == model::StoreKind::Sftp                ? tr("store, SFTP")
                                                                  : tr("store, folder");
        rows.append(shown({store.name, kind, store.url, store.credential, QString()}));
    }
    for (const auto &index : configuration.indexes) {
        QStringList rules;
        if (index.isDefault)
            rules.append(tr("used where none is named"));
        if (!index.mustPassFirst.isEmpty())
            rules.append(tr("only what was verified on %1").arg(index.mustPassFirst));
        rows.append(shown({index.name, tr("index"), index.upload, index.credential, rules.join(u", "_s)}));
    }
    return rows;
}

QList<CellRow> SettingsRows::environments(const model::Configuration &configuration)
{
    QList<CellRow> rows;
    for (const auto &environment : configuration.environments) {
        const auto targets = std::count_if(configuration.targets.begin(), configuration.targets.end(),
            [&](const model::Target &target) { return target.environment == environment.name; });
        const bool isProduction = environment.tier == model::Tier::Production;
        const QString tier = isProduction                  ? tr("production")
            : environment.tier == model::Tier::Development ? tr("development")
                                                           : tr("staging");
        const QString care
            = isProduction ? tr("a reason, and project@environment typed") : tr("the plan is reviewed");
        rows.append(shown({environment.name, tier, environment.mustPassFirst, QString::number(targets), care},
            isProduction ? std::optional(Look{Glyph::Star, Tone::Production}) : std::nullopt));
    }
    return rows;
}

QList<CellRow> SettingsRows::diagnoses(const QList<Diagnosis> &diagnoses)
{
    QList<CellRow> rows;
    for (const Diagnosis &diagnosis : diagnoses) {
        const Look look = diagnosis.fitness == Fitness::Good ? Look{Glyph::Done, Tone::Success}
            : diagnosis.fitness == Fitness::Limited          ? Look{Glyph::Warning, Tone::Warning}
                                                             : Look{Glyph::Failed, Tone::Failed};
        const QString word = diagnosis.fitness == Fitness::Good ? tr("good")
            : diagnosis.fitness == Fitness::Limited             ? tr("limited")
                                                                : tr("missing");
        rows.append(
            shown({diagnosis.subject, word, diagnosis.found, diagnosis.means, diagnosis.remedy}, look));
    }
    return rows;
}

} // namespace slipway::ui
