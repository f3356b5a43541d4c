// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/navigation/page.h"
#include "ui/releases/release_desk.h"
#include "ui/wizards/release/release_wizards.h"

#include <QKeySequence>
#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace slipway::ui {

class FaultPanel;
class MessageBar;
class ReleaseListView;
class ReleaseView;

/// The place of releases: the list of all, or one of them in full.
class ReleasesPage final : public Page {
    Q_OBJECT
public:
    /// Both outlive the page. What has ended in the activity makes it read again.
    ReleasesPage(ReleaseDesk &desk, const WizardGround &ground, QWidget *parent = nullptr);

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;

    /// A further thing that can be done about a release; its button stands at the right of the title.
    void offer(QAction &action);
    /// The release that is shown, or chosen in the list: its project and name; empty: none.
    [[nodiscard]] std::pair<QString, QString> subject() const;

Q_SIGNALS:
    void subjectChanged();

private:
    void build();
    void addActions();
    void addDeliveries();
    void listen(Activity &activity);
    void tell(const WizardEnd &end);
    [[nodiscard]] QAction *makeAction(
        const QString &name, const QString &text, const QString &tip, const QList<QKeySequence> &keys = {});
    void readSheet();
    void show(const ReleaseSheet &sheet);
    void showFailure(const Error &error);
    void showWhatCanBeDone();
    [[nodiscard]] bool isList() const { return m_name.isEmpty(); }
    /// Where the subject is recorded to be.
    [[nodiscard]] QStringList placesOfSubject() const;
    [[nodiscard]] bool isSubjectArchived() const;

    ReleaseDesk &m_desk;
    QString m_project; ///< what is shown; empty: the list
    QString m_name;
    std::optional<ReleaseSheet> m_sheet; ///< as it was read last
    bool m_isStale = false; ///< the last reading failed; what is shown is older
    ReleaseWizards m_wizards;
    QAction *m_build = nullptr;
    QAction *m_upload = nullptr;
    QAction *m_verify = nullptr;
    QAction *m_publish = nullptr;
    QAction *m_copyDigest = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_showProject = nullptr;
    MessageBar *m_message;
    QStackedWidget *m_states;
    ReleaseListView *m_list;
    ReleaseView *m_view = nullptr;
    QLabel *m_loading;
    FaultPanel *m_fault;
    task::Latest<ReleaseSheet> m_reading;
};

} // namespace slipway::ui
