// SPDX-License-Identifier: Apache-2.0
#include "ui/style/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Draws an outline in whatever colour its mode asks for.
class OutlineEngine final : public QIconEngine {
public:
    explicit OutlineEngine(QByteArray outline) : m_outline(std::move(outline)) { }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray coloured = m_outline;
        coloured.replace("currentColor", ink(mode).name().toLatin1());
        QSvgRenderer renderer(coloured);
        const int side = std::min(area.width(), area.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(area).center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, drawn.rect(), mode, state);
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new OutlineEngine(m_outline); }
    [[nodiscard]] QString key() const override { return u"slipway-outline"_s; }

private:
    static QColor ink(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
    }

    QByteArray m_outline;
};

} // namespace

QIcon icon(const QString &name)
{
    QFile outline(u":/slipway/icons/%1.svg"_s.arg(name));
    if (!outline.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new OutlineEngine(outline.readAll()));
}

} // namespace slipway::ui
