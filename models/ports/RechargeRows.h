// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Ledger.h"
#include "SupplyState.h"

#include <cstdint>
#include <optional>

namespace meterdesk {

/// What 充值管理 is searched by; empty fields match everything.
struct RechargeAccountQuery
{
    QString find = {}; ///< 查户: part of code or name, meter number, end of a phone, part of a member's name
    QString code = {}; ///< beginning of 房源编号
    QDate monthFrom = {}; ///< 电费年月, from the month of this day; null: open end
    QDate monthTo = {};

    friend bool operator==(const RechargeAccountQuery &, const RechargeAccountQuery &) = default;
};

/// One line of 充值管理: an open account.
struct RechargeAccountRow
{
    enum class Column { Code, Name, OwnerUnit, Address, Balance, BilledMonth, BilledTo, Supply };

    std::int64_t id = 0; ///< of the account
    PropertyCode code;
    QString name;
    QString ownerUnit;
    QString address;
    Money balance;
    Money alarm1;
    QDate billedTo; ///< 电费时间; null if never billed
    SupplyState supply = SupplyState::Unpaired;
};

/// What 充值明细 is searched by.
struct RechargeHistoryQuery
{
    AccountId account = {}; ///< none: all accounts
    QDate monthFrom = {}; ///< first month shown, by the day it was booked; null: open end
    QDate monthTo = {};
    QString operatorName = {}; ///< whole; empty: all

    friend bool operator==(const RechargeHistoryQuery &, const RechargeHistoryQuery &) = default;
};

enum class RechargeState {
    Booked, ///< 已到账
    AwaitingClose, ///< 待合闸: the money is in, the close is still on its way
    Reversed, ///< 已冲正
};
METERDESK_ENUM_WORDS(RechargeState, {RechargeState::Booked, QLatin1StringView("booked")},
    {RechargeState::AwaitingClose, QLatin1StringView("awaiting-close")},
    {RechargeState::Reversed, QLatin1StringView("reversed")})

/// One line of 充值明细: a recharge or its reversal, newest first.
struct RechargeHistoryRow
{
    enum class Column {
        ReceiptNo,
        At,
        Amount,
        Method,
        BalanceBefore,
        BalanceAfter,
        OperatorName,
        Prints,
        Note,
        State,
        Code,
        Name,
    };

    std::int64_t id = 0; ///< number of the ledger entry
    QString receiptNo;
    WallTime at;
    EntryKind kind = EntryKind::Recharge;
    Money amount;
    std::optional<PayMethod> method;
    Money balanceBefore;
    Money balanceAfter;
    QString operatorName;
    int prints = 0; ///< how often it was printed
    QString note;
    RechargeState state = RechargeState::Booked;
    PropertyCode code;
    QString name;
};

} // namespace meterdesk
