// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"
#include "ui/releases/release_desk.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace slipway::ui {

class ArtifactSection;
class ChangeSection;
class CheckSection;
class ComparisonSection;
class GlyphLabel;
class JourneyStrip;
class WhereaboutsSection;

/// One release in full.
class ReleaseView final : public QWidget {
    Q_OBJECT
public:
    ReleaseView(ReleaseDesk &desk, QAction &compare, QWidget *parent = nullptr);

    void present(const ReleaseSheet &sheet);
    /// At the right of the title.
    void addButton(QWidget *button);
    void enter();

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

private:
    void build();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();

    QLabel *m_title;
    QLabel *m_origin;
    GlyphLabel *m_resultGlyph;
    QLabel *m_result;
    QHBoxLayout *m_tools = nullptr;
    JourneyStrip *m_journey;
    ChangeSection *m_changes;
    WhereaboutsSection *m_whereabouts;
    ComparisonSection *m_comparison;
    ArtifactSection *m_artifacts;
    CheckSection *m_checks;
    QScrollArea *m_scroll;
    QString m_shown; ///< what is shown, so that another one begins at its top
};

} // namespace slipway::ui
