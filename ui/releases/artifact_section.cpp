// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/artifact_section.h"

#include "base/displayable.h"
#include "ui/releases/release_words.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ArtifactSection::ArtifactSection(QWidget *parent)
    : QWidget(parent),
      m_section(new Section(u"artifacts"_s, tr("Artifacts"), this))
{
    setObjectName(u"artifactSection"_s);
    setAccessibleName(tr("Artifacts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
}

void ArtifactSection::present(const model::Release &release)
{
    delete m_files;
    m_files = new QWidget(m_section);
    m_files->setObjectName(u"artifactFiles"_s);
    auto *grid = new QGridLayout(m_files);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::near);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(1, 1);
    add(*grid, release.artifact);
    if (!release.wheel.fileName.isEmpty())
        add(*grid, release.wheel);
    m_section->setSummary(release.wheel.fileName.isEmpty() ? tr("No wheel was made yet") : QString());
    m_section->body().addWidget(m_files);
}

void ArtifactSection::add(QGridLayout &grid, const model::Artifact &artifact)
{
    auto *name = paragraph(u"artifactName"_s, m_files);
    name->setFont(fontBy(0, QFont::DemiBold));
    name->setText(displayable(artifact.fileName));
    auto *kind = paragraph(u"artifactKind"_s, m_files);
    kind->setText(tr("%1, %2", "kind of file; size")
                      .arg(ReleaseWords::kind(artifact.kind), humanSize(artifact.digests.size)));
    mute(kind);
    const int row = grid.rowCount();
    grid.setRowMinimumHeight(row, row > 1 ? space::near : 0);
    grid.addWidget(name, row + 1, 0, 1, 3);
    grid.addWidget(kind, row + 2, 0, 1, 3);
    addDigest(grid, artifact, tr("SHA-256"), artifact.digests.sha256);
    addDigest(grid, artifact, tr("BLAKE2b"), artifact.digests.blake2b);
    addDigest(grid, artifact, tr("MD5"), artifact.digests.md5);
}

void ArtifactSection::addDigest(
    QGridLayout &grid, const model::Artifact &artifact, const QString &name, const QString &digest)
{
    if (digest.isEmpty())
        return;
    auto *label = new QLabel(name, m_files);
    label->setObjectName(u"digestName"_s);
    mute(label);
    auto *text = new QLineEdit(digest, m_files);
    text->setObjectName(u"digest"_s);
    text->setReadOnly(true);
    text->setFrame(false);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setCursorPosition(0);
    text->setToolTip(digest);
    text->setAccessibleName(tr("%1 of %2", "name of a digest; file").arg(name, artifact.fileName));
    QPalette see = text->palette();
    see.setColor(QPalette::Base, Qt::transparent);
    text->setPalette(see);
    label->setBuddy(text);
    auto *copy = new QToolButton(m_files);
    copy->setObjectName(u"copyDigest"_s);
    copy->setIcon(icon(u"copy"_s));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setToolTip(tr("Copy the %1", "name of a digest").arg(name));
    copy->setAccessibleName(tr("Copy the %1 of %2", "name of a digest; file").arg(name, artifact.fileName));
    connect(copy, &QToolButton::clicked, this, [digest] { QGuiApplication::clipboard()->setText(digest); });
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(text, row, 1);
    grid.addWidget(copy, row, 2);
}

} // namespace slipway::ui
