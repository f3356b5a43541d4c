// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QObject>

class QSettings;

namespace slipway::ui {

/// Which colours the program has: the desktop's, or the person's own choice. Takes effect at once in every
/// window, and is kept. Lives on the main thread.
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

    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void schemeChanged(slipway::ui::Scheme scheme);
    void chosen(); ///< by a person: worth keeping

private:
    Scheme m_system;
    Choice m_choice = Choice::System;
};

} // namespace slipway::ui
