// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/drafts.h"

#include <QTimer>
#include <QWizard>

namespace slipway::ui {

class FlowPage;
class StepList;

/// A wizard: named steps at the left, at most four pages of input, and a last page that says what will
/// happen. It ends there, at its commit, whose button says the effect; what follows is somebody else's page.
/// Leaving it earlier keeps a draft. Shown beside the window, which stays usable.
///
///     class DeployWizard final : public FlowWizard { … };
///     auto *wizard = new DeployWizard(…);
///     connect(wizard, &QDialog::accepted, …); // begin the work; the wizard deletes itself
///     wizard->show();
class FlowWizard : public QWizard {
    Q_OBJECT
public:
    /// `kind` names its drafts and is its objectName. `drafts` may be null: nothing is kept then.
    FlowWizard(const QString &kind, const QString &title, Drafts *drafts, QWidget *parent = nullptr);

    /// The line of slipwayctl that does the same as committing now, without the program's name; empty while
    /// something that it needs is missing.
    [[nodiscard]] virtual QString command() const = 0;
    /// What the draft is called in lists.
    [[nodiscard]] virtual QString draftTitle() const { return windowTitle(); }

    /// Fills the pages from the draft. Once it is shown the wizard goes on to where it was left, as what the
    /// pages read arrives; a page that needs an answer, and a person who does something, keep it.
    void resume(const Draft &draft);
    /// What there is to go on with now, under the id of the draft that it was resumed from or kept as.
    [[nodiscard]] Draft draft() const;
    /// The text of the button that commits: "Deploy 2.4.1 to 12 hosts".
    void setCommitText(const QString &text);

    void done(int result) override;

protected:
    /// Adds it as the last page so far.
    void add(FlowPage *page);
    void showEvent(QShowEvent *event) override;

private:
    void goOn();
    [[nodiscard]] int here() const; ///< place of the page that is shown
    void showStep();
    void showCommand();
    void showCommit();
    void keepDraft();
    void copyCommand() const;
    [[nodiscard]] QList<FlowPage *> pages() const;

    QString m_kind;
    Drafts *m_drafts;
    QString m_draft; ///< its id, once there is one
    QJsonObject m_fields; ///< of the draft: the pages', and what it was begun with beside them
    int m_resumeAt = 0; ///< place of the page that a draft was left on, until it is come to
    bool m_isGoingOn = false;
    bool m_wasEdited = false; ///< by a person, since the draft was kept
    StepList *m_steps;
    QTimer m_pause; ///< a draft is kept when typing pauses
};

} // namespace slipway::ui
