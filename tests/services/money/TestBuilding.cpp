// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBuilding.h"

#include "FreshDatabase.h"
#include "Try.h"
#include "money/LedgerPoster.h"
#include "money/RequestDigest.h"
#include "sql/Statement.h"

#include <QtTest/QTest>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T orFail(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

TestBuilding::TestBuilding(DatabaseMark mark)
    : m_path(m_folder.filePath(u"desk.db"_s))
    , m_clock(wallTime(u"2017-06-01 09:00:00"_s))
    , m_database(freshDatabase(m_path, mark))
{
    sql(u"INSERT INTO property (id, code, name, type, contact_phone) "
        "VALUES (1, '00002', '田家园未来科技城店', 'centralized', '')"_s);
    sql(u"INSERT INTO concentrator (id, number, name, property_id, protocol, link, endpoint) "
        "VALUES (1, '17000405', '未来科技城', 1, 'gdw1376.1-2013', 'tcp-dial', '127.0.0.1:7001')"_s);
    sql(u"INSERT INTO tariff (id, name, updated_at) VALUES (1, '云寓照明电价', '2017-01-01 00:00:00')"_s);
}

void TestBuilding::setNow(const QString &text)
{
    m_clock.set(wallTime(text));
}

void TestBuilding::reopen()
{
    m_database = orFail(Database::open(m_path));
}

void TestBuilding::sql(const QString &text)
{
    orFail(m_database->write<int>([text](DbConnection &db) { return Statement(db, text).change(); }).result());
}

QString TestBuilding::ask(const QString &text)
{
    return orFail(
        m_database->read<QString>([text](DbConnection &db) { return Statement(db, text).single<QString>(); }).result());
}

AccountId TestBuilding::addRoom(const TestRoom &room)
{
    sql(u"INSERT INTO property (code, name, type, parent_id) VALUES ('%1', '房间%1', 'room', 1)"_s.arg(room.code));
    sql(u"INSERT INTO account (property_id, opened_on, overdraft, auto_trip) "
        "SELECT id, '%2', %3, %4 FROM property WHERE code = '%1'"_s.arg(room.code, room.openedOn)
            .arg(yuan(room.overdraft).fen)
            .arg(room.autoTrip ? 1 : 0));
    const QString id = ask(u"SELECT max(id) FROM account"_s);
    sql(u"INSERT INTO tenancy (account_id, number, member_name, member_phone, from_at) "
        "VALUES (%1, 1, '罗', '%2', '%3 00:00:00')"_s.arg(id, room.memberPhone, room.openedOn));
    sql(u"INSERT INTO account_tariff (account_id, effective_from, tariff_id) VALUES (%1, '%2', 1)"_s.arg(
        id, room.openedOn));
    return AccountId{id.toLongLong()};
}

MeterId TestBuilding::addMeter(const TestMeter &meter)
{
    const auto rate = [&meter](std::size_t i) {
        return meter.start.rates[i] ? QString::number(meter.start.rates[i]->hundredths) : u"NULL"_s;
    };
    sql(u"INSERT INTO meter (number, padded, property_id, concentrator_id, point, ratio, close_mode, start_total, "
        "start_sharp, start_peak, start_flat, start_valley, download) "
        "SELECT '%1', '%2', id, 1, (SELECT count(*) + 1 FROM meter), %4, '%5', %6, %7, %8, %9, %10, 'downloaded' "
        "FROM property WHERE code = '%3'"_s.arg(meter.number, meter.number.rightJustified(12, u'0'), meter.room)
            .arg(meter.ratio)
            .arg(meter.closeMode)
            .arg(meter.start.total->hundredths)
            .arg(rate(0), rate(1), rate(2), rate(3)));
    return MeterId{ask(u"SELECT max(id) FROM meter"_s).toLongLong()};
}

void TestBuilding::addPrice(const QString &total, const QStringList &rates, const QString &from)
{
    const auto price = [](const QString &text) { return UnitPrice::fromText(text).value().tenThousandths; };
    const bool single = rates.isEmpty();
    const QStringList four = single ? QStringList(4, total) : rates;
    sql(u"INSERT INTO tariff_version (tariff_id, effective_from, mode, total, sharp, peak, flat, valley) "
        "VALUES (1, '%1', '%2', %3, %4, %5, %6, %7)"_s.arg(from, single ? u"single"_s : u"tou"_s)
            .arg(price(total))
            .arg(price(four[0]))
            .arg(price(four[1]))
            .arg(price(four[2]))
            .arg(price(four[3])));
}

void TestBuilding::addReading(MeterId meter, ReadingKind kind, WallTime asOf, const Registers &registers)
{
    const auto register_ = [](std::optional<Energy> value) {
        return value ? QString::number(value->hundredths) : u"NULL"_s;
    };
    sql(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, sharp, peak, flat, valley) "
        "VALUES (%1, '%2', '%3', '%4', %5, %6, %7, %8, %9)"_s.arg(meter.value)
            .arg(wordOf(kind), asOf.toText(), asOf.plusSeconds(180).toText(), register_(registers.total),
                register_(registers.rates[0]), register_(registers.rates[1]), register_(registers.rates[2]),
                register_(registers.rates[3])));
}

void TestBuilding::addFreeze(MeterId meter, QDate day, const QString &total)
{
    addReading(meter, ReadingKind::DailyFreeze, freezeInstant(day), {.total = kwh(total), .rates = {}});
}

void TestBuilding::setBalance(AccountId account, const QString &balance)
{
    const QString requestId = u"meterdesk:test-adjustment-%1"_s.arg(++m_adjustments);
    const auto posted = m_database->write<Money>([&](DbConnection &db) -> Result<Money> {
        METERDESK_TRY(before, LedgerStore::balance(db, account));
        METERDESK_TRY(amount, subtract(yuan(balance), before));
        if (amount == Money{})
            return before;
        Statement tenancy(db, u"SELECT id FROM tenancy WHERE account_id = ? AND to_at IS NULL"_s);
        tenancy << account;
        METERDESK_TRY(tenancyId, tenancy.single<std::int64_t>());
        METERDESK_TRY(entry,
            LedgerPoster(db, Actor::system(), m_clock.now())
                .post({.account = account,
                    .tenancy = {tenancyId},
                    .kind = EntryKind::Adjustment,
                    .amount = amount,
                    .requestId = requestId,
                    .contentDigest = requestDigest({requestId})}));
        return entry.balanceAfter;
    });
    orFail(posted.result());
}

void TestBuilding::setRelay(MeterId meter, Relay relay, Protection protection)
{
    sql(u"INSERT OR REPLACE INTO meter_fact (meter_id, relay, protection, state_read_at) "
        "VALUES (%1, '%2', '%3', '%4')"_s.arg(meter.value)
            .arg(wordOf(relay), wordOf(protection), m_clock.now().toText()));
}

QString TestBuilding::balanceOf(AccountId account)
{
    return Money{ask(u"SELECT balance FROM account WHERE id = %1"_s.arg(account.value)).toLongLong()}.toText();
}

WallTime wallTime(const QString &text)
{
    return orFail(WallTime::fromText(text));
}

Money yuan(const QString &text)
{
    return orFail(Money::fromText(text));
}

Energy kwh(const QString &text)
{
    return orFail(Energy::fromText(text));
}

Actor manager()
{
    return {u"白晓华"_s, Role::Manager};
}

Actor cashier()
{
    return {u"小李"_s, Role::Cashier};
}

} // namespace meterdesk::test
