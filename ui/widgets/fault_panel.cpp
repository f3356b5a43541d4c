// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fault_panel.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/primary_button.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

struct Advice {
    Errc code;
    const char *text;
};

const auto advices = std::to_array<Advice>({
    {Errc::Denied,
        QT_TRANSLATE_NOOP(
            "slipway::ui::FaultPanel", "Check the user name and the stored credential, then try again.")},
    {Errc::Untrusted,
        QT_TRANSLATE_NOOP(
            "slipway::ui::FaultPanel", "Ask whoever runs the database whether this is expected.")},
    {Errc::Unreachable,
        QT_TRANSLATE_NOOP("slipway::ui::FaultPanel", "Check the address and the network, then try again.")},
    {Errc::TimedOut,
        QT_TRANSLATE_NOOP(
            "slipway::ui::FaultPanel", "Somebody else may hold it. Wait for a moment, then try again.")},
    {Errc::NotFound, QT_TRANSLATE_NOOP("slipway::ui::FaultPanel", "Check the path or the address.")},
    {Errc::Refused,
        QT_TRANSLATE_NOOP("slipway::ui::FaultPanel", "Change what is refused, or choose another profile.")},
});

QLabel *readableText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString asSentence(QString text)
{
    text = displayable(text);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
        if (!text.endsWith(u'.'))
            text.append(u'.');
    }
    return text;
}

} // namespace

QString adviceFor(Errc code)
{
    for (const auto &advice : advices) {
        if (advice.code == code)
            return FaultPanel::tr(advice.text);
    }
    return FaultPanel::tr(
        "Try again. If it stays like this, send the details to whoever looks after Slipway.");
}

FaultPanel::FaultPanel(QWidget *parent)
    : QWidget(parent),
      m_headline(readableText(u"faultHeadline"_s, this)),
      m_cause(readableText(u"faultCause"_s, this)),
      m_advice(readableText(u"faultAdvice"_s, this)),
      m_retry(new PrimaryButton(tr("&Try again"), this)),
      m_disclosure(new QToolButton(this)),
      m_details(new QPlainTextEdit(this))
{
    setObjectName(u"faultPanel"_s);
    m_headline->setFont(fontBy(4, QFont::DemiBold));
    m_details->setObjectName(u"faultDetails"_s);
    m_details->setAccessibleName(tr("Details of the failure"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setFixedHeight(120);
    auto *glyph = new GlyphLabel(20, this);
    glyph->setGlyph(Glyph::Failed, Tone::Failed);
    auto *card = new QWidget(this);
    card->setObjectName(u"faultCard"_s);
    card->setAccessibleName(tr("Failure"));
    card->setFixedWidth(size::textWidth);
    auto *column = new QGridLayout(card);
    column->setHorizontalSpacing(space::gap);
    column->setVerticalSpacing(space::near);
    column->addWidget(glyph, 0, 0, Qt::AlignTop);
    column->addWidget(m_headline, 0, 1);
    column->addWidget(m_cause, 1, 1);
    column->addWidget(m_advice, 2, 1);
    column->addWidget(makeActions(), 3, 1);
    column->addWidget(m_details, 4, 1);
    column->setColumnStretch(1, 1);
    auto *around = new QVBoxLayout(this);
    // Centred by stretches: an alignment would cost the paragraphs their height.
    auto *across = new QHBoxLayout;
    across->addStretch();
    across->addWidget(card);
    across->addStretch();
    around->addStretch(2);
    around->addLayout(across);
    around->addStretch(3);
    toggleDetails(false);
}

QWidget *FaultPanel::makeActions()
{
    m_retry->setObjectName(u"faultRetry"_s);
    m_disclosure->setObjectName(u"faultDisclosure"_s);
    m_disclosure->setText(tr("Details"));
    m_disclosure->setAccessibleName(tr("Show details"));
    m_disclosure->setCheckable(true);
    m_disclosure->setAutoRaise(true);
    m_disclosure->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *copy = new QPushButton(tr("&Copy details"), this);
    copy->setObjectName(u"faultCopy"_s);
    copy->setAccessibleName(tr("Copy details"));
    auto *actions = new QWidget(this);
    actions->setObjectName(u"faultActions"_s);
    actions->setAccessibleName(tr("What can be done"));
    actions->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, space::near, 0, space::near);
    row->setSpacing(space::near);
    row->addWidget(m_retry);
    row->addWidget(copy);
    row->addWidget(m_disclosure);
    row->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &FaultPanel::retried);
    connect(m_disclosure, &QToolButton::toggled, this, &FaultPanel::toggleDetails);
    connect(copy, &QPushButton::clicked, this, &FaultPanel::copyDetails);
    return actions;
}

void FaultPanel::present(const QString &headline, const Error &error)
{
    m_headline->setText(headline);
    m_cause->setText(asSentence(error.story()));
    m_advice->setText(asSentence(error.hint().isEmpty() ? adviceFor(error.code()) : error.hint()));
    m_details->setPlainText(
        tr("code: %1\nwhat happened: %2\nwhy: %3\nwhat to do: %4")
            .arg(error.name(), headline, displayable(error.story()), displayable(error.hint())));
    setAccessibleName(headline);
    setAccessibleDescription(m_cause->text());
}

QString FaultPanel::details() const
{
    return m_details->toPlainText();
}

void FaultPanel::toggleDetails(bool isOpen)
{
    m_details->setVisible(isOpen);
    m_disclosure->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
}

void FaultPanel::copyDetails() const
{
    QGuiApplication::clipboard()->setText(details());
}

} // namespace slipway::ui
