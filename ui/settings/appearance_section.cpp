// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appearance_section.h"

#include <QButtonGroup>
#include <QGroupBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Choice = Appearance::Choice;

AppearanceSection::AppearanceSection(Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_schemes(new QButtonGroup(this))
{
    setObjectName(u"appearanceSection"_s);
    setAccessibleName(tr("Appearance"));
    auto *box = new QGroupBox(tr("Colours"), this);
    box->setObjectName(u"appearanceColours"_s);
    auto *column = new QVBoxLayout(box);
    const auto add = [&](Choice choice, const QString &name, const QString &text, const QString &tip) {
        auto *button = new QRadioButton(text, box);
        button->setObjectName(name);
        button->setToolTip(tip);
        m_schemes->addButton(button, int(choice));
        column->addWidget(button);
    };
    add(Choice::System, u"schemeSystem"_s, tr("As the &desktop has it"),
        tr("Changes with the desktop, by day and night"));
    add(Choice::Light, u"schemeLight"_s, tr("&Light"), {});
    add(Choice::Dark, u"schemeDark"_s, tr("D&ark"), {});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(box);
    all->addStretch();
    show();
    connect(m_schemes, &QButtonGroup::idClicked, this,
        [this](int id) { m_appearance.choose(static_cast<Choice>(id)); });
    connect(&m_appearance, &Appearance::schemeChanged, this, &AppearanceSection::show);
}

void AppearanceSection::show()
{
    m_schemes->button(int(m_appearance.choice()))->setChecked(true);
}

} // namespace slipway::ui
