// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/hosts/pick_model.h"

#include "base/displayable.h"
#include "ui/style/look.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Presence = FoundHost::Presence;

namespace {

Look lookOf(Presence presence)
{
    switch (presence) {
    case Presence::New:
        return {Glyph::Empty, Tone::Running};
    case Presence::Different:
        return {Glyph::Warning, Tone::Warning};
    case Presence::Same:
        return {Glyph::Done, Tone::Idle};
    }
    Q_UNREACHABLE();
}

} // namespace

void PickModel::setHosts(const QList<FoundHost> &hosts)
{
    if (hosts == m_hosts)
        return; // what was picked stays
    beginResetModel();
    m_hosts = hosts;
    m_picked.clear();
    for (const FoundHost &one : m_hosts) {
        if (one.presence == Presence::New)
            m_picked.insert(one.host.name);
    }
    endResetModel();
    Q_EMIT pickedChanged();
}

void PickModel::pick(const QStringList &names)
{
    beginResetModel();
    m_picked.clear();
    for (const FoundHost &one : m_hosts) {
        if (one.presence != Presence::Same && names.contains(one.host.name))
            m_picked.insert(one.host.name);
    }
    endResetModel();
    Q_EMIT pickedChanged();
}

QList<model::Host> PickModel::picked() const
{
    QList<model::Host> all;
    for (const FoundHost &one : m_hosts) {
        if (m_picked.contains(one.host.name))
            all.append(one.host);
    }
    return all;
}

int PickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hosts.size());
}

int PickModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

Qt::ItemFlags PickModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool canBePicked = m_hosts[index.row()].presence != Presence::Same;
    const Qt::ItemFlags row = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Name && canBePicked ? row | Qt::ItemIsUserCheckable : row;
}

QString PickModel::textOf(const FoundHost &one, int column) const
{
    switch (column) {
    case Name:
        return displayable(one.host.name);
    case Address:
        return one.host.port == 22 ? displayable(one.host.address)
                                   : u"%1:%2"_s.arg(displayable(one.host.address)).arg(one.host.port);
    case User:
        return displayable(one.host.user);
    case Through:
        return displayable(one.host.jump);
    case State:
        return one.presence == Presence::New ? tr("new")
            : one.presence == Presence::Same ? tr("configured alike")
                                             : displayable(one.difference);
    default:
        return {};
    }
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundHost &one = m_hosts[index.row()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(one, index.column());
    if (role == Qt::AccessibleTextRole)
        return u"%1: %2"_s.arg(
            headerData(index.column(), Qt::Horizontal).toString(), textOf(one, index.column()));
    if (role == Qt::CheckStateRole && flags(index).testFlag(Qt::ItemIsUserCheckable))
        return m_picked.contains(one.host.name) ? Qt::Checked : Qt::Unchecked;
    if (role == lookRole && index.column() == State)
        return QVariant::fromValue(lookOf(one.presence));
    return {};
}

bool PickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const QString &name = m_hosts[index.row()].host.name;
    if (value.toInt() == Qt::Checked)
        m_picked.insert(name);
    else
        m_picked.remove(name);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT pickedChanged();
    return true;
}

QVariant PickModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Host");
    case Address:
        return tr("Address");
    case User:
        return tr("User");
    case Through:
        return tr("Through");
    case State:
        return tr("Configuration");
    default:
        return {};
    }
}

} // namespace slipway::ui
