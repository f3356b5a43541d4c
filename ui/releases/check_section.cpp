// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/check_section.h"

#include "base/displayable.h"
#include "model/trial.h"
#include "ui/releases/release_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QLabel>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChecks = 7;
constexpr qsizetype detailsShown = 12;

QList<Column<model::CheckResult>> checkColumns()
{
    using Check = model::CheckResult;
    return {{CheckSection::tr("Result"), [](const Check &check) { return ReleaseWords::verdict(check); },
                [](const Check &check) { return std::optional(ReleaseWords::look(check)); }},
        {CheckSection::tr("What was looked at, or found"),
            [](const Check &check) { return displayable(check.sentence); }}};
}

int rank(const model::CheckResult &check)
{
    if (check.verdict == model::Verdict::Found)
        return 2 - int(check.severity);
    return check.verdict == model::Verdict::NotApplicable ? 3 : 4;
}

QString summaryOf(const QList<model::CheckResult> &checks)
{
    const auto found = [&](model::Severity severity) {
        return std::count_if(checks.begin(), checks.end(), [&](const model::CheckResult &check) {
            return check.verdict == model::Verdict::Found && check.severity == severity;
        });
    };
    if (checks.isEmpty())
        return CheckSection::tr("None was made");
    return CheckSection::tr("%1 made. Blockers: %2, warnings: %3")
        .arg(checks.size())
        .arg(found(model::Severity::Blocker))
        .arg(found(model::Severity::Warning));
}

void put(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

CheckSection::CheckSection(QWidget *parent)
    : QWidget(parent),
      m_model(checkColumns(), this),
      m_section(new Section(u"checks"_s, tr("Checks"), this)),
      m_table(new RecordTable(u"checkTable"_s, tr("Checks"), this)),
      m_sentence(paragraph(u"checkSentence"_s, this)),
      m_hint(paragraph(u"checkHint"_s, this)),
      m_details(paragraph(u"checkDetails"_s, this)),
      m_trial(new Section(u"trial"_s, tr("Trial installation"), this)),
      m_trialGlyph(new GlyphLabel(size::glyph, this)),
      m_trialSays(paragraph(u"trialSays"_s, this))
{
    setObjectName(u"checkSection"_s);
    setAccessibleName(tr("Checks"));
    build();
    connect(m_table, &RecordTable::chosen, this, &CheckSection::showChosen);
}

void CheckSection::build()
{
    m_table->setModel(&m_model);
    m_table->setShares({2, 7});
    m_table->setDensity(Density::Compact);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    mute(m_details);
    m_section->body().addWidget(m_table);
    for (QLabel *label : {m_sentence, m_hint, m_details})
        m_section->body().addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::near);
    row->addWidget(m_trialGlyph, 0, Qt::AlignTop);
    row->addWidget(m_trialSays, 1);
    m_trial->body().addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    column->addWidget(m_section);
    column->addWidget(m_trial);
}

void CheckSection::present(const QList<model::CheckResult> &checks)
{
    auto sorted = checks;
    std::stable_sort(
        sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return rank(a) < rank(b); });
    m_model.setRows(sorted);
    m_section->setSummary(summaryOf(checks));
    m_table->setVisible(!checks.isEmpty());
    fitHeight(*m_table, m_model.rowCount(), mostChecks);
    m_table->setCurrentIndex(m_model.index(0, 0));
    showChosen();
    showTrial(checks);
}

void CheckSection::showChosen()
{
    const auto *check = m_model.at(m_table->currentIndex());
    put(*m_sentence,
        check ? tr("%1 (%2)", "sentence; id of a check").arg(displayable(check->sentence), check->id)
              : QString());
    put(*m_hint,
        check && !check->hint.isEmpty() ? tr("What to do: %1").arg(displayable(check->hint)) : QString());
    QStringList details;
    for (const QString &detail : check ? check->details.mid(0, detailsShown) : QStringList())
        details.append(displayable(detail));
    if (check && check->details.size() > detailsShown)
        details.append(tr("and %1 more").arg(check->details.size() - detailsShown));
    put(*m_details, details.join(u'\n'));
}

void CheckSection::showTrial(const QList<model::CheckResult> &checks)
{
    const auto trial = std::find_if(checks.begin(), checks.end(),
        [](const model::CheckResult &check) { return check.id == model::installationCheck; });
    const bool wasMade = trial != checks.end() && trial->verdict != model::Verdict::NotApplicable;
    const Look look = wasMade ? ReleaseWords::look(*trial) : Look{.glyph = Glyph::Empty, .tone = Tone::Idle};
    m_trialGlyph->setGlyph(look.glyph, look.tone);
    if (!wasMade)
        m_trialSays->setText(trial != checks.end() && !trial->sentence.isEmpty()
                ? tr("Not made: %1").arg(displayable(trial->sentence))
                : tr("Not made yet. It is made when the release is archived for the first time."));
    else
        m_trialSays->setText(tr("%1: %2", "verdict; sentence")
                                 .arg(ReleaseWords::verdict(*trial), displayable(trial->sentence)));
}

} // namespace slipway::ui
