// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDate>
#include <QtCore/QString>

#include <optional>
#include <vector>

#include "ColumnTable.h"

namespace meterdesk::test {

/// One room as a list of accounts shows it.
struct DemoRoom
{
    qlonglong id = 0;
    QString code{};
    QString name{};
    QString unit{};
    QString address{};
    std::optional<Money> balance{};
    QDate month{};
    QDate billedTo{};
    std::optional<PillState> state{};
    MoneyStyle style = MoneyStyle::Normal;
    RowKind kind = RowKind::Data;
};

enum class DemoColumn { Code, Name, Unit, Address, Balance, Month, BilledTo, State };

/// The rooms of the manual's sample building, enough of them to scroll; a plain model with the roles of the contract.
class DemoRooms final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `extra` further rooms behind the eleven of the pictures.
    explicit DemoRooms(int extra = 20, QObject *parent = nullptr);

    void setRooms(std::vector<DemoRoom> rooms);
    [[nodiscard]] const std::vector<DemoRoom> &rooms() const { return m_rooms; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// What sort() was asked for last.
    int sortedBy = -1;
    Qt::SortOrder sortedOrder = Qt::AscendingOrder;

private:
    std::vector<DemoRoom> m_rooms;
};

/// The rooms of the pictures.
[[nodiscard]] std::vector<DemoRoom> demoRooms(int extra);

} // namespace meterdesk::test
