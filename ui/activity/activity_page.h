// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/page.h"

namespace slipway::ui {

class Activity;
class ActivityPanel;

/// The place of the work that this program did since it started: the drawer with the whole window to itself.
class ActivityPage final : public Page {
    Q_OBJECT
public:
    explicit ActivityPage(Activity &activity, QWidget *parent = nullptr);

    void open(const Route &) override { } // there is nothing else to show
    [[nodiscard]] Route route() const override { return {.place = Place::Activity, .path = {}, .query = {}}; }
    void refresh() override { } // it is told of every change
    void enter() override;

private:
    ActivityPanel *m_panel;
};

} // namespace slipway::ui
