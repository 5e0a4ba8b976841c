// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Apportionment.h"
#include "Registers.h"
#include "money/RechargeService.h"
#include "operators/OperatorService.h"

namespace meterdesk {

/// 退费: out of the balance to the tenant. 补费: collected into it. Zero: whatever brings it to exactly 0.00 – a refund
/// of what is left, or a 补平 of what is owed, which somebody else bears.
enum class AdjustmentKind { Refund, TopUp, Zero };
METERDESK_ENUM_WORDS(AdjustmentKind, {AdjustmentKind::Refund, QLatin1StringView("refund")},
    {AdjustmentKind::TopUp, QLatin1StringView("top-up")}, {AdjustmentKind::Zero, QLatin1StringView("zero")})

struct AdjustmentRequest
{
    PropertyCode account;
    AdjustmentKind kind = AdjustmentKind::Refund;
    Money amount; ///< above 0.00; not used by Zero
    QString reason; ///< mandatory; of a 补平 also who bears it
    QString requestId;
    PayMethod method = PayMethod::Cash;
    std::optional<Approval> approval; ///< needed above the limit of adjustments
    DocumentTail payeeDocument = {}; ///< 证件尾号 of who takes or gives the money, where it was asked for
};

/// Energy of one day that was billed too much or too little (补正). The bill itself stays.
struct CorrectionRequest
{
    MeterNo meter;
    QDate day; ///< whose price counts; billed already, in the present tenancy
    Energy energy; ///< ratio applied; below 0: billed too much
    std::optional<Rate> rate; ///< needed where the price of the day is 分时
    QString reason; ///< mandatory
    QString requestId;
    std::optional<Approval> approval;
};

struct CorrectionOutcome
{
    PropertyCode account;
    Energy energy;
    ExactAmount exact;
    Money amount; ///< as it moved the balance; 0.00 where only the remainder moved
    Money balanceAfter;
    bool duplicate = false;
};

/// A recharge that went to the wrong room, moved whole to the right one.
struct TransferRequest
{
    QString receiptNo; ///< of the recharge, in its room's present tenancy
    PropertyCode to;
    QString reason; ///< mandatory
    QString requestId;
    std::optional<Approval> approval;
};

struct TransferOutcome
{
    PropertyCode from;
    PropertyCode to;
    Money amount; ///< what was credited, fee deducted
    Money fromBalance; ///< after it
    Money toBalance; ///< after it
    bool duplicate = false;
};

/// Energy that many rooms share (公摊).
struct SharedEnergyRequest
{
    Energy energy;
    UnitPrice price;
    QList<SharedRoom> rooms;
    QString note; ///< mandatory: which meter, which month
    QString requestId;
};

struct SharedEnergyOutcome
{
    Money amount; ///< energy × price, 四舍五入 once
    QList<RoomShare> shares; ///< Σ = amount
    bool duplicate = false;
};

/// 电费退补: money and energy put right by hand, always with a reason, above a limit with a second operator. Each call
/// is one transaction and books once per request id. Thread-safe.
///
/// Errors of all: `not-permitted`, `invalid-argument` (no reason, request id), `approval-required`,
/// `duplicate-request`, `unknown-account`, `account-closed`, `amount-overflow`, `amount-limit` (beyond one entry),
/// those of the database. After an error nothing is booked.
class AdjustmentService
{
public:
    AdjustmentService(Database &database, const Clock &clock);

    /// The receipt number is TF… for a refund, BF… for a collection or 补平, empty where a balance already was 0.00.
    /// A credit queues the close it makes due, as a recharge does. Needs TakeMoney. Also `invalid-amount`,
    /// `amount-limit` (a refund above the balance).
    [[nodiscard]] Async<RechargeOutcome> adjust(const Actor &actor, const AdjustmentRequest &request);

    /// Through rule R3: the charge is what the running exact sum of the tenancy makes of it (B25b). Needs TakeMoney.
    /// Also `unknown-meter`, `invalid-date` (not billed yet), `tenancy-closed` (before the present tenancy),
    /// `unknown-tariff`, `invalid-argument` (energy 0, a rate missing).
    [[nodiscard]] Async<CorrectionOutcome> correctEnergy(const Actor &actor, const CorrectionRequest &request);

    /// 转出 and 转入, two entries that name each other. A recharge is moved once and not reversed afterwards. Needs
    /// TakeMoney. Also `unknown-receipt`, `not-reversible`, `already-reversed`, `tenancy-closed`, `no-tenancy` (the
    /// other room is vacant), `invalid-argument` (the same room).
    [[nodiscard]] Async<TransferOutcome> moveRecharge(const Actor &actor, const TransferRequest &request);

    /// Charges a shared cost, distributed so that Σ shares is the cost exactly. Needs RunBilling. Also `no-tenancy`.
    [[nodiscard]] Async<SharedEnergyOutcome> shareEnergy(const Actor &actor, const SharedEnergyRequest &request);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
