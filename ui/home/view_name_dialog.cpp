// SPDX-License-Identifier: Apache-2.0
#include "ui/home/view_name_dialog.h"

#include "ui/home/home_views.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 60;

} // namespace

ViewNameDialog::ViewNameDialog(const HomeViews &views, const QString &name, QWidget *parent)
    : QuestionDialog(u"viewNameQuestion"_s,
        name.isEmpty() ? tr("Save this view") : tr("Rename “%1”").arg(name),
        tr("A view is the filter, the groups and the density of the matrix. It is kept on this computer; a "
           "link to it can be copied from the top of the window."),
        name.isEmpty() ? tr("Save") : tr("Rename"), tr("Cancel"), parent),
      m_name(new QLineEdit(name, this)),
      m_remark(new QLabel(this))
{
    m_name->setObjectName(u"viewName"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(size::searchBox);
    m_name->selectAll();
    m_remark->setObjectName(u"viewNameRemark"_s);
    m_remark->setTextFormat(Qt::PlainText);
    mute(m_remark);
    body().addWidget(m_name);
    body().addWidget(m_remark);
    setDefault(true);
    const auto look = [this, &views, name] {
        const QString typed = viewName();
        setYesUnavailable(typed.isEmpty() ? tr("The name is missing") : QString());
        const bool replaces = typed != name && views.has(typed);
        m_remark->setText(replaces ? tr("The view that has this name already is replaced.") : QString());
    };
    connect(m_name, &QLineEdit::textChanged, this, look);
    look();
    m_name->setFocus();
}

QString ViewNameDialog::viewName() const
{
    return m_name->text().simplified();
}

} // namespace slipway::ui
