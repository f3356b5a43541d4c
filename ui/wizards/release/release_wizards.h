// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"
#include "ui/style/look.h"
#include "ui/wizards/drafts.h"
#include "ui/wizards/release/release_work.h"

#include <QObject>
#include <functional>
#include <optional>

class QDialog;
class QWidget;

namespace slipway::ui {

class Activity;
struct Piece;

/// What the wizards of releases stand on. All of it outlives them; the drafts may be null.
struct WizardGround {
    ReleaseWork &work;
    Activity &activity;
    Drafts *drafts = nullptr;
};

/// A piece of work that a wizard began, and that has ended.
struct WizardEnd {
    QString title = {}; ///< "Build shop at v1.4.0"
    QString line = {}; ///< what was done; empty: it failed
    std::optional<Error> error = {};
    QString project = {};
    QString release = {}; ///< that it was about, or that it made; empty: none
};

/// A release that came to the end of its way, and that a person wants to be deployed.
struct ShippedRelease {
    QString project = {};
    QString release = {}; ///< "1.4.0-b12"
    QString environment = {};
    QString draft = {}; ///< id of the draft that stands until its deployment is committed; empty: none
};

/// How a page or a window tells of it.
struct WizardNews {
    Tone tone = Tone::Idle;
    QString text = {};
};
[[nodiscard]] WizardNews newsOf(const WizardEnd &end);

/// Opens the wizards, begins what they commit to as work in the background, and says where it leads. One for
/// a page.
class ReleaseWizards final : public QObject {
    Q_OBJECT
public:
    /// Wizards are shown beside `window`.
    ReleaseWizards(const WizardGround &ground, QWidget *window);

    /// The whole way in one go.
    void ship(const QString &project);
    void build(const QString &project);
    void upload(const QString &project, const QString &release);
    void verify(const QString &project, const QString &release, const QStringList &places);
    void publish(const QString &project, const QString &release);
    /// Goes on with a draft of one of these; false: it is none.
    bool resume(const Draft &draft);

Q_SIGNALS:
    /// Work began; more of it is to be seen there.
    void departed(const slipway::ui::Route &route);
    void ended(const slipway::ui::WizardEnd &end);
    void deployWanted(const slipway::ui::ShippedRelease &shipped);

private:
    using Task = std::function<Result<WorkResult>(std::stop_token, task::Progress &)>;
    void open(QDialog *wizard, std::function<void()> commit);
    void begin(const QString &title, const QString &project, const QString &release, const Task &task);
    void openShip(const QString &project, const Draft *draft);
    void beginShip(const Draft &draft, const ShipWish &wish);
    /// Calls once when this piece of work has ended, unless the listener is gone by then.
    void whenEnded(int number, QObject *listener, std::function<void(const Piece &piece)> call);
    void openBuild(const QString &project, const Draft *draft);
    void openUpload(const QString &project, const QString &release, const Draft *draft);
    void openPublish(const QString &project, const QString &release, const Draft *draft);

    WizardGround m_ground;
    QWidget *m_window;
};

} // namespace slipway::ui
