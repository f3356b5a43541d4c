// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/board_feed.h"
#include "ui/home/home_views.h"
#include "ui/navigation/page.h"
#include "ui/wizards/drafts.h"

#include <QKeySequence>
#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace slipway::ui {

class CellInspector;
class EmptyState;
class FaultPanel;
class HomeHeader;
class MatrixPane;
class MatrixView;
class MessageBar;
class NeedsPanel;
class ProgressStrip;
class ViewMenu;

/// What the chosen cell of the matrix is about.
struct CellAbout {
    QString project = {}; ///< empty: no cell is chosen, or the project has no target there
    QString environment = {};
    qint64 deployment = 0; ///< number of the latest one; 0: there was none
    bool isOpen = false; ///< it is not over
    bool hasRun = false; ///< something was deployed there to the end
};

/// The first page: the matrix, or why there is none. Shows what the feed brings and asks it for more.
class HomePage final : public Page {
    Q_OBJECT
public:
    /// The drafts may be null, and outlive the page.
    HomePage(BoardFeed &feed, HomeViews &views, Drafts *drafts = nullptr, QWidget *parent = nullptr);

    [[nodiscard]] MatrixView &matrix() const;
    void focusFilter();
    /// Something that can be done about the chosen cell: beside it, in its menu and from the palette.
    void offer(QAction &action);
    [[nodiscard]] CellAbout chosenCell() const;

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;

Q_SIGNALS:
    void cellChanged(); ///< another cell is chosen, or it is about something else now
    void resumed(const slipway::ui::Draft &draft); ///< a person wants to go on with it
    void newProjectWanted();
    void importWanted(); ///< of hosts

private:
    void build();
    void addActions();
    void addBeginnings();
    [[nodiscard]] QAction &makeAction(
        const QString &name, const QString &text, const QString &tip, const QList<QKeySequence> &keys);
    void listen();

    void showBoard(const Board &board);
    void showFailure(const Error &error);
    [[nodiscard]] bool hasProjects() const;
    /// Does what the first button of the empty page says.
    void beginHere();
    void showEmpty();
    void showNoEnvironments();
    void showNoProjects();
    void showOpening();
    void showCell(const QModelIndex &cell);
    void showHosts(const HostReadings &readings);
    void beginWork(BoardFeed::Work work);
    void endWork(BoardFeed::Work work, const Error *error);
    void showProgress();
    void showWhatCanBeDone();
    void arrange(const Arrangement &arrangement);
    void showArrangement();
    void recallLayout();
    void keepLayout();
    void offerViewBack(const SavedView &view);

    BoardFeed &m_feed;
    HomeViews &m_views;
    HomeHeader *m_header;
    MessageBar *m_message;
    ProgressStrip *m_progress;
    NeedsPanel *m_needs;
    QStackedWidget *m_pages;
    QLabel *m_loading;
    EmptyState *m_empty;
    FaultPanel *m_fault;
    MatrixPane *m_pane;
    CellInspector *m_inspector;
    QSplitter *m_matrixPage; ///< the pane and the details
    ViewMenu *m_viewMenu;
    QAction *m_newProject = nullptr;
    QAction *m_importHosts = nullptr;
    QAction *m_addEnvironments = nullptr;
    QAction *m_readHosts = nullptr;
    QAction *m_details = nullptr;
    QAction *m_viewBack = nullptr; ///< undoes the last deletion of a view
    SavedView m_removedView;
    QTimer m_pulse; ///< looks at the progress while there is work
    int m_environments = 0;
    QStringList m_noticed;
    bool m_isStale = false; ///< the last reading failed; what is shown is older
};

} // namespace slipway::ui
