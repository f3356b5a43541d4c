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
    connect(this, &QWizard::currentIdChanged, this, [this] {
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
        m_pause.start();
        showCommand();
    });
    connect(page, &QWizardPage::completeChanged, this, &FlowWizard::showCommand);
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
    m_wasEdited = false;
}

void FlowWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    showStep();
    // Page by page, as a person would: each is judged anew, and the first that does not hold keeps us.
    while (std::exchange(m_resumeAt, m_resumeAt - 1) > 0) {
        const int before = currentId();
        next();
        if (currentId() == before)
            break;
    }
    m_resumeAt = 0;
}

void FlowWizard::showStep()
{
    QStringList steps;
    for (const FlowPage *page : pages())
        steps.append(page->step());
    m_steps->present(steps, int(pageIds().indexOf(currentId())));
    showCommand();
}

void FlowWizard::showCommand()
{
    const bool isComplete = !command().isEmpty();
    auto *copy = button(QWizard::CustomButton1);
    copy->setEnabled(isComplete);
    copy->setToolTip(isComplete ? tr("Copies the line of slipwayctl that does the same")
                                : tr("Something that the command needs is not chosen yet"));
}

void FlowWizard::keepDraft()
{
    m_pause.stop();
    if (!m_drafts)
        return;
    for (const FlowPage *page : pages())
        m_fields.insert(page->objectName(), page->draft());
    m_wasEdited = false;
    m_draft = m_drafts->keep({.id = m_draft,
        .kind = m_kind,
        .title = draftTitle(),
        .page = int(pageIds().indexOf(currentId())),
        .fields = m_fields});
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
