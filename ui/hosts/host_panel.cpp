// SPDX-License-Identifier: Apache-2.0
#include "ui/hosts/host_panel.h"

#include "base/displayable.h"
#include "report/time.h"
#include "ui/hosts/host_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

HostPanel::HostPanel(QWidget *parent)
    : QFrame(parent),
      m_title(plainLabel(u"hostTitle"_s, {}, this)),
      m_none(plainLabel(u"hostNone"_s, tr("Choose a host to see all of it."), this)),
      m_area(new QScrollArea(this))
{
    setObjectName(u"hostPanel"_s);
    setAccessibleName(tr("Details of the host"));
    setMinimumWidth(size::inspector);
    m_title->setFont(fontBy(2, QFont::DemiBold));
    m_none->setAlignment(Qt::AlignCenter);
    mute(m_none);
    m_area->setObjectName(u"hostFacts"_s);
    m_area->setAccessibleName(tr("Facts"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
    column->addWidget(m_none, 1);
    clear();
}

void HostPanel::clear()
{
    m_host.clear();
    m_title->hide();
    m_area->hide();
    m_none->show();
}

void HostPanel::addLine(const QString &name, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(title, m_sheet);
    mute(label);
    m_form->addRow(label, plainLabel(name, text, m_sheet));
}

void HostPanel::addState(const QString &name, const QString &title, const Look &look, const QString &text)
{
    auto *label = new QLabel(title, m_sheet);
    mute(label);
    auto *glyph = new GlyphLabel(size::glyph, m_sheet);
    glyph->setGlyph(look.glyph, look.tone);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::near);
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addWidget(plainLabel(name, text, m_sheet), 1);
    m_form->addRow(label, row);
}

void HostPanel::setEntry(const HostEntry &entry, const QDateTime &now)
{
    m_host = entry.host.name;
    m_title->setText(displayable(entry.host.name));
    m_sheet = new QWidget;
    m_sheet->setObjectName(u"hostSheet"_s);
    m_sheet->setAccessibleName(m_area->accessibleName());
    m_form = new QFormLayout(m_sheet);
    m_form->setContentsMargins(0, 0, space::tight, 0);
    m_form->setHorizontalSpacing(space::gap);
    m_form->setVerticalSpacing(space::near);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addLine(u"hostAddress"_s, tr("Address"), HostWords::address(entry.host));
    addLine(u"hostJump"_s, tr("Through"), displayable(entry.host.jump));
    addLine(u"hostIdentity"_s, tr("Key file"), displayable(entry.host.identity));
    addLine(u"hostCredential"_s, tr("Credential"), displayable(entry.host.credential));
    addLine(u"hostRoles"_s, tr("Roles"), displayable(entry.host.roles.join(u", "_s)));
    addState(u"hostKey"_s, tr("Host key"), HostWords::keyLook(entry), HostWords::key(entry));
    for (const HostedRelease &release : entry.releases)
        addLine(u"hostRelease"_s,
            tr("%1\n%2", "project, environment")
                .arg(displayable(release.project), displayable(release.environment)),
            HostWords::release(release));
    addVisit(entry, now);
    m_area->setWidget(m_sheet); // the one before goes
    m_none->hide();
    m_title->show();
    m_area->show();
}

void HostPanel::addVisit(const HostEntry &entry, const QDateTime &now)
{
    addState(u"hostVisit"_s, tr("Last probe"), HostWords::visitLook(entry), HostWords::visit(entry, now));
    if (!entry.visit)
        return;
    if (entry.visit->failure) {
        addLine(u"hostFailure"_s, tr("Why"), displayable(entry.visit->failure->story()));
        addLine(u"hostAdvice"_s, tr("What to do"), displayable(entry.visit->failure->hint()));
        return;
    }
    addLine(u"hostRoute"_s, tr("Route"), displayable(entry.visit->route));
    addLine(u"hostUser"_s, tr("As"), displayable(entry.visit->user));
    addLine(u"hostSystem"_s, tr("System"), displayable(entry.visit->system));
    addLine(u"hostFingerprint"_s, tr("Fingerprint"), displayable(entry.visit->fingerprint));
    addLine(u"hostMethods"_s, tr("Protected by"), displayable(entry.visit->methods));
    addLine(u"hostTook"_s, tr("Took"), tr("%1 ms").arg(entry.visit->took.count()));
}

} // namespace slipway::ui
