// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/TenancyStore.h"

#include "sql/Statement.h"

namespace meterdesk::TenancyStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns = u"SELECT id, account_id, number, vacant, member_name, member_phone, from_at FROM tenancy "_s;

void readTenancy(DbRow &row, Tenancy &tenancy)
{
    row >> tenancy.id >> tenancy.account >> tenancy.number >> tenancy.vacant >> tenancy.memberName
        >> tenancy.memberPhone >> tenancy.from;
}

} // namespace

Result<std::optional<Tenancy>> present(DbConnection &db, AccountId account)
{
    Statement select(db, columns + u"WHERE account_id = ? AND to_at IS NULL"_s);
    select << account;
    return select.optional<Tenancy>(readTenancy);
}

Result<std::optional<Tenancy>> findByRequest(DbConnection &db, const QString &requestId)
{
    Statement select(db, columns + u"WHERE request_id = ?"_s);
    select << requestId;
    return select.optional<Tenancy>(readTenancy);
}

Result<Money> chargedBefore(DbConnection &db, const Tenancy &tenancy)
{
    // Bills of the former tenancy that were posted once its end was read: nothing else can be billed between.
    Statement select(db,
        u"SELECT coalesce(sum(b.charge), 0) FROM bill b JOIN tenancy t ON t.id = b.tenancy_id "
        "WHERE t.account_id = ? AND t.number = ? AND b.posted_at >= ?"_s);
    select << tenancy.account << tenancy.number - 1 << tenancy.from;
    const auto charge = select.optional<Money>([](DbRow &row, Money &sum) { row >> sum; });
    if (!charge)
        return std::unexpected(charge.error());
    return charge->value_or(Money{});
}

Result<TenancyId> succeed(DbConnection &db, AccountId account, const Tenancy &present, const Tenancy &next, WallTime at,
    const QString &requestId)
{
    Statement end(db, u"UPDATE tenancy SET to_at = ? WHERE id = ?"_s);
    end << at << present.id;
    if (auto ended = end.run(); !ended)
        return std::unexpected(ended.error());
    Statement begin(db,
        u"INSERT INTO tenancy (account_id, number, vacant, member_name, member_phone, from_at, request_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    begin << account << present.number + 1 << next.vacant << next.memberName << next.memberPhone << at
          << (requestId.isEmpty() ? std::optional<QString>() : std::optional<QString>(requestId));
    const auto id = begin.insert();
    if (!id)
        return std::unexpected(id.error());
    return TenancyId{*id};
}

Result<void> insertCheckOut(DbConnection &db, const CheckOutRecord &record)
{
    Statement insert(db,
        u"INSERT INTO check_out (tenancy_id, request_id, content_digest, at, operator, energy, final_bill, entry_no, "
        "slip_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << record.tenancy << record.requestId << record.contentDigest << record.at << record.operatorName
           << record.energy << record.finalBill
           << (record.entryNo > 0 ? std::optional<std::int64_t>(record.entryNo) : std::nullopt) << record.slipNo;
    return insert.run();
}

Result<std::optional<CheckOutRecord>> findCheckOut(DbConnection &db, const QString &requestId)
{
    Statement select(db,
        u"SELECT c.tenancy_id, c.request_id, c.content_digest, c.at, c.operator, c.energy, c.final_bill, "
        "coalesce(c.entry_no, 0), coalesce(e.amount, 0), c.slip_no FROM check_out c "
        "LEFT JOIN ledger_entry e ON e.no = c.entry_no WHERE c.request_id = ?"_s);
    select << requestId;
    return select.optional<CheckOutRecord>([](DbRow &row, CheckOutRecord &record) {
        row >> record.tenancy >> record.requestId >> record.contentDigest >> record.at >> record.operatorName
            >> record.energy >> record.finalBill >> record.entryNo >> record.settled >> record.slipNo;
    });
}

} // namespace meterdesk::TenancyStore
