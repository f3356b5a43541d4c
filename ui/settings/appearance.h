// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/program_style.h"

#include <QObject>

class QSettings;

namespace slipway::ui {

/// Which colours, style and motion the program has: the desktop's, or the person's own choice. Takes effect
/// at once in every window, and is kept. Lives on the main thread.
class Appearance final : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    /// `system` is what the desktop had when the program started.
    explicit Appearance(Scheme system, QObject *parent = nullptr) : QObject(parent), m_system(system) { }

    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;
    void choose(Choice choice);
    /// The desktop changed its mind.
    void follow(Scheme system);

    [[nodiscard]] Style style() const { return m_style; }
    void chooseStyle(Style style);

    /// Off where either the person or the desktop wants none.
    [[nodiscard]] Motion motion() const;
    /// Off, or as the desktop has it.
    [[nodiscard]] bool isStilled() const { return m_isStilled; }
    void chooseStilled(bool isStilled);
    void followMotion(Motion system);

    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void schemeChanged(slipway::ui::Scheme scheme);
    void styleChanged(); ///< the style, or its motion
    void chosen(); ///< by a person: worth keeping

private:
    Scheme m_system;
    Choice m_choice = Choice::System;
    Style m_style = Style::House;
    Motion m_systemMotion = Motion::On;
    bool m_isStilled = false;
};

} // namespace slipway::ui
