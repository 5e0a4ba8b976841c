// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoRooms.h"

#include <algorithm>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const ColumnTable<DemoRoom, DemoColumn> &columns()
{
    static const ColumnTable<DemoRoom, DemoColumn> table("DemoRooms",
        {
            {DemoColumn::Code,
                {.info = {.key = "code", .header = "Room no.", .kind = ColumnKind::Code, .width = 16},
                    .raw = [](const DemoRoom &r) { return QVariant(r.code); }}},
            {DemoColumn::Name,
                {.info = {.key = "name", .header = "Room", .width = 21},
                    .raw = [](const DemoRoom &r) { return QVariant(r.name); }}},
            {DemoColumn::Unit,
                {.info = {.key = "unit", .header = "Unit", .width = 7, .emphasis = CellEmphasis::Secondary},
                    .raw = [](const DemoRoom &r) { return QVariant(r.unit); }}},
            {DemoColumn::Address,
                {.info = {.key = "address", .header = "Address", .width = 7, .emphasis = CellEmphasis::Secondary},
                    .raw = [](const DemoRoom &r) { return QVariant(r.address); }}},
            {DemoColumn::Balance,
                {.info = {.key = "balance", .header = "Balance (yuan)", .kind = ColumnKind::Money, .width = 9},
                    .raw = [](const DemoRoom &r) { return rawValue(r.balance); },
                    .moneyStyle = [](const DemoRoom &r) { return r.style; }}},
            {DemoColumn::Month,
                {.info = {.key = "month",
                     .header = "Billed month",
                     .kind = ColumnKind::Month,
                     .width = 7,
                     .emphasis = CellEmphasis::Secondary},
                    .raw = [](const DemoRoom &r) { return QVariant(r.month); }}},
            {DemoColumn::BilledTo,
                {.info = {.key = "billedTo",
                     .header = "Billed to",
                     .kind = ColumnKind::Date,
                     .width = 10,
                     .emphasis = CellEmphasis::Secondary},
                    .raw = [](const DemoRoom &r) { return QVariant(r.billedTo); }}},
            {DemoColumn::State,
                {.info = {.key = "state", .header = "Meter", .kind = ColumnKind::Pill, .width = 8, .sortable = false},
                    .pill = [](const DemoRoom &r) { return r.state; }}},
        });
    return table;
}

} // namespace

std::vector<DemoRoom> demoRooms(int extra)
{
    const QString unit = u"云寓智能公寓平台"_s;
    const QString hangzhou = u"杭州市西湖区远洋心里"_s;
    const QString ring = u"九环路31-1"_s;
    const QDate may(2017, 5, 1);
    const auto shop = [&](qlonglong id, const QString &code, const QString &room, qlonglong fen, MoneyStyle style,
                          PillState state, const QDate &billedTo) {
        return DemoRoom{.id = id,
            .code = code,
            .name = u"田家园未来科技城店"_s + room,
            .unit = unit,
            .address = ring,
            .balance = Money{fen},
            .month = billedTo.isValid() ? may : QDate(),
            .billedTo = billedTo,
            .state = state,
            .style = style};
    };
    const auto flat = [&](qlonglong id, const QString &code, const QString &room, qlonglong fen, PillState state,
                          const QDate &billedTo) {
        return DemoRoom{.id = id,
            .code = code,
            .name = u"远洋心里3-2-901室"_s + room,
            .unit = unit,
            .address = hangzhou,
            .balance = Money{fen},
            .month = billedTo.isValid() ? may : QDate(),
            .billedTo = billedTo,
            .state = state,
            .style = fen == 0 ? MoneyStyle::Zero : MoneyStyle::Normal};
    };
    std::vector<DemoRoom> rooms{
        flat(1, u"0000100001000001"_s, u"1号室"_s, 2311, PillState::RelayClosed, QDate(2017, 5, 17)),
        flat(2, u"0000100001000002"_s, u"2号室"_s, 3900, PillState::RelayClosed, QDate(2017, 5, 17)),
        flat(3, u"0000100001000003"_s, u"3号室"_s, 0, PillState::RelayTripped, {}),
        flat(4, u"0000100001000004"_s, u"4号室"_s, 0, PillState::NotPaired, {}),
        shop(5, u"0000200001"_s, u"A01"_s, -332, MoneyStyle::Negative, PillState::RelayTripped, QDate(2017, 5, 21)),
        shop(6, u"0000200002"_s, u"A02"_s, 0, MoneyStyle::Zero, PillState::RelayTripped, {}),
        shop(7, u"0000200003"_s, u"A03"_s, 0, MoneyStyle::Zero, PillState::RelayTripped, {}),
        shop(8, u"0000200004"_s, u"104"_s, 0, MoneyStyle::Zero, PillState::Protected, {}),
        shop(9, u"0000200005"_s, u"A05"_s, 1000, MoneyStyle::BelowAlarm, PillState::RelayClosed, QDate(2017, 5, 21)),
        shop(10, u"0000200006"_s, u"A06"_s, 0, MoneyStyle::Zero, PillState::RelayTripped, QDate(2017, 5, 4)),
        shop(11, u"0000200009"_s, u"A09"_s, 100, MoneyStyle::BelowAlarm, PillState::RelayClosed, QDate(2017, 5, 21)),
    };
    for (int i = 0; i < extra; ++i) {
        const qlonglong id = 12 + i;
        rooms.push_back(shop(id, QString::number(200010 + i).rightJustified(10, u'0'), u'A' + QString::number(10 + i),
            1234 + 10 * i, MoneyStyle::Normal, PillState::RelayClosed, QDate(2017, 5, 21)));
    }
    return rooms;
}

DemoRooms::DemoRooms(int extra, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rooms(demoRooms(extra))
{ }

void DemoRooms::setRooms(std::vector<DemoRoom> rooms)
{
    beginResetModel();
    m_rooms = std::move(rooms);
    endResetModel();
}

int DemoRooms::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rooms.size());
}

int DemoRooms::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns().count();
}

QVariant DemoRooms::data(const QModelIndex &index, int role) const
{
    const DemoRoom &room = m_rooms.at(static_cast<std::size_t>(index.row()));
    if (role == RowIdRole)
        return room.id;
    if (role == RowKindRole)
        return QVariant::fromValue(room.kind);
    return columns().data(room, index.column(), role);
}

QVariant DemoRooms::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? columns().header(section, role) : QVariant();
}

void DemoRooms::sort(int column, Qt::SortOrder order)
{
    sortedBy = column;
    sortedOrder = order;
}

} // namespace meterdesk::test
