// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/release/review_page.h"

#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/section.h"
#include "ui/wizards/confirmation.h"
#include "ui/wizards/flow_wizard.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ReviewLine willHappen(const QString &text)
{
    return {.look = {.glyph = Glyph::Empty, .tone = Tone::Running}, .text = text};
}

ReviewLine toMind(const QString &text)
{
    return {.look = {.glyph = Glyph::Warning, .tone = Tone::Warning}, .text = text};
}

ReviewLine cannotBeUndone(const QString &text)
{
    return {.look = {.glyph = Glyph::Warning, .tone = Tone::Failed},
        .text = ReviewPage::tr("Cannot be undone: %1").arg(text)};
}

ReviewPage::ReviewPage(Maker make, QWidget *parent)
    : FlowPage(u"review"_s, tr("Review"), tr("What will happen"), parent),
      m_make(std::move(make)),
      m_effect(paragraph(u"effect"_s, this)),
      m_confirmation(new Confirmation(this))
{
    m_effect->setFont(fontBy(1, QFont::DemiBold));
    body().addWidget(m_effect);
    body().addStretch();
    body().addWidget(m_confirmation);
    connect(m_confirmation, &Confirmation::changed, this, [this] {
        Q_EMIT completeChanged();
        Q_EMIT edited();
    });
}

void ReviewPage::initializePage()
{
    present();
}

void ReviewPage::present()
{
    const Review review = m_make();
    m_effect->setText(review.effect);
    delete m_lines;
    m_lines = new QWidget(this);
    m_lines->setObjectName(u"reviewLines"_s);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::near);
    grid->setVerticalSpacing(space::near);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < review.lines.size(); ++row) {
        auto *glyph = new GlyphLabel(size::glyph, m_lines);
        glyph->setGlyph(review.lines[row].look.glyph, review.lines[row].look.tone);
        auto *text = paragraph(u"reviewLine"_s, m_lines);
        text->setText(review.lines[row].text);
        grid->addWidget(glyph, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
    }
    body().insertWidget(1, m_lines);
    {
        const QSignalBlocker blocker(m_confirmation); // no person did this
        m_confirmation->ask(review.phrase, review.isReasonNeeded);
    }
    m_confirmation->setVisible(review.takesReason);
    static_cast<FlowWizard *>(wizard())->setCommitText(review.commit);
    Q_EMIT completeChanged();
}

QString ReviewPage::reason() const
{
    return m_confirmation->reason();
}

QString ReviewPage::heldBack() const
{
    return m_confirmation->missing();
}

QJsonObject ReviewPage::draft() const
{
    return {{u"reason"_s, reason()}};
}

void ReviewPage::takeDraft(const QJsonObject &fields)
{
    m_confirmation->setReason(fields[u"reason"_s].toString());
}

} // namespace slipway::ui
