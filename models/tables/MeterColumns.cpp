// SPDX-License-Identifier: GPL-3.0-or-later
#include "CellValues.h"
#include "RecordColumns.h"
#include "RecordWords.h"

namespace meterdesk {

namespace {

template <typename Row, Rate which>
QVariant rateRegister(const Row &row)
{
    return rawValue(row.registers.rate(which));
}

QVariant scaled(std::optional<int> value)
{
    return value ? QVariant(static_cast<qlonglong>(*value)) : QVariant();
}

QVariant staleMark(const TerminalRow &row, int role)
{
    return role == StaleRole ? QVariant(row.stale && row.readAt) : QVariant();
}

MoneyStyle terminalBalanceStyle(const TerminalRow &row)
{
    return row.balance ? balanceStyle(*row.balance, row.alarm1.value_or(Money{})) : MoneyStyle::Normal;
}

} // namespace

const RecordColumns<TerminalRow> &terminalColumns()
{
    using enum TerminalRow::Column;
    using Row = TerminalRow;
    static const RecordColumns<Row> table("TerminalColumns",
        {
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("TerminalColumns", "Property name"), ColumnKind::Text, 20},
                    .raw = [](const Row &row) { return textOrNone(row.name); }}},
            {MeterNo,
                {.info = {"meterNo", QT_TRANSLATE_NOOP("TerminalColumns", "Meter number"), ColumnKind::Code, 13},
                    .raw = [](const Row &row) { return QVariant(row.meterNo.toText()); }}},
            {TerminalRow::Column::Reachability,
                {.info = {"online", QT_TRANSLATE_NOOP("TerminalColumns", "On line"), ColumnKind::Pill, 8},
                    .pill = [](const Row &row) { return reachabilityPill(row.reachability); }}},
            {TerminalRow::Column::Relay,
                {.info = {"relay", QT_TRANSLATE_NOOP("TerminalColumns", "Relay"), ColumnKind::Pill, 9},
                    .pill = [](const Row &row) { return std::optional(supplyPill(row.supply)); }}},
            {TerminalRow::Column::Protection,
                {.info = {"protection", QT_TRANSLATE_NOOP("TerminalColumns", "Supply hold"), ColumnKind::Pill, 10},
                    .pill = [](const Row &row) { return std::optional(protectionPill(row.protection)); }}},
            {Total,
                {.info = {"total", QT_TRANSLATE_NOOP("TerminalColumns", "Total (kWh)"), ColumnKind::Energy, 10, true, 0,
                     CellEmphasis::Strong},
                    .raw = [](const Row &row) { return rawValue(row.registers.total); },
                    .extra = staleMark}},
            {ReadAt,
                {.info = {"readAt", QT_TRANSLATE_NOOP("TerminalColumns", "Read at"), ColumnKind::ShortDateTime, 14},
                    .raw = [](const Row &row) { return rawValue(row.readAt); },
                    .extra = staleMark}},
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("TerminalColumns", "Property code"), ColumnKind::Code, 16, false},
                    .raw = [](const Row &row) { return textOrNone(row.code.toText()); }}},
            {ConcentratorNo,
                {.info = {"concentratorNo", QT_TRANSLATE_NOOP("TerminalColumns", "Concentrator no."), ColumnKind::Code,
                     8, false},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorNo.toText()); }}},
            {Sharp,
                {.info = {"sharp", QT_TRANSLATE_NOOP("TerminalColumns", "Sharp (kWh)"), ColumnKind::Energy, 10, false},
                    .raw = rateRegister<Row, Rate::Sharp>}},
            {Peak,
                {.info = {"peak", QT_TRANSLATE_NOOP("TerminalColumns", "Peak (kWh)"), ColumnKind::Energy, 10, false},
                    .raw = rateRegister<Row, Rate::Peak>}},
            {Flat,
                {.info = {"flat", QT_TRANSLATE_NOOP("TerminalColumns", "Flat (kWh)"), ColumnKind::Energy, 10, false},
                    .raw = rateRegister<Row, Rate::Flat>}},
            {Valley,
                {.info = {"valley", QT_TRANSLATE_NOOP("TerminalColumns", "Valley (kWh)"), ColumnKind::Energy, 10,
                     false},
                    .raw = rateRegister<Row, Rate::Valley>}},
            {Voltage,
                {.info = {"voltage", QT_TRANSLATE_NOOP("TerminalColumns", "Voltage (V)"), ColumnKind::Decimal, 7, false,
                     1},
                    .raw = [](const Row &row) { return scaled(row.voltage); }}},
            {Current,
                {.info = {"current", QT_TRANSLATE_NOOP("TerminalColumns", "Current (A)"), ColumnKind::Decimal, 8, false,
                     3},
                    .raw = [](const Row &row) { return scaled(row.current); }}},
            {Power,
                {.info = {"power", QT_TRANSLATE_NOOP("TerminalColumns", "Power (kW)"), ColumnKind::Decimal, 8, false,
                     3},
                    .raw = [](const Row &row) { return scaled(row.power); }}},
            {Balance,
                {.info = {"balance", QT_TRANSLATE_NOOP("TerminalColumns", "Balance (yuan)"), ColumnKind::Money, 11,
                     false},
                    .raw = [](const Row &row) { return rawValue(row.balance); },
                    .moneyStyle = terminalBalanceStyle}},
            {Port,
                {.info = {"port", QT_TRANSLATE_NOOP("TerminalColumns", "Port"), ColumnKind::Count, 5, false},
                    .raw = [](const Row &row) { return QVariant(static_cast<qlonglong>(row.port)); }}},
        });
    return table;
}

const RecordColumns<CollectionLogRow> &collectionLogColumns()
{
    using enum CollectionLogRow::Column;
    using Row = CollectionLogRow;
    static const RecordColumns<Row> table("CollectionLogColumns",
        {
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("CollectionLogColumns", "Property code"), ColumnKind::Code, 16},
                    .raw = [](const Row &row) { return textOrNone(row.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("CollectionLogColumns", "Property name"), ColumnKind::Text, 20},
                    .raw = [](const Row &row) { return textOrNone(row.name); }}},
            {MeterNo,
                {.info = {"meterNo", QT_TRANSLATE_NOOP("CollectionLogColumns", "Meter number"), ColumnKind::Code, 13},
                    .raw = [](const Row &row) { return QVariant(row.meterNo.toText()); }}},
            {ConcentratorName,
                {.info = {"concentrator", QT_TRANSLATE_NOOP("CollectionLogColumns", "Concentrator"), ColumnKind::Text,
                     10},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorName); }}},
            {ConcentratorNo,
                {.info = {"concentratorNo", QT_TRANSLATE_NOOP("CollectionLogColumns", "Concentrator no."),
                     ColumnKind::Code, 8},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorNo.toText()); }}},
            {Total,
                {.info = {"total", QT_TRANSLATE_NOOP("CollectionLogColumns", "Reading (total)"), ColumnKind::Energy, 10,
                     true, 0, CellEmphasis::Strong},
                    .raw = [](const Row &row) { return rawValue(row.registers.total); }}},
            {Sharp,
                {.info = {"sharp", QT_TRANSLATE_NOOP("CollectionLogColumns", "Reading 1 [sharp]"), ColumnKind::Energy,
                     9},
                    .raw = rateRegister<Row, Rate::Sharp>}},
            {Peak,
                {.info = {"peak", QT_TRANSLATE_NOOP("CollectionLogColumns", "Reading 2 [peak]"), ColumnKind::Energy, 9},
                    .raw = rateRegister<Row, Rate::Peak>}},
            {Flat,
                {.info = {"flat", QT_TRANSLATE_NOOP("CollectionLogColumns", "Reading 3 [flat]"), ColumnKind::Energy, 9},
                    .raw = rateRegister<Row, Rate::Flat>}},
            {Valley,
                {.info = {"valley", QT_TRANSLATE_NOOP("CollectionLogColumns", "Reading 4 [valley]"), ColumnKind::Energy,
                     9},
                    .raw = rateRegister<Row, Rate::Valley>}},
            {Day,
                {.info = {"day", QT_TRANSLATE_NOOP("CollectionLogColumns", "Billing day"), ColumnKind::Date, 10},
                    .raw = [](const Row &row) { return QVariant(row.day); }}},
            {ReadAt,
                {.info = {"readAt", QT_TRANSLATE_NOOP("CollectionLogColumns", "Read at"), ColumnKind::DateTime, 19},
                    .raw = [](const Row &row) { return rawValue(row.readAt); }}},
            {Status,
                {.info = {"status", QT_TRANSLATE_NOOP("CollectionLogColumns", "Collection"), ColumnKind::Pill, 9},
                    .pill = [](const Row &row) { return std::optional(collectionPill(row.status)); },
                    .extra =
                        [](const Row &row, int role) {
                            return role == Qt::ToolTipRole && !row.detail.isEmpty() ? QVariant(row.detail) : QVariant();
                        }}},
        },
        {Day});
    return table;
}

} // namespace meterdesk
