// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/source_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/widgets/time_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString referenceWord(const SourceReference &reference)
{
    if (!reference.movedFrom.isEmpty())
        return SourcePage::tr("Moved tag");
    return reference.kind == SourceKind::Tag ? SourcePage::tr("Tag") : SourcePage::tr("Branch");
}

std::optional<Look> referenceLook(const SourceReference &reference)
{
    if (!reference.movedFrom.isEmpty())
        return Look{.glyph = Glyph::Warning, .tone = Tone::Warning};
    return std::nullopt;
}

QList<Column<SourceReference>> referenceColumns()
{
    using One = SourceReference;
    return {{SourcePage::tr("Kind"), referenceWord, referenceLook},
        {SourcePage::tr("Name"), [](const One &one) { return displayable(one.name); }},
        {SourcePage::tr("Released as"),
            [](const One &one) {
                return one.release.isEmpty() ? SourcePage::tr("–", "not released") : displayable(one.release);
            }},
        {SourcePage::tr("Last change"), [](const One &one) { return displayable(one.summary); }},
        {SourcePage::tr("When"), [](const One &one) { return TimeWords::moment(one.when); }},
        {SourcePage::tr("Commit"), [](const One &one) { return one.commit.left(10); }, nullptr,
            [](const One &one) { return one.commit; }}};
}

} // namespace

QString refOf(const SourceReference &reference)
{
    return (reference.kind == SourceKind::Tag ? u"tags/"_s : u"heads/"_s) + reference.name;
}

SourcePage::SourcePage(ReleaseWork &work, const QString &project, QWidget *parent)
    : FlowPage(
        u"source"_s, tr("Source"), tr("Which state of %1 is to be built?").arg(displayable(project)), parent),
      m_work(work),
      m_project(project),
      m_model(referenceColumns(), this),
      m_filter(new QLineEdit(this)),
      m_progress(new ProgressStrip(this)),
      m_table(new RecordTable(u"references"_s, tr("Tags and branches"), this)),
      m_note(paragraph(u"referenceNote"_s, this)),
      m_twice(new QCheckBox(tr("Build &twice and compare"), this)),
      m_trial(new QCheckBox(tr("Make the &wheel and try it out now, and not when it is archived"), this))
{
    build();
    m_pulse.setInterval(100ms);
    connect(&m_pulse, &QTimer::timeout, this, &SourcePage::follow);
    connect(m_filter, &QLineEdit::textChanged, this, &SourcePage::applyFilter);
    connect(m_progress, &ProgressStrip::stopped, this, [this] {
        m_reading.stop();
        m_pulse.stop();
        m_progress->end();
        m_failure = tr("The repository was not read to its end. Next reads it again.");
        say(m_failure);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto *one = chosen())
            m_wanted = refOf(*one);
        Q_EMIT completeChanged();
    });
    connect(m_table, &RecordTable::accepted, this, [this] { wizard()->next(); });
    for (const QCheckBox *box : {m_twice, m_trial})
        connect(box, &QCheckBox::clicked, this, &FlowPage::edited);
    connect(m_table, &QAbstractItemView::clicked, this, &FlowPage::edited);
}

void SourcePage::build()
{
    m_filter->setObjectName(u"referenceFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: tag, branch, commit, change"));
    m_filter->setClearButtonEnabled(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShares({4, 4, 4, 7, 5, 4});
    m_twice->setObjectName(u"twice"_s);
    m_trial->setObjectName(u"trial"_s);
    mute(m_note);
    m_note->hide();
    body().addWidget(m_filter);
    body().addWidget(m_progress);
    body().addWidget(m_table, 1);
    body().addWidget(m_note);
    body().addWidget(m_twice);
    body().addWidget(m_trial);
}

void SourcePage::initializePage()
{
    if (!m_all)
        read();
}

bool SourcePage::validatePage()
{
    if (m_failure.isEmpty())
        return FlowPage::validatePage();
    read();
    return false;
}

void SourcePage::read()
{
    unsay();
    m_failure.clear();
    m_progress->begin(tr("Fetching the repository"));
    m_pulse.start();
    m_reading.ask(
        [work = &m_work, project = m_project](std::stop_token stop, task::Progress &progress) {
            return work->references(project, std::move(stop), progress);
        },
        [this](Result<References> &references) { take(references); });
}

void SourcePage::follow()
{
    if (const auto *progress = m_reading.progress())
        m_progress->present(progress->snapshot(), {});
}

void SourcePage::take(Result<References> &references)
{
    m_pulse.stop();
    m_progress->end();
    if (!references) {
        m_failure = tr("The repository cannot be read: %1 %2", "why; what to do")
                        .arg(sentence(references.error().story()), displayable(references.error().hint()));
        say(m_failure);
        return;
    }
    m_all = std::make_shared<const References>(std::move(*references));
    m_note->setVisible(m_all->isEmpty());
    m_note->setText(tr("The repository has neither tags nor branches."));
    applyFilter();
}

void SourcePage::applyFilter()
{
    if (!m_all)
        return;
    const auto words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    m_filtering.ask(
        [all = m_all, words](std::stop_token, task::Progress &) -> Result<References> {
            References some;
            std::copy_if(all->begin(), all->end(), std::back_inserter(some), [&](const SourceReference &one) {
                const QString text
                    = QStringList{one.name, one.commit, one.summary, one.author, one.release}.join(u'\n');
                return std::all_of(words.begin(), words.end(),
                    [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
            });
            return some;
        },
        [this](Result<References> &some) {
            if (some)
                show(*some);
        });
}

void SourcePage::show(const References &references)
{
    const QString wanted = m_wanted;
    m_model.setRows(references);
    auto same = std::find_if(references.begin(), references.end(),
        [&](const SourceReference &one) { return refOf(one) == wanted; });
    const bool wasFound = same != references.end();
    // Suggested: the newest tag that was not released yet.
    if (same == references.end())
        same = std::find_if(references.begin(), references.end(),
            [](const SourceReference &one) { return one.kind == SourceKind::Tag && one.release.isEmpty(); });
    m_table->setCurrentIndex(m_model.index(same == references.end() ? 0 : int(same - references.begin()), 0));
    Q_EMIT completeChanged();
    if (std::exchange(m_isShown, true))
        return;
    if (wasFound || wanted.isEmpty())
        Q_EMIT arrived();
    else
        sayGone(wanted.section(u'/', 1));
}

const SourceReference *SourcePage::chosen() const
{
    return m_model.at(m_table->currentIndex());
}

BuildWish SourcePage::wish() const
{
    const auto *one = chosen();
    return {.project = m_project,
        .ref = one ? refOf(*one) : QString(),
        .twice = m_twice->isChecked(),
        .trial = m_trial->isChecked(),
        .acceptMovedTag = one && !one->movedFrom.isEmpty()};
}

std::optional<Problem> SourcePage::problem() const
{
    if (!m_all)
        return Problem{.text = tr("The repository is still being read.")};
    if (!chosen())
        return Problem{.text = tr("Choose the tag or branch that is to be built."), .field = m_table};
    return {};
}

QJsonObject SourcePage::draft() const
{
    return {{u"project"_s, m_project}, {u"ref"_s, m_wanted}, {u"twice"_s, m_twice->isChecked()},
        {u"trial"_s, m_trial->isChecked()}};
}

void SourcePage::takeDraft(const QJsonObject &fields)
{
    m_wanted = fields[u"ref"_s].toString();
    m_twice->setChecked(fields[u"twice"_s].toBool());
    m_trial->setChecked(fields[u"trial"_s].toBool());
}

} // namespace slipway::ui
