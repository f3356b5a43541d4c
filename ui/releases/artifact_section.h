// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"

#include <QWidget>

class QGridLayout;

namespace slipway::ui {

class Section;

/// The files of a release, each with its size and its digests, which can be selected and copied.
class ArtifactSection final : public QWidget {
    Q_OBJECT
public:
    explicit ArtifactSection(QWidget *parent = nullptr);

    void present(const model::Release &release);

private:
    void add(QGridLayout &grid, const model::Artifact &artifact);
    void addDigest(
        QGridLayout &grid, const model::Artifact &artifact, const QString &name, const QString &digest);

    Section *m_section;
    QWidget *m_files = nullptr; ///< made anew for each release
};

} // namespace slipway::ui
