// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/hosts/hosts_desk.h"
#include "ui/questions/question_dialogs.h"

namespace slipway::ui {

/// Shows the key that a host shows now, beside what was known of it, for a person to compare with the host
/// itself.
class TrustDialog final : public QuestionDialog {
    Q_OBJECT
public:
    TrustDialog(const HostEntry &entry, const ShownHostKey &key, QWidget *parent);
};

} // namespace slipway::ui
