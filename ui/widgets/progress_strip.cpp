// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/progress_strip.h"

#include "base/displayable.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_said(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_stop(new QPushButton(tr("&Stop"), this))
{
    setObjectName(u"progressStrip"_s);
    m_title->setObjectName(u"progressTitle"_s);
    m_title->setFont(fontBy(0, QFont::DemiBold));
    m_said->setObjectName(u"progressSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long lines are cut, not obeyed
    mute(m_said);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setFixedWidth(160);
    m_bar->setFixedHeight(space::gap);
    m_bar->setTextVisible(false);
    m_stop->setObjectName(u"progressStop"_s);
    m_stop->setAccessibleName(tr("Stop the work"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::near, 0, space::near);
    row->setSpacing(space::gap);
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_said, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_stop->setText(tr("Stopping…"));
        Q_EMIT stopped();
    });
    hide();
}

void ProgressStrip::begin(const QString &title)
{
    m_title->setText(title);
    m_said->clear();
    m_bar->setRange(0, 0);
    m_stop->setEnabled(true);
    m_stop->setText(tr("&Stop"));
    setAccessibleName(title);
    setVisible(true);
}

void ProgressStrip::present(const task::Progress::Snapshot &now, const QString &said)
{
    constexpr int whole = 1000;
    m_bar->setRange(0, now.total > 0 ? whole : 0);
    if (now.total > 0)
        m_bar->setValue(int(std::min(now.done, now.total) * whole / now.total));
    m_said->setText(displayable(said.isEmpty() ? now.activity : said));
    setAccessibleDescription(m_said->text());
}

void ProgressStrip::end()
{
    hide();
}

QString ProgressStrip::text() const
{
    return m_said->text();
}

} // namespace slipway::ui
