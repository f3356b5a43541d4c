// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appearance_section.h"

#include <QButtonGroup>
#include <QGroupBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Choice = Appearance::Choice;

namespace {

enum MotionOffer { AsTheDesktop, Off };

} // namespace

AppearanceSection::AppearanceSection(Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_schemes(new QButtonGroup(this)),
      m_styles(new QButtonGroup(this)),
      m_motions(new QButtonGroup(this))
{
    setObjectName(u"appearanceSection"_s);
    setAccessibleName(tr("Appearance"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::gap);
    all->addWidget(makeBox(u"appearanceColours"_s, tr("Colours"), *m_schemes,
        {{int(Choice::System), u"schemeSystem"_s, tr("As the &desktop has it"),
             tr("Changes with the desktop, by day and night")},
            {int(Choice::Light), u"schemeLight"_s, tr("&Light"), {}},
            {int(Choice::Dark), u"schemeDark"_s, tr("D&ark"), {}}}));
    all->addWidget(makeBox(u"appearanceStyle"_s, tr("Style"), *m_styles,
        {{int(Style::House), u"styleSlipway"_s, tr("&Slipway"), tr("Flat and dense, made for long tables")},
            {int(Style::System), u"styleSystem"_s, tr("The s&ystem's"),
                tr("Buttons, fields and tables as other programs of this desktop have them; the colours "
                   "stay")}}));
    all->addWidget(makeBox(u"appearanceMotion"_s, tr("Motion"), *m_motions,
        {{AsTheDesktop, u"motionSystem"_s, tr("As the des&ktop has it"),
             tr("Off where the desktop is told to move nothing")},
            {Off, u"motionOff"_s, tr("&Off"), tr("Nothing moves by itself; progress bars stand still")}}));
    all->addStretch();
    show();
    connect(m_schemes, &QButtonGroup::idClicked, this,
        [this](int id) { m_appearance.choose(static_cast<Choice>(id)); });
    connect(m_styles, &QButtonGroup::idClicked, this,
        [this](int id) { m_appearance.chooseStyle(static_cast<Style>(id)); });
    connect(
        m_motions, &QButtonGroup::idClicked, this, [this](int id) { m_appearance.chooseStilled(id == Off); });
    connect(&m_appearance, &Appearance::schemeChanged, this, &AppearanceSection::show);
    connect(&m_appearance, &Appearance::styleChanged, this, &AppearanceSection::show);
}

QGroupBox *AppearanceSection::makeBox(
    const QString &name, const QString &title, QButtonGroup &group, const QList<Offer> &offers)
{
    auto *box = new QGroupBox(title, this);
    box->setObjectName(name);
    auto *column = new QVBoxLayout(box);
    for (const Offer &offer : offers) {
        auto *button = new QRadioButton(offer.text, box);
        button->setObjectName(offer.name);
        button->setToolTip(offer.tip);
        group.addButton(button, offer.id);
        column->addWidget(button);
    }
    return box;
}

void AppearanceSection::show()
{
    m_schemes->button(int(m_appearance.choice()))->setChecked(true);
    m_styles->button(int(m_appearance.style()))->setChecked(true);
    m_motions->button(m_appearance.isStilled() ? Off : AsTheDesktop)->setChecked(true);
}

} // namespace slipway::ui
