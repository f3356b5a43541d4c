// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/flow_wizard.h"

#include "ui/navigation/terminal_line.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/step_list.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 500ms;

} // namespace

FlowWizard::FlowWizard(const QString &kind, const QString &title, Drafts *drafts, QWidget *parent)
    : QWizard(parent, Qt::Window),
      m_kind(kind),
      m_drafts(drafts),
      m_steps(new StepList(this))
{
    setObjectName(kind);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::HaveCustomButton1);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoDefaultButton);
    setButtonLayout({QWizard::CustomButton1, QWizard::Stretch, QWizard::BackButton, QWizard::NextButton,
        QWizard::FinishButton, QWizard::CancelButton});
    setButtonText(QWizard::CustomButton1, tr("Copy as &command"));
    setButtonText(QWizard::CancelButton, tr("Close"));
    setSideWidget(m_steps);
    resize(920, 620);
    button(QWizard::CustomButton1)->setObjectName(u"copyAsCommand"_s);
    button(QWizard::FinishButton)->setObjectName(u"commit"_s);
    button(QWizard::NextButton)->setObjectName(u"next"_s);
    button(QWizard::BackButton)->setObjectName(u"back"_s);
    button(QWizard::CancelButton)->setObjectName(u"close"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FlowWizard::keepDraft);
    connect(this, &QWizard::customButtonClicked, this, &FlowWizard::copyCommand);
    connect(button(QWizard::BackButton), &QAbstractButton::clicked, this, [this] { m_resumeAt = 0; });
    connect(this, &QWizard::currentIdChanged, this, [this] {
        goOn();
        showStep();
        if (m_wasEdited)
            keepDraft();
    });
}

void FlowWizard::add(FlowPage *page)
{
    addPage(page);
    connect(page, &FlowPage::edited, this, [this] {
        m_wasEdited = true;
        m_resumeAt = 0;
        m_pause.start();
        showCommand();
    });
    connect(page, &QWizardPage::completeChanged, this, [this] {
        showCommand();
        showCommit();
    });
    connect(page, &FlowPage::arrived, this, [this, page] {
        if (currentPage() == page)
            goOn();
    });
}

QList<FlowPage *> FlowWizard::pages() const
{
    QList<FlowPage *> all;
    for (const int id : pageIds())
        all.append(static_cast<FlowPage *>(page(id)));
    return all;
}

void FlowWizard::setCommitText(const QString &text)
{
    setButtonText(QWizard::FinishButton, text);
}

void FlowWizard::resume(const Draft &draft)
{
    m_draft = draft.id;
    m_fields = draft.fields;
    for (FlowPage *page : pages())
        page->takeDraft(draft.fields[page->objectName()].toObject());
    m_resumeAt = draft.page;
    m_wasEdited = false; // no person filled them in now
    m_pause.stop();
}

void FlowWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    goOn();
    showStep();
}

int FlowWizard::here() const
{
    return int(pageIds().indexOf(currentId()));
}

void FlowWizard::goOn()
{
    if (m_isGoingOn || !isVisible() || currentId() < 0) // it was closed
        return;
    m_isGoingOn = true;
    // Page by page, as a person would: each is judged anew, and the first that does not hold keeps us. One
    // that reads when it is left goes on by itself, and we with it.
    while (here() < m_resumeAt && !static_cast<FlowPage *>(currentPage())->isWaiting()) {
        const int before = currentId();
        next();
        if (currentId() == before)
            break;
    }
    m_isGoingOn = false;
    if (here() >= m_resumeAt)
        m_resumeAt = 0;
}

void FlowWizard::showStep()
{
    QStringList steps;
    for (const FlowPage *page : pages())
        steps.append(page->step());
    m_steps->present(steps, here());
    showCommand();
    showCommit();
}

void FlowWizard::showCommit()
{
    const auto *page = static_cast<const FlowPage *>(currentPage());
    const QString reason = page ? page->heldBack() : QString();
    auto *commit = button(QWizard::FinishButton);
    commit->setToolTip(reason);
    commit->setAccessibleDescription(reason);
}

void FlowWizard::showCommand()
{
    const bool isComplete = !command().isEmpty();
    auto *copy = button(QWizard::CustomButton1);
    copy->setEnabled(isComplete);
    copy->setToolTip(isComplete ? tr("Copies the line of slipwayctl that does the same")
                                : tr("Something that the command needs is not chosen yet"));
    copy->setAccessibleDescription(copy->toolTip());
}

void FlowWizard::keepDraft()
{
    m_pause.stop();
    if (!m_drafts)
        return;
    const Draft kept = draft();
    m_fields = kept.fields;
    m_wasEdited = false;
    m_draft = m_drafts->keep(kept);
}

Draft FlowWizard::draft() const
{
    QJsonObject fields = m_fields;
    for (const FlowPage *page : pages())
        fields.insert(page->objectName(), page->draft());
    return {.id = m_draft, .kind = m_kind, .title = draftTitle(), .page = here(), .fields = fields};
}

void FlowWizard::done(int result)
{
    m_pause.stop();
    if (result == QDialog::Accepted && m_drafts)
        m_drafts->discard(m_draft);
    else if (m_wasEdited)
        keepDraft();
    QWizard::done(result);
}

void FlowWizard::copyCommand() const
{
    QApplication::clipboard()->setText(terminalLine(command()));
}

} // namespace slipway::ui
