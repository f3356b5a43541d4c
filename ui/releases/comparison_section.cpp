// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/comparison_section.h"

#include "base/displayable.h"
#include "ui/navigation/availability.h"
#include "ui/releases/release_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostDifferences = 12;

QString sideOf(const QString &text)
{
    return text.isEmpty() ? ComparisonSection::tr("–", "not there") : displayable(text);
}

QList<Column<ReleaseDifference>> differenceColumns()
{
    using Difference = ReleaseDifference;
    return {
        {ComparisonSection::tr("Kind"), [](const Difference &one) { return ReleaseWords::kind(one.kind); }},
        {ComparisonSection::tr("Name"), [](const Difference &one) { return displayable(one.name); }},
        {ComparisonSection::tr("In this release"), [](const Difference &one) { return sideOf(one.here); }},
        {ComparisonSection::tr("In the other"), [](const Difference &one) { return sideOf(one.there); }}};
}

QString commitsOf(const QList<deploy::Change> &changes)
{
    constexpr qsizetype most = 5;
    QStringList lines;
    for (const auto &change : changes.mid(0, most))
        lines.append(u"    %1  %2"_s.arg(change.commit.left(10), displayable(change.title)));
    if (changes.size() > most)
        lines.append(ComparisonSection::tr("    and %1 more").arg(changes.size() - most));
    return lines.join(u'\n');
}

} // namespace

ComparisonSection::ComparisonSection(ReleaseDesk &desk, QAction &compare, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_compare(compare),
      m_model(differenceColumns(), this),
      m_section(new Section(u"comparison"_s, tr("Compare with another release"), this)),
      m_other(new QComboBox(this)),
      m_progress(new ProgressStrip(this)),
      m_table(new RecordTable(u"differenceTable"_s, tr("What differs"), this)),
      m_said(paragraph(u"comparisonSaid"_s, this))
{
    setObjectName(u"comparisonSection"_s);
    setAccessibleName(tr("Comparison"));
    build(compare);
    m_pulse.setInterval(100ms);
    connect(&m_pulse, &QTimer::timeout, this, &ComparisonSection::follow);
    connect(&compare, &QAction::triggered, this, &ComparisonSection::read);
    connect(m_other, &QComboBox::currentIndexChanged, this, [this] { clear({}); });
    connect(m_progress, &ProgressStrip::stopped, this, [this] {
        m_reading.stop();
        clear(tr("Stopped."));
    });
}

void ComparisonSection::build(QAction &compare)
{
    m_other->setObjectName(u"otherRelease"_s);
    m_other->setAccessibleName(tr("The other release"));
    m_other->setMinimumContentsLength(12);
    m_section->addTool(m_other);
    m_section->addTool(actionButton(compare, this));
    m_table->setModel(&m_model);
    m_table->setDensity(Density::Compact);
    m_table->setShares({2, 6, 4, 4});
    m_section->body().addWidget(m_progress);
    m_section->body().addWidget(m_said);
    m_section->body().addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    m_progress->end();
}

void ComparisonSection::present(const ReleaseSheet &sheet)
{
    const bool isSame = m_project == sheet.release.project && m_name == sheet.release.folderName();
    m_project = sheet.release.project;
    m_name = sheet.release.folderName();
    const QString before = m_other->currentText();
    {
        const QSignalBlocker blocker(m_other);
        m_other->clear();
        m_other->addItems(sheet.siblings);
        // The one before it comes first to mind.
        const auto older = std::find_if(sheet.siblings.begin(), sheet.siblings.end(),
            [&](const QString &name) { return name.section(u"-b"_s, -1).toInt() < sheet.release.build; });
        const auto suggested = older == sheet.siblings.end() ? 0 : older - sheet.siblings.begin();
        m_other->setCurrentIndex(
            isSame && sheet.siblings.contains(before) ? int(sheet.siblings.indexOf(before)) : int(suggested));
    }
    m_other->setVisible(!sheet.siblings.isEmpty());
    setUnavailable(m_compare,
        sheet.siblings.isEmpty() ? tr("There is no other release of %1 yet").arg(m_project) : QString());
    m_section->setSummary(sheet.siblings.isEmpty() ? tr("There is no other yet") : QString());
    if (!isSame)
        clear({});
}

void ComparisonSection::clear(const QString &said)
{
    m_reading.stop();
    m_pulse.stop();
    m_progress->end();
    m_model.setRows({});
    m_table->hide();
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
}

void ComparisonSection::read()
{
    const QString other = m_other->currentText();
    if (other.isEmpty())
        return;
    clear({});
    m_progress->begin(tr("Comparing with %1").arg(other));
    m_pulse.start();
    m_reading.ask(
        [desk = &m_desk, project = m_project, name = m_name, other](
            std::stop_token stop, task::Progress &progress) {
            return desk->compare(project, name, other, std::move(stop), progress);
        },
        [this](Result<ReleaseComparison> &comparison) {
            if (comparison)
                show(*comparison);
            else if (comparison.error().isCancelled())
                clear(tr("Stopped."));
            else
                clear(tr("They could not be compared: %1. %2", "why; what to do")
                          .arg(displayable(comparison.error().story()),
                              displayable(comparison.error().hint())));
        });
}

void ComparisonSection::follow()
{
    if (const auto *progress = m_reading.progress())
        m_progress->present(progress->snapshot(), {});
}

void ComparisonSection::show(const ReleaseComparison &comparison)
{
    QStringList said;
    if (comparison.differences.isEmpty() && comparison.remarks.isEmpty())
        said.append(tr("Nothing differs: the same tools, requirements and members."));
    if (!comparison.onlyHere.isEmpty())
        said.append(tr("Commits only in this release: %1\n%2", "number; list")
                        .arg(comparison.onlyHere.size())
                        .arg(commitsOf(comparison.onlyHere)));
    if (!comparison.onlyThere.isEmpty())
        said.append(tr("Commits only in %1: %2\n%3", "release; number; list")
                        .arg(comparison.other)
                        .arg(comparison.onlyThere.size())
                        .arg(commitsOf(comparison.onlyThere)));
    for (const QString &remark : comparison.remarks)
        said.append(sentence(remark));
    clear(said.join(u'\n'));
    m_model.setRows(comparison.differences);
    m_table->setVisible(!comparison.differences.isEmpty());
    fitHeight(*m_table, m_model.rowCount(), mostDifferences);
}

} // namespace slipway::ui
