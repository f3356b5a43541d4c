// SPDX-License-Identifier: Apache-2.0
#include "ui/style/glyph.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>
#include <numbers>

namespace slipway::ui {

namespace {

/// A canvas of 16 x 16 units.
class Canvas {
public:
    Canvas(QPainter &painter, const QColor &ink, const QColor &paper)
        : m_painter(painter),
          m_ink(ink),
          m_paper(paper)
    {
    }

    void disc()
    {
        fill([](QPainterPath &path) { path.addEllipse(QPointF(8, 8), 7, 7); });
    }
    void block()
    {
        fill([](QPainterPath &path) { path.addRoundedRect(QRectF(1.5, 1.5, 13, 13), 2.5, 2.5); });
    }
    void ring(Qt::PenStyle style = Qt::SolidLine)
    {
        QPen pen(m_ink, 1.8, style, Qt::FlatCap);
        if (style == Qt::DashLine)
            pen.setDashPattern({1.7, 1.35});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(QPointF(8, 8), 6.1, 6.1);
    }
    void line(const QPolygonF &points, bool isCut)
    {
        m_painter.setPen(QPen(isCut ? m_paper : m_ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(points);
    }
    template <typename Shape>
    void fill(Shape shape)
    {
        QPainterPath path;
        shape(path);
        m_painter.setPen(Qt::NoPen);
        m_painter.fillPath(path, m_ink);
    }

private:
    QPainter &m_painter;
    QColor m_ink;
    QColor m_paper;
};

void drawDone(Canvas &canvas)
{
    canvas.disc();
    canvas.line({{4.7, 8.3}, {7.1, 10.7}, {11.4, 5.6}}, true);
}

void drawRunning(Canvas &canvas)
{
    canvas.ring();
    canvas.fill([](QPainterPath &path) {
        path.moveTo(8, 8);
        path.arcTo(QRectF(3.4, 3.4, 9.2, 9.2), 90, -180);
        path.closeSubpath();
    });
}

void drawWarning(Canvas &canvas)
{
    canvas.fill([](QPainterPath &path) {
        path.addPolygon(QPolygonF{{8, 1.2}, {15.4, 14.6}, {0.6, 14.6}, {8, 1.2}});
    });
    canvas.line({{8, 6}, {8, 9.6}}, true);
    canvas.line({{8, 12.3}, {8, 12.4}}, true);
}

void drawFailed(Canvas &canvas)
{
    canvas.block();
    canvas.line({{5.2, 5.2}, {10.8, 10.8}}, true);
    canvas.line({{10.8, 5.2}, {5.2, 10.8}}, true);
}

void drawEmpty(Canvas &canvas)
{
    canvas.ring();
}

void drawPaused(Canvas &canvas)
{
    canvas.fill([](QPainterPath &path) {
        path.addRoundedRect(QRectF(3, 2, 3.6, 12), 1, 1);
        path.addRoundedRect(QRectF(9.4, 2, 3.6, 12), 1, 1);
    });
}

void drawReturned(Canvas &canvas)
{
    canvas.line({{5.4, 1.8}, {1.8, 5.2}, {5.4, 8.6}}, false);
    canvas.line({{2.2, 5.2}, {10.2, 5.2}, {12.6, 6}, {13.9, 8.4}, {13.3, 11.2}, {10.4, 13}, {6, 13}}, false);
}

void drawUnknown(Canvas &canvas)
{
    canvas.ring(Qt::DashLine);
    canvas.line({{6.3, 6.4}, {7, 5.2}, {8.6, 5.1}, {9.6, 6.2}, {9.2, 7.4}, {8, 8.3}, {8, 8.9}}, false);
    canvas.line({{8, 11.3}, {8, 11.4}}, false);
}

void drawStar(Canvas &canvas)
{
    canvas.fill([](QPainterPath &path) {
        QPolygonF star;
        for (int i = 0; i < 10; ++i) {
            const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
            const double radius = i % 2 == 0 ? 7.6 : 3.3;
            star.append({8 + radius * std::cos(angle), 8.4 + radius * std::sin(angle)});
        }
        path.addPolygon(star);
        path.closeSubpath();
    });
}

// In the order of the enumerators.
constexpr auto drawings = std::to_array<void (*)(Canvas &)>({drawDone, drawRunning, drawWarning, drawFailed,
    drawEmpty, drawPaused, drawReturned, drawUnknown, drawStar});

} // namespace

void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const QColor &ink, const QColor &paper)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 16, square.height() / 16);
    Canvas canvas(painter, ink, paper);
    drawings[std::size_t(glyph)](canvas);
    painter.restore();
}

} // namespace slipway::ui
