// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int widestPalette = 620;
constexpr int highest = 380;
constexpr int fromTop = 56;

/// What the first letter of the text asks for.
struct Asked {
    bool commands = true;
    QList<FoundKind> only = {}; ///< empty: all
    bool places = true;
    QString words = {};
};

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Asked readAsked(const QString &typed)
{
    const QString rest = typed.mid(1).trimmed();
    if (typed.startsWith(u'>'))
        return {.places = false, .words = rest};
    if (typed.startsWith(u'@'))
        return {.commands = false, .only = {FoundKind::Host}, .words = rest};
    if (typed.startsWith(u'#') && isNumber(rest))
        return {.commands = false,
            .only = {FoundKind::Deployment, FoundKind::Event, FoundKind::Release},
            .words = u'#' + rest};
    if (typed.startsWith(u'#'))
        return {.commands = false, .only = {FoundKind::Release}, .words = rest};
    return {.words = typed.trimmed()};
}

} // namespace

CommandPalette::CommandPalette(Finder *finder, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_finder(finder),
      m_typed(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(finder
              ? tr(
                  "Nothing answers that. Begin with > for commands, @ for hosts, # for releases and numbers.")
              : tr("No command answers that."),
          this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Search or run a command"));
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setAutoFillBackground(true);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const Asked asked = readAsked(typed);
        m_picked.reset(); // from other answers
        m_search.stop(); // its answer would be one to other words
        m_model.narrow(asked.words, asked.commands);
        showCount();
        m_pause.start();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::build()
{
    m_typed->setObjectName(u"paletteText"_s);
    m_typed->setAccessibleName(tr("Search or run a command"));
    m_typed->setPlaceholderText(m_finder
            ? tr("Go to a project, release, deployment, host or event, or run a command")
            : tr("Run a command"));
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What answers it"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the text, which moves the choice
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    mute(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::near, space::near, space::near, space::near);
    column->setSpacing(space::tight);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
}

void CommandPalette::openWith(const Offer &offer, const QString &typed)
{
    const QWidget &window = *parentWidget();
    const QSize room(std::min(widestPalette, window.width() - 2 * space::margin),
        std::min(highest, window.height() - fromTop - space::margin));
    resize(room);
    move(window.mapToGlobal(QPoint((window.width() - room.width()) / 2, fromTop)));
    m_recent = offer.recent;
    m_picked.reset();
    m_model.setFound({});
    m_model.setActions(offer.actions);
    m_typed->setText(typed);
    m_model.narrow(readAsked(typed).words, readAsked(typed).commands);
    show();
    m_typed->setFocus(Qt::PopupFocusReason);
    search();
    showCount();
}

void CommandPalette::search()
{
    const Asked asked = readAsked(m_typed->text());
    const bool isRecent = m_typed->text().trimmed().isEmpty() && !m_recent.isEmpty();
    if (!m_finder || !asked.places || isRecent) {
        m_search.stop();
        take(isRecent ? m_recent : QList<Found>());
        return;
    }
    m_search.ask([finder = m_finder, words = asked.words](
                     std::stop_token stop, task::Progress &) { return finder->find(words, std::move(stop)); },
        [this, only = asked.only](Result<QList<Found>> &found) {
            QList<Found> shown = found ? *found : QList<Found>(); // commands are found without the record
            if (!only.isEmpty())
                shown.removeIf([&](const Found &one) { return !only.contains(one.kind); });
            take(shown);
        });
}

void CommandPalette::take(const QList<Found> &found)
{
    m_model.setFound(found);
    if (m_picked)
        m_list->setCurrentIndex(m_model.find(*m_picked));
    showCount();
}

void CommandPalette::showCount()
{
    const bool hasAny = m_model.rowCount() > 0;
    m_list->setVisible(hasAny);
    m_nothing->setVisible(!hasAny);
    if (hasAny && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const int rows = m_model.rowCount();
    const auto moveBy = [&](int steps) {
        const int row = std::clamp(m_list->currentIndex().row() + steps, 0, std::max(0, rows - 1));
        m_list->setCurrentIndex(m_model.index(row));
        if (rows > 0)
            m_picked = m_model.entry(m_model.index(row));
        return true;
    };
    constexpr int leap = 8;
    switch (key.key()) {
    case Qt::Key_Down:
        return moveBy(1);
    case Qt::Key_Up:
        return moveBy(-1);
    case Qt::Key_PageDown:
        return moveBy(leap);
    case Qt::Key_PageUp:
        return moveBy(-leap);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !m_model.entry(index).isAvailable)
        return; // its line says why
    const PaletteEntry chosen = m_model.entry(index);
    hide();
    if (!chosen.action)
        Q_EMIT departed(chosen.route);
    else
        chosen.action->trigger();
}

} // namespace slipway::ui
