// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/TillStore.h"

#include "pages/RecordPages.h"
#include "sql/Statement.h"

namespace meterdesk::TillStore {

using namespace Qt::Literals::StringLiterals;

Result<Room> roomOf(DbConnection &db, AccountId account)
{
    Statement select(
        db, u"SELECT p.code, p.name FROM account a JOIN property p ON p.id = a.property_id WHERE a.id = ?"_s);
    select << account;
    const auto room = select.optional<Room>([](DbRow &row, Room &value) { row >> value.code >> value.name; });
    if (!room)
        return std::unexpected(room.error());
    if (!*room)
        return failure(ErrorCode::UnknownAccount, u"account %1"_s.arg(account.value));
    return **room;
}

Result<SupplyState> supplyOf(DbConnection &db, AccountId account)
{
    Statement select(db,
        u"SELECT "_s + PageTerms::supply() + u" FROM account a JOIN property p ON p.id = a.property_id"_s
            + PageTerms::joinFirstMeter() + u" WHERE a.id = ?"_s);
    select << account;
    return select.single<SupplyState>(SupplyState::Unpaired);
}

Result<std::optional<LastRecharge>> lastRecharge(DbConnection &db, TenancyId tenancy)
{
    Statement select(db,
        u"SELECT e.amount, e.at FROM ledger_entry e JOIN tenancy t ON t.id = ? "
        "WHERE e.account_id = t.account_id AND e.kind = 'recharge' AND e.tenancy_id = t.id "
        "AND NOT EXISTS (SELECT 1 FROM ledger_entry back WHERE back.reverses = e.no) ORDER BY e.no DESC LIMIT 1"_s);
    select << tenancy;
    return select.optional<LastRecharge>([](DbRow &row, LastRecharge &value) { row >> value.amount >> value.at; });
}

} // namespace meterdesk::TillStore
