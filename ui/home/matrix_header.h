// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace slipway::ui {

struct Heading;

/// Either header of the matrix: environments with their tier across, projects and the headings of their
/// groups down. Both stay in sight.
class MatrixHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit MatrixHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &area, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    void paintEnvironment(QPainter &painter, const QRect &area, int section) const;
    void paintProject(QPainter &painter, const QRect &area, int section) const;
    void paintHeading(QPainter &painter, const QRect &area, const Heading &heading) const;
};

} // namespace slipway::ui
