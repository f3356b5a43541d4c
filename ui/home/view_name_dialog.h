// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/questions/question_dialogs.h"

class QLabel;

namespace slipway::ui {

class HomeViews;

/// Asks for the name of a saved view, and says where one of that name would be replaced.
class ViewNameDialog final : public QuestionDialog {
    Q_OBJECT
public:
    /// `name` is the one that the view has already; empty: it is saved for the first time.
    ViewNameDialog(const HomeViews &views, const QString &name, QWidget *parent);

    [[nodiscard]] QString viewName() const;

private:
    QLineEdit *m_name;
    QLabel *m_remark;
};

} // namespace slipway::ui
