// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/hosts/pick_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/wizards/hosts/list_page.h"

#include <QJsonArray>
#include <QLabel>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

PickPage::PickPage(const ListPage &list, QWidget *parent)
    : FlowPage(u"pick"_s, tr("Hosts"), tr("Which of them are taken?"), parent),
      m_list(list),
      m_table(new RecordTable(u"foundHosts"_s, tr("Hosts of the list"), this)),
      m_remarks(paragraph(u"listRemarks"_s, this))
{
    m_table->setModel(&m_model);
    m_table->setShares({5, 6, 3, 4, 8});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    mute(m_remarks);
    body().addWidget(m_table, 1);
    body().addWidget(m_remarks);
    connect(&m_model, &PickModel::pickedChanged, this, &QWizardPage::completeChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &FlowPage::edited);
}

void PickPage::initializePage()
{
    const FoundHosts *found = m_list.found();
    m_model.setHosts(found ? found->hosts : QList<FoundHost>());
    if (const auto kept = std::exchange(m_kept, {}); found && kept[u"file"_s].toString() == m_list.file())
        m_model.pick(kept[u"picked"_s].toVariant().toStringList());
    m_remarks->setText(found ? displayable(found->remarks.join(u'\n')) : QString());
    m_remarks->setVisible(found && !found->remarks.isEmpty());
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<Problem> PickPage::problem() const
{
    if (m_model.picked().isEmpty())
        return Problem{.text = m_model.rowCount() == 0 ? tr("The list names no host that could be taken.")
                                                       : tr("Tick the hosts that are to be taken; those that "
                                                            "are configured alike are there already."),
            .field = m_table};
    return {};
}

QJsonObject PickPage::draft() const
{
    if (!m_kept.isEmpty())
        return m_kept;
    QStringList names;
    for (const model::Host &host : m_model.picked())
        names.append(host.name);
    return m_list.found()
        ? QJsonObject{{u"file"_s, m_list.file()}, {u"picked"_s, QJsonArray::fromStringList(names)}}
        : QJsonObject();
}

void PickPage::takeDraft(const QJsonObject &fields)
{
    m_kept = fields;
}

} // namespace slipway::ui
