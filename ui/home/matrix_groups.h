// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/project_groups.h"

#include <QAbstractProxyModel>
#include <QSet>
#include <array>

namespace slipway::ui {

class MatrixFilter;
class MatrixModel;

/// What stands above the projects of a group.
struct Heading {
    QString key = {}; ///< of the group
    QString title = {};
    int projects = 0; ///< that the filter leaves
    bool isOpen = true;
};

/// How many projects of a group fare how in one environment, in the order of Standing.
using Tally = std::array<int, standingCount>;

/// Brings the rows of the filtered matrix together under headings, which are rows too, and leaves out those
/// of closed groups. What happens below comes through as rows that go and come, so that whatever stays keeps
/// its place on the screen. Without grouping it is the filtered matrix itself.
class MatrixGroups final : public QAbstractProxyModel {
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole + 50, ///< of a vertical header: a Heading; nothing for a project
        TallyRole, ///< of a cell beside a heading: a Tally
        ClosedRole, ///< of a cell beside a heading: true where the group's projects are not shown
        GroupedRole, ///< of a vertical header: true for a project below a heading
    };

    MatrixGroups(MatrixModel &matrix, MatrixFilter &filter, QObject *parent = nullptr);

    void setGrouping(Grouping grouping);
    /// Keys of groups, also of those that are not shown now.
    [[nodiscard]] const QSet<QString> &closed() const { return m_closed; }
    void setClosed(const QSet<QString> &keys);
    void setOpen(const QString &key, bool isOpen);
    void setAllOpen(bool isOpen);

    /// Nothing for a row that is a project's.
    [[nodiscard]] std::optional<Heading> heading(int row) const;
    /// The row of the heading; -1: it is not shown.
    [[nodiscard]] int rowOf(const QString &key) const;
    /// The key of a project's group, be it open or closed; empty without grouping.
    [[nodiscard]] QString groupOf(const QString &project) const;

    /// The index of the matrix behind ours, through the filter; not valid beside a heading.
    [[nodiscard]] QModelIndex cellOf(const QModelIndex &index) const;
    /// And back; not valid where it is not shown.
    [[nodiscard]] QModelIndex indexOf(const QModelIndex &cell) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void closedChanged();

private:
    struct Row {
        QString id = {}; ///< group and project: rows that are the same before and after have the same
        int source = -1; ///< row of the filter; -1: a heading
        Heading heading = {};
        QList<Tally> tallies = {}; ///< of a heading; one a column
    };

    void follow();
    void removeGone(const QList<Row> &next);
    void insertNew(const QList<Row> &next);
    void announceHeadings();
    void passOn(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void regroup();
    [[nodiscard]] QList<Row> rows() const;
    [[nodiscard]] Row headingOf(const ProjectGroup &group, const QList<int> &sources) const;
    [[nodiscard]] QString tallyInWords(const Row &row, int column) const;
    [[nodiscard]] QVariant cellOfHeading(const Row &row, int column, int role) const;
    [[nodiscard]] QVariant headerOfHeading(const Heading &heading, int role) const;

    MatrixModel &m_matrix;
    MatrixFilter &m_filter;
    Grouping m_grouping = Grouping::None;
    QSet<QString> m_closed;
    QList<ProjectGroup> m_groups; ///< of all projects, filtered away or not
    QList<Row> m_rows;
};

} // namespace slipway::ui

Q_DECLARE_METATYPE(slipway::ui::Heading)
