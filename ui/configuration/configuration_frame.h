// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/configuration/configuration_editor.h"
#include "ui/navigation/route.h"
#include "ui/style/tokens.h"
#include "ui/wizards/drafts.h"

#include <QHash>

class QAction;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace slipway::ui {

class Activity;
class ChangeReview;
class FaultPanel;
class MessageBar;

/// What editing the configuration needs. All of it outlives who uses it; the drafts may be null.
struct ConfigurationGround {
    ConfigurationDesk &desk;
    Activity &activity;
    Drafts *drafts = nullptr;
};

/// What is edited, and where: its drafts are found by the route's path.
struct ConfigurationSubject {
    QString title = {}; ///< "Settings of shop"
    Route route = {};

    friend bool operator==(const ConfigurationSubject &, const ConfigurationSubject &) = default;
};

/// Around an editor: undo and redo, what is wrong, a review of what will change, and applying it. Whoever
/// leaves finds the edits again: here as they were, in another window or after a restart from a draft.
class ConfigurationFrame final : public QWidget {
    Q_OBJECT
public:
    static inline const QString draftKind = QStringLiteral("configuration");
    /// Where a draft of this kind is gone on with; the start page for others.
    [[nodiscard]] static Route routeOf(const Draft &draft);

    /// Takes the editor.
    ConfigurationFrame(
        const ConfigurationGround &ground, ConfigurationEditor *editor, QWidget *parent = nullptr);

    /// Goes on with what was edited of this, else reads it anew.
    void open(const ConfigurationSubject &subject);
    /// Reads again; what is edited stays, and is checked again.
    void refresh();
    void enter();
    /// What can be done; also for the page, whose actions are in the palette.
    [[nodiscard]] QList<QAction *> deeds() const;
    /// Whether something of this waits to be applied.
    [[nodiscard]] bool hasEdits(const Route &route) const;

Q_SIGNALS:
    void left(); ///< a person is done here
    void applied();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addDeeds();
    [[nodiscard]] QAction *addDeed(const QString &name, const QString &text, const QString &tip);
    [[nodiscard]] QWidget *makeHead();
    void read(const QJsonObject &draft);
    void take(Result<OpenedConfiguration> &opened);
    void tellOf(const OpenedConfiguration &opened);
    void follow();
    void check();
    void judge(Result<ConfigurationReview> &review);
    void keepDraft();
    void showReview();
    void goOnEditing();
    void say(Tone tone, const QString &text);
    void showWhatCanBeDone();
    void showSummary();
    void apply();
    void end(int number);
    void catchUp();
    void copyCommand() const;
    /// Null: there is none.
    [[nodiscard]] const Draft *draftOf(const Route &route) const;
    [[nodiscard]] bool isReviewing() const;

    ConfigurationGround m_ground;
    ConfigurationSubject m_subject;
    ConfigurationEdit m_edit;
    ConfigurationEditor *m_editor;
    QHash<QString, model::ConfigurationEdits> m_parked; ///< of other subjects, by their link
    std::optional<ConfigurationReview> m_review; ///< of what is edited now
    bool m_isReviewWanted = false; ///< as soon as there is one
    bool m_isJudgement = false; ///< the message is about what the last review found
    int m_applying = 0; ///< the activity's number; 0: none
    ConfigurationSubject m_applied; ///< what that is about
    QList<QAction *> m_deeds;
    QAction *m_back = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_showReview = nullptr;
    QAction *m_catchUp = nullptr;
    QAction *m_goOnEditing = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_apply = nullptr;
    QLabel *m_title;
    QLabel *m_summary;
    MessageBar *m_message;
    QStackedWidget *m_states;
    QLabel *m_loading;
    FaultPanel *m_fault;
    QScrollArea *m_scroll;
    ChangeReview *m_changes;
    task::Latest<OpenedConfiguration> m_reading;
    task::Latest<ConfigurationReview> m_reviewing;
};

} // namespace slipway::ui
