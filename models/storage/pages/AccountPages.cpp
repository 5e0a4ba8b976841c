// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/RecordPages.h"

namespace meterdesk::RecordPages {

namespace {

SqlFilter accountFilter(const AccountQuery &query)
{
    SqlFilter filter;
    if (query.withGroups && !query.supply) {
        filter.add(u"(a.id IS NOT NULL OR (p.type <> 'room' AND EXISTS (SELECT 1 FROM property room "
                   "JOIN account own ON own.property_id = room.id WHERE room.parent_id = p.id)))"_s);
    } else {
        filter.add(u"a.id IS NOT NULL"_s);
    }
    if (!query.withClosed)
        filter.add(u"a.closed_on IS NULL"_s);
    filter.beginsWith(u"p.code"_s, query.code).contains(u"p.name"_s, query.name).oneOf(u"p.region"_s, query.regions);
    if (query.supply)
        filter.add(PageTerms::supply() + u" = ?"_s, {wordOf(*query.supply)});
    return filter;
}

void readAccountRow(DbRow &row, AccountRow &value)
{
    std::optional<std::int64_t> accountId;
    row >> value.id >> value.type >> value.code >> value.name >> value.region >> value.meterNo >> value.meterCount
        >> value.supply >> value.relay >> value.protection >> value.billedTo >> value.address >> accountId;
    if (!accountId)
        return;
    Account &account = value.account.emplace();
    AccountTerms &terms = account.terms;
    account.id = AccountId{*accountId};
    account.property = PropertyId{value.id};
    account.code = value.code;
    row >> account.openedOn >> account.closedOn >> terms.ownerUnit >> terms.settlement >> terms.voltage >> terms.alarm1
        >> terms.alarm2 >> terms.overdraft >> terms.autoTrip >> account.tariff >> account.tariffName >> account.balance
        >> account.tenancy >> account.memberName >> account.memberPhone >> account.address;
}

SqlFilter rechargeAccountFilter(const RechargeAccountQuery &query)
{
    SqlFilter filter;
    filter.add(u"a.closed_on IS NULL"_s).beginsWith(u"p.code"_s, query.code);
    if (!query.find.isEmpty()) {
        const QString part = u'%' + SqlFilter::escaped(query.find) + u'%';
        const QString beginning = SqlFilter::escaped(query.find) + u'%';
        const QString end = u'%' + SqlFilter::escaped(query.find);
        filter.add(u"(p.code LIKE ? ESCAPE '\\' OR p.name LIKE ? ESCAPE '\\' OR tenancy.member_name LIKE ? ESCAPE '\\' "
                   "OR tenancy.member_phone LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM meter own "
                   "WHERE own.property_id = p.id AND own.removed_at IS NULL "
                   "AND (own.number LIKE ? ESCAPE '\\' OR own.padded = ?)))"_s,
            {part, part, part, end, beginning, query.find.rightJustified(12, u'0')});
    }
    if (query.monthFrom.isValid())
        filter.add(PageTerms::billedTo() + u" >= ?"_s, {query.monthFrom.toString(u"yyyy-MM-01"_s)});
    if (query.monthTo.isValid())
        filter.add(PageTerms::billedTo() + u" < ?"_s, {query.monthTo.addMonths(1).toString(u"yyyy-MM-01"_s)});
    return filter;
}

void readRechargeAccount(DbRow &row, RechargeAccountRow &value)
{
    row >> value.id >> value.code >> value.name >> value.ownerUnit >> value.address >> value.balance >> value.alarm1
        >> value.billedTo >> value.supply;
}

SqlFilter rechargeHistoryFilter(const RechargeHistoryQuery &query)
{
    SqlFilter filter;
    filter.add(u"e.kind IN ('recharge', 'reversal')"_s);
    if (query.account.isValid())
        filter.add(u"e.account_id = ?"_s, {query.account.value});
    if (query.monthFrom.isValid())
        filter.add(u"e.business_date >= ?"_s, {query.monthFrom.toString(u"yyyy-MM-01"_s)});
    if (query.monthTo.isValid())
        filter.add(u"e.business_date < ?"_s, {query.monthTo.addMonths(1).toString(u"yyyy-MM-01"_s)});
    filter.equals(u"e.operator"_s, query.operatorName);
    return filter;
}

void readRechargeHistory(DbRow &row, RechargeHistoryRow &value)
{
    row >> value.id >> value.receiptNo >> value.at >> value.kind >> value.amount >> value.method >> value.balanceBefore
        >> value.balanceAfter >> value.operatorName >> value.prints >> value.note >> value.state >> value.code
        >> value.name;
}

const QString joinPresent =
    u" LEFT JOIN tenancy ON tenancy.account_id = a.id AND tenancy.to_at IS NULL "
    "LEFT JOIN tariff t ON t.id = (SELECT chosen.tariff_id FROM account_tariff chosen WHERE chosen.account_id = a.id "
    "AND chosen.effective_from <= :today ORDER BY chosen.effective_from DESC LIMIT 1)"_s;

} // namespace

const PageSql<AccountQuery, AccountRow> &accounts()
{
    static const PageSql<AccountQuery, AccountRow> sql{
        .id = u"p.id"_s,
        .from = u"property p LEFT JOIN account a ON a.property_id = p.id"_s + joinPresent + PageTerms::joinFirstMeter(),
        .select = u"p.id, p.type, p.code, p.name, p.region, m.number, (SELECT count(*) FROM meter every "
                  "WHERE every.property_id = p.id AND every.removed_at IS NULL), "_s
            + PageTerms::supply() + u", coalesce(f.relay, 'unknown'), coalesce(f.protection, 'unknown'), "_s
            + PageTerms::billedTo()
            + u", CASE WHEN coalesce(a.address, '') <> '' THEN a.address ELSE p.address END, a.id, a.opened_on, "
              "a.closed_on, a.owner_unit, a.settlement, a.voltage, a.alarm1, a.alarm2, a.overdraft, a.auto_trip, "
              "coalesce(t.id, 0), t.name, a.balance, coalesce(tenancy.id, 0), tenancy.member_name, "
              "tenancy.member_phone, a.address"_s,
        .order = u"p.code"_s,
        .orderTerms = {u"p.code"_s, u"p.name"_s, u"p.type"_s, u"m.padded"_s, PageTerms::supply(), u"a.balance"_s,
            u"tenancy.member_name"_s, u"tenancy.member_phone"_s, u"p.address"_s, u"a.opened_on"_s, u"a.settlement"_s,
            u"a.alarm1"_s, u"a.alarm2"_s, u"a.overdraft"_s, u"a.voltage"_s, u"t.name"_s, u"a.auto_trip"_s},
        .sums = {{AccountRow::Column::Balance, u"sum(a.balance)"_s}},
        .filter = accountFilter,
        .read = readAccountRow,
    };
    return sql;
}

const PageSql<RechargeAccountQuery, RechargeAccountRow> &rechargeAccounts()
{
    static const PageSql<RechargeAccountQuery, RechargeAccountRow> sql{
        .id = u"a.id"_s,
        .from = u"property p JOIN account a ON a.property_id = p.id "
                "LEFT JOIN tenancy ON tenancy.account_id = a.id AND tenancy.to_at IS NULL"_s
            + PageTerms::joinFirstMeter(),
        .select = u"a.id, p.code, p.name, a.owner_unit, CASE WHEN a.address <> '' THEN a.address ELSE p.address END, "
                  "a.balance, a.alarm1, "_s
            + PageTerms::billedTo() + u", "_s + PageTerms::supply(),
        .order = u"p.code"_s,
        .orderTerms = {u"p.code"_s, u"p.name"_s, u"a.owner_unit"_s, u"p.address"_s, u"a.balance"_s,
            PageTerms::billedTo(), PageTerms::billedTo(), PageTerms::supply()},
        .sums = {{RechargeAccountRow::Column::Balance, u"sum(a.balance)"_s}},
        .filter = rechargeAccountFilter,
        .read = readRechargeAccount,
    };
    return sql;
}

const PageSql<RechargeHistoryQuery, RechargeHistoryRow> &rechargeHistory()
{
    static const QString state = u"CASE WHEN back.no IS NOT NULL THEN 'reversed' "
                                 "WHEN e.kind = 'recharge' AND EXISTS (SELECT 1 FROM meter_command close "
                                 "WHERE close.entry_no = e.no AND close.state IN ('queued', 'sending', 'unverified')) "
                                 "THEN 'awaiting-close' ELSE 'booked' END"_s;
    static const QString prints =
        u"(SELECT count(*) FROM receipt_print WHERE receipt_print.receipt_no = e.receipt_no)"_s;
    static const PageSql<RechargeHistoryQuery, RechargeHistoryRow> sql{
        .id = u"e.no"_s,
        .from = u"ledger_entry e JOIN account a ON a.id = e.account_id JOIN property p ON p.id = a.property_id "
                "LEFT JOIN ledger_entry back ON back.reverses = e.no"_s,
        .select = u"e.no, e.receipt_no, e.at, e.kind, e.amount, e.method, e.balance_after - e.amount, e.balance_after, "
                  "e.operator, "_s
            + prints + u", e.note, "_s + state + u", p.code, p.name"_s,
        .order = u"e.no DESC"_s,
        .orderTerms = {u"e.receipt_no"_s, u"e.at"_s, u"e.amount"_s, u"e.method"_s, u"e.balance_after - e.amount"_s,
            u"e.balance_after"_s, u"e.operator"_s, prints, u"e.note"_s, state, u"p.code"_s, u"p.name"_s},
        .sums = {{RechargeHistoryRow::Column::Amount, u"sum(e.amount)"_s}},
        .filter = rechargeHistoryFilter,
        .read = readRechargeHistory,
    };
    return sql;
}

} // namespace meterdesk::RecordPages
