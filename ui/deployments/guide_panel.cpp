// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/guide_panel.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"
#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/density.h"
#include "ui/widgets/glyph_label.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using deploy::Advice;

namespace {

constexpr int mostRows = 4; ///< of reasons, before they scroll
constexpr int mostNames = 5; ///< of hosts in one row

QString namesOf(const QStringList &hosts)
{
    const QString some = displayable(hosts.mid(0, mostNames).join(u", "_s));
    const int more = int(hosts.size()) - mostNames;
    return more <= 0 ? some : GuidePanel::tr("%1 and %n more", "names of hosts", more).arg(some);
}

bool isSame(const deploy::Trouble &one, const deploy::Trouble &other)
{
    return one.phase == other.phase
        && std::equal(one.hosts.begin(), one.hosts.end(), other.hosts.begin(), other.hosts.end(),
            [](const auto &a, const auto &b) { return a.host == b.host && a.step == b.step; });
}

} // namespace

GuidePanel::GuidePanel(QWidget *parent)
    : TintedFrame(parent),
      m_headline(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_reason(new QLineEdit(this)),
      m_retry(makeAction(u"guideRetry"_s, tr("Retry"),
          tr("Do the step that failed once more on the chosen hosts"), Advice::Way::Retry)),
      m_exclude(makeAction(u"guideExclude"_s, tr("Exclude"),
          tr("Put the chosen hosts back to what they ran, and go on without them"), Advice::Way::Exclude)),
      m_goOn(makeAction(u"guideGoOn"_s, tr("Go on all the same"),
          tr("Keep the release on the chosen hosts although the check failed"), Advice::Way::GoOn)),
      m_putBack(makeAction(u"guidePutBack"_s, tr("Put everything back"),
          tr("Put back every host that this deployment touched"), Advice::Way::PutBack))
{
    setObjectName(u"guidePanel"_s);
    setTone(Tone::Failed);
    m_headline->setObjectName(u"guideHeadline"_s);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setFont(fontBy(0, QFont::DemiBold));
    m_list->setObjectName(u"guideCauses"_s);
    m_list->setAccessibleName(tr("Why hosts failed; the chosen ones are meant"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_reason->setObjectName(u"guideReason"_s);
    m_reason->setAccessibleName(tr("Reason, for the record"));
    m_reason->setPlaceholderText(tr("Reason, for the record; going on all the same needs one"));
    auto *glyph = new GlyphLabel(16, this);
    glyph->setGlyph(Glyph::Failed, Tone::Failed);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::near);
    head->addWidget(glyph, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::near);
    foot->addWidget(m_reason, 1);
    for (QAction *action : actionsOfPanel()) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gap, space::near, space::gap, space::near);
    column->setSpacing(space::near);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addLayout(foot);
    connect(m_list, &QListWidget::itemChanged, this, &GuidePanel::showWhatCanBeDone);
    connect(m_reason, &QLineEdit::textChanged, this, &GuidePanel::showWhatCanBeDone);
    clear();
}

QAction *GuidePanel::makeAction(const QString &name, const QString &text, const QString &tip, Advice::Way way)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, way] {
        Q_EMIT advised({.way = way,
            .hosts = way == Advice::Way::PutBack ? QStringList() : chosen(),
            .reason = m_reason->text().trimmed()});
    });
    return action;
}

void GuidePanel::ask(const deploy::Trouble &trouble)
{
    if (!isVisibleTo(parentWidget()) || !isSame(trouble, m_trouble)) {
        m_trouble = trouble;
        m_causes = deploy::byCause(trouble);
        m_reason->clear();
        showCauses();
    }
    show();
    showWhatCanBeDone();
}

void GuidePanel::clear()
{
    m_trouble = {};
    m_causes.clear();
    m_list->clear();
    hide();
    showWhatCanBeDone();
}

void GuidePanel::showCauses()
{
    const int failed = int(m_trouble.hosts.size());
    m_headline->setText(
        tr("%1 of %2 failed in “%3”. Nothing is put back yet; the deployment waits for you.",
            "number; \"12 hosts\"; phase")
            .arg(failed)
            .arg(DeploymentWords::hosts(failed + m_trouble.others), displayable(m_trouble.phase)));
    setAccessibleName(m_headline->text());
    m_list->clear();
    for (const auto &shared : m_causes) {
        auto *item
            = new QListWidgetItem(u"%1: %2"_s.arg(namesOf(shared.hosts), displayable(shared.cause)), m_list);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
        item->setSizeHint({0, rowHeight(Density::Compact)});
        item->setToolTip(
            displayable(QStringList{shared.hosts.join(u", "_s), shared.hint}.join(u'\n').trimmed()));
    }
    const int rows = std::clamp(int(m_causes.size()), 1, mostRows);
    m_list->setFixedHeight(rows * rowHeight(Density::Compact) + 2 * m_list->frameWidth());
}

QStringList GuidePanel::chosen() const
{
    QStringList hosts;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            hosts += m_causes[row].hosts;
    }
    return hosts;
}

QString GuidePanel::reasonNotToGoOn() const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked && !m_causes[row].mayGoOn)
            return tr("Not every chosen host runs the release: this is for a check or a hook that failed");
    }
    return m_reason->text().trimmed().isEmpty() ? tr("Write down why first") : QString();
}

void GuidePanel::showWhatCanBeDone()
{
    const QString nothing = m_causes.isEmpty() ? tr("No host has failed that somebody is asked about")
        : chosen().isEmpty()                   ? tr("No host is chosen")
                                               : QString();
    setUnavailable(*m_retry, nothing);
    setUnavailable(*m_exclude, nothing);
    setUnavailable(*m_goOn, nothing.isEmpty() ? reasonNotToGoOn() : nothing);
    setUnavailable(*m_putBack, m_causes.isEmpty() ? nothing : QString());
}

} // namespace slipway::ui
