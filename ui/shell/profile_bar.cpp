// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/profile_bar.h"

#include "base/displayable.h"
#include "ui/shell/status_chip.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QMenu>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// "~/.local/share/slipway" for what lies in the person's home.
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return displayable(path.startsWith(home + u'/') ? u'~' + path.sliced(home.size()) : path);
}

QString timeOf(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime().time(), u"HH:mm:ss"_s);
}

} // namespace

ProfileBar::ProfileBar(QWidget *parent)
    : QStatusBar(parent),
      m_profile(makeField(u"statusProfile"_s, tr("Profile"))),
      m_database(makeField(u"statusDatabase"_s, tr("Database"))),
      m_running(makeField(u"statusRunning"_s, tr("Running deployments"))),
      m_jobs(makeField(u"statusJobs"_s, tr("Work in the background"))),
      m_refreshed(makeField(u"statusRefreshed"_s, tr("Last refreshed"))),
      m_keychain(new StatusChip(u"statusKeychain"_s, this)),
      m_sandbox(new StatusChip(u"statusSandbox"_s, this))
{
    setObjectName(u"profileBar"_s);
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setContentsMargins(space::near, 0, space::near, 0);
    m_profile->setMinimumWidth(space::wide); // a long path gives way; its tooltip has all of it
    addWidget(m_profile);
    addWidget(m_database);
    addPermanentWidget(m_jobs);
    addPermanentWidget(m_running);
    addPermanentWidget(m_keychain);
    addPermanentWidget(m_sandbox);
    addPermanentWidget(m_refreshed);
    m_keychain->hide(); // until it has answered
    connect(m_keychain, &StatusChip::clicked, this, &ProfileBar::credentialsWanted);
    showSandbox({});
}

void ProfileBar::setSandbox(QMenu &menu, bool isHere)
{
    m_isSandbox = isHere;
    m_sandbox->setMenu(&menu);
    m_sandbox->setLoud(isHere);
    showSandbox({});
}

void ProfileBar::showSandbox(const SandboxStanding &sandbox)
{
    const Look look = sandbox.isRunning ? Look{Glyph::Running, Tone::Running}
        : sandbox.exists                ? Look{Glyph::Paused, Tone::Idle}
                                        : Look{Glyph::Empty, Tone::Idle};
    if (m_isSandbox)
        m_sandbox->present(look,
            sandbox.isRunning ? tr("SANDBOX: nothing leaves this computer")
                              : tr("SANDBOX: its hosts are not running"),
            tr("This window shows a playground with a database of its own. Start, end or delete it here."));
    else
        m_sandbox->present(look,
            sandbox.isRunning    ? tr("Sandbox: running")
                : sandbox.exists ? tr("Sandbox: ended")
                                 : tr("Sandbox: none"),
            tr("A playground with a window and a database of its own. Start, end or delete it here."));
}

void ProfileBar::setKeychain(const KeychainStanding &keychain)
{
    using State = KeychainStanding::State;
    QStringList said{displayable(keychain.said), displayable(keychain.remedy)};
    said.removeAll(QString());
    const QString detail = said.join(u". "_s);
    m_keychain->setVisible(true);
    switch (keychain.state) {
    case State::Available:
        return m_keychain->present({Glyph::Done, Tone::Success}, tr("Keychain available"), detail);
    case State::Locked:
        return m_keychain->present({Glyph::Paused, Tone::Warning}, tr("Keychain locked"), detail);
    case State::Missing:
        return m_keychain->present({Glyph::Warning, Tone::Warning}, tr("No keychain"), detail);
    }
}

QLabel *ProfileBar::makeField(const QString &name, const QString &meaning)
{
    auto *field = new QLabel(this);
    field->setObjectName(name);
    field->setAccessibleName(meaning);
    field->setToolTip(meaning);
    field->setTextFormat(Qt::PlainText);
    field->setFont(fontBy(-1));
    field->setContentsMargins(space::near, space::tight, space::near, space::tight);
    mute(field);
    return field;
}

void ProfileBar::setBoard(const Board &board)
{
    m_at = board.at;
    showSandbox(board.sandbox);
    m_profile->setText(shortPath(board.profile));
    m_profile->setToolTip(tr("Profile: %1").arg(displayable(board.profile)));
    m_database->setText(board.database);
    m_running->setText(board.running() == 0 ? tr("No deployment is running")
                                            : tr("Running deployments: %1").arg(board.running()));
    m_refreshed->setText(tr("Refreshed %1", "time of day").arg(timeOf(board.at)));
}

void ProfileBar::setJobs(int running)
{
    m_jobs->setText(running == 0 ? QString() : tr("Work in the background: %1").arg(running));
    m_jobs->setVisible(running > 0);
}

void ProfileBar::setFailed()
{
    m_running->clear();
    m_refreshed->setText(
        m_at.isValid() ? tr("Not refreshed since %1", "time of day").arg(timeOf(m_at)) : tr("Not read yet"));
}

} // namespace slipway::ui
