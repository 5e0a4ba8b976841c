// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentTail.h"
#include "EnumWords.h"
#include "Identifiers.h"
#include "Quantities.h"
#include "WallTime.h"

#include <QtCore/QByteArray>

#include <optional>

namespace meterdesk {

/// 充值 冲正 电费 退费 补费 补平 转入 转出 服务费 公摊 调整 (conventions §2.10).
enum class EntryKind {
    Recharge,
    Reversal,
    Charge,
    Refund,
    TopUp,
    LevelUp,
    TransferIn,
    TransferOut,
    ServiceFee,
    SharedEnergy,
    Adjustment
};
METERDESK_ENUM_WORDS(EntryKind, {EntryKind::Recharge, QLatin1StringView("recharge")},
    {EntryKind::Reversal, QLatin1StringView("reversal")}, {EntryKind::Charge, QLatin1StringView("charge")},
    {EntryKind::Refund, QLatin1StringView("refund")}, {EntryKind::TopUp, QLatin1StringView("top-up")},
    {EntryKind::LevelUp, QLatin1StringView("level-up")}, {EntryKind::TransferIn, QLatin1StringView("transfer-in")},
    {EntryKind::TransferOut, QLatin1StringView("transfer-out")},
    {EntryKind::ServiceFee, QLatin1StringView("service-fee")},
    {EntryKind::SharedEnergy, QLatin1StringView("shared-energy")},
    {EntryKind::Adjustment, QLatin1StringView("adjustment")})

/// 充值方式. Electronic methods record money already received elsewhere.
enum class PayMethod { Cash, WeChat, Alipay, Card, Transfer, Other };
METERDESK_ENUM_WORDS(PayMethod, {PayMethod::Cash, QLatin1StringView("cash")},
    {PayMethod::WeChat, QLatin1StringView("wechat")}, {PayMethod::Alipay, QLatin1StringView("alipay")},
    {PayMethod::Card, QLatin1StringView("card")}, {PayMethod::Transfer, QLatin1StringView("transfer")},
    {PayMethod::Other, QLatin1StringView("other")})

/// One row of the append-only ledger. `hash` is SHA-256 over the row's own fields and the previous row's hash.
struct LedgerEntry
{
    std::int64_t no = 0; ///< 1, 2, 3 … without gaps
    WallTime at;
    QDate businessDate;
    AccountId account;
    PropertyCode accountCode;
    TenancyId tenancy;
    EntryKind kind = EntryKind::Recharge;
    Money amount;
    Money balanceAfter;
    QString requestId;
    QString operatorName;
    std::optional<PayMethod> method;
    QString receiptNo; ///< empty where no slip belongs to the entry
    QString note;
    std::int64_t reverses = 0; ///< no of the entry that this one reverses; 0 = none
    DocumentTail payeeDocument = {}; ///< 证件尾号 of who took or gave the money; empty: not asked for
    QByteArray previousHash; ///< 32 bytes; of entry 1: 32 zero bytes
    QByteArray hash; ///< 32 bytes
};

} // namespace meterdesk
