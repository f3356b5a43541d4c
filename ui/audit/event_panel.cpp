// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/event_panel.h"

#include "base/displayable.h"
#include "report/time.h"
#include "ui/audit/audit_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

EventPanel::EventPanel(QWidget *parent)
    : QFrame(parent),
      m_title(plainLabel(u"eventTitle"_s, this)),
      m_glyph(new GlyphLabel(size::glyph, this)),
      m_outcome(plainLabel(u"eventOutcome"_s, this)),
      m_body(new QWidget(this)),
      m_none(plainLabel(u"eventNone"_s, this)),
      m_lines(new QScrollArea(this)),
      m_relatedTitle(plainLabel(u"eventRelatedTitle"_s, this)),
      m_related(new QListWidget(this)),
      m_all(new QPushButton(this))
{
    setObjectName(u"eventPanel"_s);
    setAccessibleName(tr("Details of the event"));
    setMinimumWidth(size::inspector);
    m_title->setFont(fontBy(2, QFont::DemiBold));
    m_outcome->setFont(fontBy(0, QFont::DemiBold));
    m_relatedTitle->setFont(fontBy(0, QFont::DemiBold));
    m_none->setText(tr("Choose an event to see all of it."));
    m_none->setAlignment(Qt::AlignCenter);
    mute(m_none);
    build();
    clear();
}

EventPanel::Row EventPanel::addRow(QFormLayout &form, const QString &objectName, const QString &name)
{
    Row row{.name = new QLabel(name, this), .value = plainLabel(objectName, this)};
    mute(row.name);
    form.addRow(row.name, row.value);
    return row;
}

void EventPanel::build()
{
    m_lines->setObjectName(u"eventLines"_s);
    m_lines->setAccessibleName(tr("What the event says"));
    m_lines->setWidgetResizable(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_related->setObjectName(u"eventRelated"_s);
    m_related->setAccessibleName(tr("Related events"));
    m_related->setFrameShape(QFrame::NoFrame);
    m_related->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_related->setTextElideMode(Qt::ElideRight);
    m_all->setObjectName(u"eventAll"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::near);
    head->addWidget(m_glyph);
    head->addWidget(m_outcome, 1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::gap);
    form->setVerticalSpacing(space::tight);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_when = addRow(*form, u"eventWhen"_s, tr("When"));
    m_who = addRow(*form, u"eventWho"_s, tr("Who"));
    m_object = addRow(*form, u"eventObject"_s, tr("About"));
    m_project = addRow(*form, u"eventProject"_s, tr("Where"));
    m_chain = addRow(*form, u"eventChain"_s, tr("Hash"));
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    column->setSpacing(space::near);
    column->addWidget(m_title);
    column->addLayout(head);
    column->addLayout(form);
    column->addWidget(m_lines, 3);
    column->addWidget(m_relatedTitle);
    column->addWidget(m_related, 2);
    column->addWidget(m_all, 0, Qt::AlignLeading);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_none, 1);
    around->addWidget(m_body, 1);
    connect(m_related, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *item) { Q_EMIT wanted(item->data(Qt::UserRole).toLongLong()); });
    connect(
        m_all, &QPushButton::clicked, this, [this] { Q_EMIT thingWanted(AuditWords::thing(m_hit.event)); });
}

void EventPanel::put(const Row &row, const QString &text)
{
    row.name->setVisible(!text.isEmpty());
    row.value->setVisible(!text.isEmpty());
    row.value->setText(text);
}

void EventPanel::clear()
{
    m_hit = {};
    m_body->hide();
    m_none->show();
}

void EventPanel::setHit(const audit::Hit &hit)
{
    if (hit == m_hit)
        return;
    m_hit = hit;
    const model::Event &event = hit.event;
    const Look look = AuditWords::look(hit.facets.outcome);
    m_title->setText(displayable(event.action));
    m_glyph->setGlyph(look.glyph, look.tone);
    m_outcome->setText(
        tr("%1 · event %2", "outcome, number").arg(AuditWords::outcome(hit.facets.outcome)).arg(event.seq));
    const auto at = QDateTime::fromMSecsSinceEpoch(event.atMicroseconds / 1000, Qt::UTC);
    put(m_when, tr("%1\n%2", "local time, UTC").arg(AuditWords::time(event), report::isoTime(at)));
    const QString login = displayable(event.login);
    const QString person = displayable(event.person);
    put(m_who,
        person.isEmpty() || person == login ? login : tr("%1 (%2)", "person, login").arg(person, login));
    put(m_object, displayable(event.object));
    put(m_project,
        hit.facets.environment.isEmpty()
            ? displayable(hit.facets.project)
            : tr("%1 in %2", "project, environment")
                  .arg(displayable(hit.facets.project), displayable(hit.facets.environment)));
    put(m_chain, event.hash.left(12) + u'…');
    m_chain.value->setToolTip(
        tr("Hash %1\nfollows %2").arg(displayable(event.hash), displayable(event.previousHash)));
    showLines();
    setRelated({});
    m_none->hide();
    m_body->show();
}

void EventPanel::showLines()
{
    const auto lines = AuditWords::lines(m_hit.event);
    auto *sheet = new QWidget;
    sheet->setObjectName(u"eventSheet"_s);
    sheet->setAccessibleName(m_lines->accessibleName());
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, space::tight, 0);
    column->setSpacing(2);
    for (const auto &line : lines) {
        auto *name = new QLabel(displayable(line.name), sheet);
        name->setTextFormat(Qt::PlainText);
        mute(name);
        auto *value = plainLabel(u"eventLine"_s, sheet);
        const auto shown
            = [](const QString &text) { return text.isEmpty() ? tr("nothing") : displayable(text); };
        value->setText(line.isChange
                ? tr("%1 → %2", "before, after").arg(shown(line.before), shown(line.after))
                : shown(line.after));
        column->addWidget(name);
        column->addWidget(value);
        column->addSpacing(space::tight);
    }
    column->addStretch();
    m_lines->setWidget(sheet); // the one before goes
    m_lines->setVisible(!lines.isEmpty());
}

void EventPanel::setRelated(const QList<audit::Hit> &related)
{
    m_related->clear();
    const QString thing = AuditWords::thing(m_hit.event);
    for (const audit::Hit &hit : related) {
        auto *item = new QListWidgetItem(
            tr("%1  %2  %3", "time, action, object")
                .arg(AuditWords::time(hit.event).section(u' ', 1), displayable(hit.event.action),
                    displayable(hit.event.object.mid(thing.size() + 1))),
            m_related);
        item->setData(Qt::UserRole, hit.event.seq);
        item->setToolTip(AuditWords::summary(hit.event));
    }
    m_relatedTitle->setText(AuditWords::thingInWords(thing));
    m_all->setText(tr("Show all of these"));
    m_all->setAccessibleName(tr("Show all events of %1").arg(m_relatedTitle->text()));
    for (QWidget *part : std::initializer_list<QWidget *>{m_relatedTitle, m_related, m_all})
        part->setVisible(related.size() > 1);
}

} // namespace slipway::ui
