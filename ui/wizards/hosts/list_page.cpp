// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/hosts/list_page.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/section.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWizard>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ListPage::ListPage(HostsDesk &desk, QWidget *parent)
    : FlowPage(u"list"_s, tr("List"), tr("Where are the hosts listed?"), parent),
      m_desk(desk),
      m_file(new QLineEdit(this))
{
    m_file->setObjectName(u"listField"_s);
    m_file->setAccessibleName(tr("File"));
    auto *label = new QLabel(tr("&File"), this);
    label->setBuddy(m_file);
    auto *other = new QPushButton(tr("&Browse…"), this);
    other->setObjectName(u"browse"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gap);
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(other);
    auto *note = paragraph(u"listNote"_s, this);
    note->setText(
        tr("OpenSSH's config, or its known_hosts, or a table with a line of column names: name, address, "
           "port, user, identity, jump, roles. The file is read, and nothing is connected to."));
    mute(note);
    body().addLayout(row);
    body().addWidget(note);
    body().addStretch();
    // The one that most people have.
    if (const QString usual = QDir::home().filePath(u".ssh/config"_s); QFileInfo::exists(usual))
        m_file->setText(usual);
    connect(m_file, &QLineEdit::textEdited, this, &FlowPage::edited);
    connect(other, &QPushButton::clicked, this, &ListPage::browse);
}

void ListPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("A list of hosts"), QFileInfo(file()).path());
    dialog->setObjectName(u"listDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        m_file->setText(chosen);
        Q_EMIT edited();
    });
    dialog->open();
}

QString ListPage::file() const
{
    return m_file->text().trimmed();
}

const FoundHosts *ListPage::found() const
{
    return m_found && m_asked == file() ? &*m_found : nullptr;
}

void ListPage::initializePage()
{
    m_file->setFocus(Qt::OtherFocusReason);
}

bool ListPage::validatePage()
{
    if (file().isEmpty()) {
        say(tr("Name the file."));
        m_file->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (found())
        return true;
    read();
    return false;
}

void ListPage::read()
{
    unsay();
    m_asked = file();
    m_found.reset();
    m_reading.ask([desk = &m_desk, file = file()](std::stop_token stop,
                      task::Progress &) { return desk->readList(file, std::move(stop)); },
        [this](Result<FoundHosts> &found) {
            if (!found) {
                say(tr("The list cannot be read: %1 %2", "why; what to do")
                        .arg(sentence(found.error().story()), displayable(found.error().hint()))
                        .trimmed());
                return;
            }
            m_found = *found;
            if (this->found() && wizard()->currentPage() == this)
                wizard()->next(); // a person pressed it
        });
}

QJsonObject ListPage::draft() const
{
    return {{u"file"_s, file()}};
}

void ListPage::takeDraft(const QJsonObject &fields)
{
    m_file->setText(fields[u"file"_s].toString());
}

} // namespace slipway::ui
