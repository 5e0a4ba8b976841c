// SPDX-License-Identifier: GPL-3.0-or-later
#include "CellValues.h"
#include "Format.h"
#include "RecordColumns.h"
#include "RecordWords.h"

namespace meterdesk {

namespace {

/// A value of the account; nothing in a heading line.
template <typename Value>
QVariant ofAccount(const AccountRow &row, Value value)
{
    return row.account ? value(*row.account) : QVariant();
}

/// Several meters of a room: the first number and how many more.
QVariant meterNumbers(const AccountRow &row)
{
    if (row.meterCount > 1)
        return QStringLiteral("%1 +%2").arg(row.meterNo).arg(row.meterCount - 1);
    return textOrNone(row.meterNo);
}

MoneyStyle accountBalanceStyle(const AccountRow &row)
{
    return row.account ? balanceStyle(row.account->balance, row.account->terms.alarm1) : MoneyStyle::Normal;
}

} // namespace

MoneyStyle balanceStyle(Money balance, Money alarm1)
{
    if (balance < Money{})
        return MoneyStyle::Negative;
    if (balance == Money{})
        return MoneyStyle::Zero;
    return balance < alarm1 ? MoneyStyle::BelowAlarm : MoneyStyle::Normal;
}

RowKind accountRowKind(const AccountRow &row)
{
    return row.type == PropertyType::Room ? RowKind::Data : RowKind::Group;
}

const RecordColumns<AccountRow> &accountColumns()
{
    using enum AccountRow::Column;
    using Row = AccountRow;
    static const RecordColumns<Row> table("AccountColumns",
        {
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("AccountColumns", "Property code"), ColumnKind::Code, 16},
                    .raw = [](const Row &row) { return QVariant(row.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("AccountColumns", "Property name"), ColumnKind::Text, 20},
                    .raw = [](const Row &row) { return QVariant(row.name); }}},
            {Type,
                {.info = {"type", QT_TRANSLATE_NOOP("AccountColumns", "Property type"), ColumnKind::Text, 9, false},
                    .raw = [](const Row &row) { return QVariant(propertyTypeText(row.type)); }}},
            {MeterNo,
                {.info = {"meterNo", QT_TRANSLATE_NOOP("AccountColumns", "Meter number"), ColumnKind::Code, 13},
                    .raw = meterNumbers}},
            {Supply,
                {.info = {"supply", QT_TRANSLATE_NOOP("AccountColumns", "Meter state"), ColumnKind::Pill, 9},
                    .pill = [](const Row &row) -> std::optional<PillState> {
                        if (!row.account)
                            return std::nullopt;
                        return supplyPill(row.supply);
                    }}},
            {Balance,
                {.info = {"balance", QT_TRANSLATE_NOOP("AccountColumns", "Balance (yuan)"), ColumnKind::Money, 11, true,
                     0, CellEmphasis::Strong},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(row, [](const Account &account) { return rawValue(account.balance); });
                        },
                    .moneyStyle = accountBalanceStyle}},
            {MemberName,
                {.info = {"memberName", QT_TRANSLATE_NOOP("AccountColumns", "Member"), ColumnKind::Text, 8},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(
                                row, [](const Account &account) { return textOrNone(account.memberName); });
                        }}},
            {MemberPhone,
                {.info = {"memberPhone", QT_TRANSLATE_NOOP("AccountColumns", "Phone"), ColumnKind::Code, 11},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(row, [](const Account &account) {
                                return textOrNone(account.memberPhone.isEmpty()
                                        ? QString()
                                        : Format::maskedPhone(account.memberPhone));
                            });
                        }}},
            {Address,
                {.info = {"address", QT_TRANSLATE_NOOP("AccountColumns", "Address"), ColumnKind::Text, 16, false},
                    .raw = [](const Row &row) { return textOrNone(row.address); }}},
            {OpenedOn,
                {.info = {"openedOn", QT_TRANSLATE_NOOP("AccountColumns", "Opened on"), ColumnKind::Date, 10, false},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(row, [](const Account &account) { return dayOrNone(account.openedOn); });
                        }}},
            {Settlement,
                {.info = {"settlement", QT_TRANSLATE_NOOP("AccountColumns", "Settlement"), ColumnKind::Text, 7, false},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(row, [](const Account &account) {
                                return QVariant(payMethodText(account.terms.settlement));
                            });
                        }}},
            {Alarm1,
                {.info = {"alarm1", QT_TRANSLATE_NOOP("AccountColumns", "Alarm level 1 (yuan)"), ColumnKind::Money, 8,
                     false},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(
                                row, [](const Account &account) { return rawValue(account.terms.alarm1); });
                        }}},
            {Alarm2,
                {.info = {"alarm2", QT_TRANSLATE_NOOP("AccountColumns", "Alarm level 2 (yuan)"), ColumnKind::Money, 8,
                     false},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(
                                row, [](const Account &account) { return rawValue(account.terms.alarm2); });
                        }}},
            {Overdraft,
                {.info = {"overdraft", QT_TRANSLATE_NOOP("AccountColumns", "Overdraft limit (yuan)"), ColumnKind::Money,
                     8, false},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(
                                row, [](const Account &account) { return rawValue(account.terms.overdraft); });
                        }}},
            {Voltage,
                {.info = {"voltage", QT_TRANSLATE_NOOP("AccountColumns", "Voltage"), ColumnKind::Text, 8, false},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(row,
                                [](const Account &account) { return QVariant(voltageText(account.terms.voltage)); });
                        }}},
            {TariffName,
                {.info = {"tariff", QT_TRANSLATE_NOOP("AccountColumns", "Tariff"), ColumnKind::Text, 10},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(
                                row, [](const Account &account) { return textOrNone(account.tariffName); });
                        }}},
            {AutoTrip,
                {.info = {"autoTrip", QT_TRANSLATE_NOOP("AccountColumns", "Automatic trip"), ColumnKind::Text, 6},
                    .raw =
                        [](const Row &row) {
                            return ofAccount(row,
                                [](const Account &account) { return QVariant(autoTripText(account.terms.autoTrip)); });
                        }}},
        });
    return table;
}

const RecordColumns<RechargeAccountRow> &rechargeAccountColumns()
{
    using enum RechargeAccountRow::Column;
    using Row = RechargeAccountRow;
    static const RecordColumns<Row> table("RechargeAccountColumns",
        {
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Property code"), ColumnKind::Code, 16},
                    .raw = [](const Row &row) { return QVariant(row.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Property name"), ColumnKind::Text, 20},
                    .raw = [](const Row &row) { return QVariant(row.name); }}},
            {OwnerUnit,
                {.info = {"ownerUnit", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Owner unit"), ColumnKind::Text, 14,
                     false},
                    .raw = [](const Row &row) { return textOrNone(row.ownerUnit); }}},
            {Address,
                {.info = {"address", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Property address"), ColumnKind::Text,
                     16, false},
                    .raw = [](const Row &row) { return textOrNone(row.address); }}},
            {Balance,
                {.info = {"balance", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Balance (yuan)"), ColumnKind::Money,
                     11, true, 0, CellEmphasis::Strong},
                    .raw = [](const Row &row) { return rawValue(row.balance); },
                    .moneyStyle = [](const Row &row) { return balanceStyle(row.balance, row.alarm1); }}},
            {BilledMonth,
                {.info = {"billedMonth", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Charge month"), ColumnKind::Month,
                     8},
                    .raw = [](const Row &row) { return dayOrNone(row.billedTo); }}},
            {BilledTo,
                {.info = {"billedTo", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Charged to"), ColumnKind::Date, 10},
                    .raw = [](const Row &row) { return dayOrNone(row.billedTo); }}},
            {Supply,
                {.info = {"supply", QT_TRANSLATE_NOOP("RechargeAccountColumns", "Meter"), ColumnKind::Pill, 9},
                    .pill = [](const Row &row) { return std::optional(supplyPill(row.supply)); }}},
        });
    return table;
}

const RecordColumns<RechargeHistoryRow> &rechargeHistoryColumns()
{
    using enum RechargeHistoryRow::Column;
    using Row = RechargeHistoryRow;
    static const RecordColumns<Row> table("RechargeHistoryColumns",
        {
            {ReceiptNo,
                {.info = {"receiptNo", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Receipt no."), ColumnKind::Code,
                     18},
                    .raw = [](const Row &row) { return textOrNone(row.receiptNo); }}},
            {At,
                {.info = {"at", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Time"), ColumnKind::DateTime, 19},
                    .raw = [](const Row &row) { return rawValue(row.at); }}},
            {Amount,
                {.info = {"amount", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Amount (yuan)"), ColumnKind::Money, 10,
                     true, 0, CellEmphasis::Strong},
                    .raw = [](const Row &row) { return rawValue(row.amount); }}},
            {Method,
                {.info = {"method", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Method"), ColumnKind::Text, 8},
                    .raw =
                        [](const Row &row) { return row.method ? QVariant(payMethodText(*row.method)) : QVariant(); }}},
            {BalanceBefore,
                {.info = {"balanceBefore", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Balance before (yuan)"),
                     ColumnKind::Money, 10, false},
                    .raw = [](const Row &row) { return rawValue(row.balanceBefore); }}},
            {BalanceAfter,
                {.info = {"balanceAfter", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Balance after (yuan)"),
                     ColumnKind::Money, 10},
                    .raw = [](const Row &row) { return rawValue(row.balanceAfter); }}},
            {OperatorName,
                {.info = {"operator", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Operator"), ColumnKind::Text, 8},
                    .raw = [](const Row &row) { return QVariant(operatorText(row.operatorName)); }}},
            {Prints,
                {.info = {"prints", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Prints"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return QVariant(static_cast<qlonglong>(row.prints)); }}},
            {Note,
                {.info = {"note", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Note"), ColumnKind::Text, 14, false},
                    .raw = [](const Row &row) { return textOrNone(row.note); }}},
            {State,
                {.info = {"state", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "State"), ColumnKind::Pill, 9},
                    .pill = [](const Row &row) { return std::optional(rechargePill(row.state)); }}},
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Property code"), ColumnKind::Code, 16,
                     false},
                    .raw = [](const Row &row) { return QVariant(row.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("RechargeHistoryColumns", "Property name"), ColumnKind::Text, 20,
                     false},
                    .raw = [](const Row &row) { return QVariant(row.name); }}},
        });
    return table;
}

} // namespace meterdesk
