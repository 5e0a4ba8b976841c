// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/SettlementStore.h"

#include "sql/Statement.h"

namespace meterdesk::SettlementStore {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<std::int64_t> entryOrNull(std::int64_t no)
{
    return no > 0 ? std::optional(no) : std::nullopt;
}

} // namespace

Result<void> insertCashRounding(DbConnection &db, std::int64_t entryNo, Money amount, Money cash)
{
    Statement insert(db, u"INSERT INTO cash_rounding (entry_no, cash, rounding) VALUES (?, ?, ?)"_s);
    insert << entryNo << cash << Money{amount.fen - cash.fen};
    return insert.run();
}

Result<std::optional<Money>> roundedCash(DbConnection &db, std::int64_t entryNo)
{
    Statement select(db, u"SELECT cash FROM cash_rounding WHERE entry_no = ?"_s);
    select << entryNo;
    return select.value<Money>();
}

Result<void> insertFee(DbConnection &db, std::int64_t rechargeNo, std::int64_t feeNo)
{
    Statement insert(db, u"INSERT INTO service_fee (recharge_no, fee_no) VALUES (?, ?)"_s);
    insert << rechargeNo << feeNo;
    return insert.run();
}

Result<std::optional<FeeEntry>> feeEntry(DbConnection &db, std::int64_t rechargeNo)
{
    Statement select(db,
        u"SELECT e.no, e.amount, e.balance_after FROM service_fee f JOIN ledger_entry e ON e.no = f.fee_no "
        "WHERE f.recharge_no = ?"_s);
    select << rechargeNo;
    return select.optional<FeeEntry>(
        [](DbRow &row, FeeEntry &fee) { row >> fee.no >> fee.amount >> fee.balanceAfter; });
}

Result<void> insertAnswered(DbConnection &db, const AnsweredRequest &request)
{
    Statement insert(db,
        u"INSERT INTO answered_request (request_id, content_digest, account_id, at, operator) VALUES (?, ?, ?, ?, ?)"_s);
    insert << request.requestId << request.contentDigest << request.account << request.at << request.operatorName;
    return insert.run();
}

Result<std::optional<AnsweredRequest>> findAnswered(DbConnection &db, const QString &requestId)
{
    Statement select(db,
        u"SELECT request_id, content_digest, account_id, at, operator FROM answered_request WHERE request_id = ?"_s);
    select << requestId;
    return select.optional<AnsweredRequest>([](DbRow &row, AnsweredRequest &request) {
        row >> request.requestId >> request.contentDigest >> request.account >> request.at >> request.operatorName;
    });
}

Result<void> insertTransfer(DbConnection &db, const TransferRecord &transfer)
{
    Statement insert(db, u"INSERT INTO transfer (recharge_no, out_no, in_no) VALUES (?, ?, ?)"_s);
    insert << transfer.rechargeNo << transfer.outNo << transfer.inNo;
    return insert.run();
}

Result<std::optional<TransferRecord>> transferOf(DbConnection &db, std::int64_t rechargeNo)
{
    Statement select(db, u"SELECT recharge_no, out_no, in_no FROM transfer WHERE recharge_no = ?"_s);
    select << rechargeNo;
    return select.optional<TransferRecord>(
        [](DbRow &row, TransferRecord &transfer) { row >> transfer.rechargeNo >> transfer.outNo >> transfer.inNo; });
}

Result<void> insertCorrection(DbConnection &db, const CorrectionRecord &correction)
{
    Statement insert(db,
        u"INSERT INTO energy_correction (request_id, content_digest, account_id, tenancy_id, meter_id, day, rate, "
        "energy, tariff_version_id, price, exact, remainder_in, remainder_out, charge, entry_no, reason, operator, "
        "posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << correction.requestId << correction.contentDigest << correction.account << correction.tenancy
           << correction.meter << correction.day << correction.rate << correction.energy << correction.versionId
           << correction.price << correction.exact << correction.posting.remainderIn << correction.posting.remainderOut
           << correction.posting.charge << entryOrNull(correction.entryNo) << correction.reason
           << correction.operatorName << correction.postedAt;
    return insert.run();
}

Result<std::optional<CorrectionRecord>> findCorrection(DbConnection &db, const QString &requestId)
{
    Statement select(db,
        u"SELECT request_id, content_digest, account_id, tenancy_id, meter_id, day, rate, energy, tariff_version_id, "
        "price, exact, remainder_in, remainder_out, charge, coalesce(entry_no, 0), reason, operator, posted_at "
        "FROM energy_correction WHERE request_id = ?"_s);
    select << requestId;
    return select.optional<CorrectionRecord>([](DbRow &row, CorrectionRecord &correction) {
        row >> correction.requestId >> correction.contentDigest >> correction.account >> correction.tenancy
            >> correction.meter >> correction.day >> correction.rate >> correction.energy >> correction.versionId
            >> correction.price >> correction.exact >> correction.posting.remainderIn >> correction.posting.remainderOut
            >> correction.posting.charge >> correction.entryNo >> correction.reason >> correction.operatorName
            >> correction.postedAt;
    });
}

Result<std::int64_t> insertSharedCharge(DbConnection &db, const SharedChargeRecord &charge)
{
    Statement insert(db,
        u"INSERT INTO shared_charge (request_id, content_digest, at, operator, energy, price, amount, note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << charge.requestId << charge.contentDigest << charge.at << charge.operatorName << charge.energy
           << charge.price << charge.amount << charge.note;
    return insert.insert();
}

Result<std::optional<std::pair<std::int64_t, QByteArray>>> findSharedCharge(DbConnection &db, const QString &requestId)
{
    Statement select(db, u"SELECT id, content_digest FROM shared_charge WHERE request_id = ?"_s);
    select << requestId;
    return select.optional<std::pair<std::int64_t, QByteArray>>(
        [](DbRow &row, std::pair<std::int64_t, QByteArray> &found) { row >> found.first >> found.second; });
}

Result<void> insertShare(
    DbConnection &db, std::int64_t charge, AccountId account, const RoomShare &share, std::int64_t entryNo)
{
    Statement insert(
        db, u"INSERT INTO shared_share (charge_id, account_id, weight, amount, entry_no) VALUES (?, ?, ?, ?, ?)"_s);
    insert << charge << account << share.weight << share.amount << entryOrNull(entryNo);
    return insert.run();
}

Result<QList<RoomShare>> sharesOf(DbConnection &db, std::int64_t charge)
{
    Statement select(db,
        u"SELECT p.code, s.weight, s.amount FROM shared_share s JOIN account a ON a.id = s.account_id "
        "JOIN property p ON p.id = a.property_id WHERE s.charge_id = ? ORDER BY p.code"_s);
    select << charge;
    return select.list<RoomShare>(
        [](DbRow &row, RoomShare &share) { row >> share.room >> share.weight >> share.amount; });
}

} // namespace meterdesk::SettlementStore
