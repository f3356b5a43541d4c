// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/crumbs.h"

#include "base/displayable.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, placeCount> placeNames{
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Home"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Projects"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Releases"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Deployments"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Hosts"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Audit"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Activity"),
    QT_TRANSLATE_NOOP("slipway::ui::Place", "Settings"),
};

} // namespace

QString placeName(Place place)
{
    return QCoreApplication::translate("slipway::ui::Place", placeNames[std::size_t(place)]);
}

Crumbs::Crumbs(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"crumbs"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::tight);
}

void Crumbs::present(Place place, const QStringList &within)
{
    while (auto *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_words = QStringList{placeName(place)} + within;
    setAccessibleName(tr("You are here: %1").arg(text()));
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const bool isLast = i == m_words.size() - 1;
        if (i == 0 && !isLast) {
            auto *back = new QToolButton(this);
            back->setObjectName(u"crumbPlace"_s);
            back->setText(m_words[i]);
            back->setAccessibleName(tr("Back to %1").arg(m_words[i]));
            back->setAutoRaise(true);
            back->setFocusPolicy(Qt::TabFocus);
            connect(back, &QToolButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
            m_row->addWidget(back);
        } else {
            auto *word = new QLabel(displayable(m_words[i]), this);
            word->setTextFormat(Qt::PlainText);
            word->setFont(fontBy(0, isLast ? QFont::DemiBold : QFont::Normal));
            m_row->addWidget(word);
        }
        if (!isLast) {
            auto *stroke = new QLabel(u"/"_s, this);
            mute(stroke);
            m_row->addWidget(stroke);
        }
    }
}

} // namespace slipway::ui
