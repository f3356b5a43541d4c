// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_bar.h"

#include "ui/widgets/glyph_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

Glyph glyphFor(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return Glyph::Done;
    case Tone::Failed:
        return Glyph::Failed;
    case Tone::Running:
        return Glyph::Running;
    default:
        return Glyph::Warning;
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : TintedFrame(parent),
      m_glyph(new GlyphLabel(16, this)),
      m_text(new QLabel(this)),
      m_offer(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(u"messageOffer"_s);
    m_offer->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_offer->hide();
    m_close->setObjectName(u"messageClose"_s);
    m_close->setText(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gap, space::near, space::near, space::near);
    row->setSpacing(space::near);
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_offer, &QToolButton::triggered, this, &QWidget::hide);
    hide();
}

void MessageBar::present(Tone tone, const QString &text, QAction *offered)
{
    setTone(tone);
    if (QAction *before = m_offer->defaultAction(); before && before != offered)
        m_offer->removeAction(before);
    if (offered) {
        m_offer->setDefaultAction(offered);
        m_offer->setAccessibleName(offered->text().remove(u'&'));
    }
    m_offer->setVisible(offered);
    m_glyph->setGlyph(glyphFor(tone), tone);
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(true);
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace slipway::ui
