// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordsDesk.h"

#include "FreshDatabase.h"
#include "VerifyResult.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("a test value is wrong: %s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

PropertyCode code(const QString &text)
{
    return sure(PropertyCode::fromText(text));
}

MeterNo meterNo(const QString &text)
{
    return sure(MeterNo::fromText(text));
}

ConcentratorNo concentratorNo(const QString &text)
{
    return sure(ConcentratorNo::fromText(text));
}

Registers registers(const QString &total, const QStringList &rates)
{
    Registers values;
    values.total = sure(Energy::fromText(total));
    for (qsizetype i = 0; i < rates.size(); ++i)
        values.rates.at(static_cast<std::size_t>(i)) = sure(Energy::fromText(rates[i]));
    return values;
}

WallTime moment(const QString &text)
{
    return sure(WallTime::fromText(text));
}

QDate day(const QString &text)
{
    return sure(dateFromText(text));
}

RecordsDesk::RecordsDesk()
    : m_database(freshDatabase(m_folder.filePath(u"desk.db"_s)))
    , clock(moment(u"2017-05-16 08:00:00"_s))
    , registers(std::make_unique<RegisterService>(*m_database, clock))
    , accounts(std::make_unique<AccountService>(*m_database, clock))
    , readings(std::make_unique<ReadingService>(*m_database, clock))
    , imports(std::make_unique<ImportService>(*m_database, clock))
    , search(std::make_unique<SearchService>(*m_database))
{ }

void RecordsDesk::furnish()
{
    Property building;
    building.code = code(u"00002"_s);
    building.name = u"田家园未来科技城店"_s;
    building.type = PropertyType::Centralized;
    building.region = u"杭州市江干区"_s;
    building.address = u"九环路31-1"_s;
    sure(answerOf(registers->addProperty(manager, building)));
    for (const QString &room : {u"A01"_s, u"A02"_s, u"A03"_s}) {
        Property property = building;
        property.code = code(u"00002000"_s + room.sliced(1));
        property.name = building.name + room;
        property.type = PropertyType::Room;
        property.parentCode = building.code;
        sure(answerOf(registers->addProperty(manager, property)));
    }
    Concentrator concentrator;
    concentrator.number = concentratorNo(u"17000405"_s);
    concentrator.name = u"未来科技城"_s;
    concentrator.propertyCode = building.code;
    concentrator.endpoint = u"127.0.0.1:7001"_s;
    sure(answerOf(registers->addConcentrator(manager, concentrator)));
    TariffVersion price;
    price.effectiveFrom = day(u"2017-01-01"_s);
    price.total = UnitPrice{12'000};
    sure(answerOf(registers->setPrices(manager, u"云寓照明电价"_s, price)));
    const auto addMeter = [this](const QString &number, const QString &room, const Registers &start) {
        Meter meter;
        meter.number = meterNo(number);
        meter.propertyCode = code(room);
        meter.concentratorNo = concentratorNo(u"17000405"_s);
        meter.start = start;
        sure(answerOf(registers->addMeter(manager, meter)));
    };
    addMeter(u"366566"_s, u"0000200001"_s, test::registers(u"19.29"_s, {u"0.00"_s, u"13.11"_s, u"0.00"_s, u"6.18"_s}));
    addMeter(u"1610131068"_s, u"0000200002"_s, test::registers(u"0.00"_s));
}

void RecordsDesk::openAccount(const QString &room)
{
    OpenAccountsRequest request;
    request.properties = {code(room)};
    request.openedOn = day(u"2017-05-02"_s);
    request.tariffName = u"云寓照明电价"_s;
    sure(answerOf(accounts->open(manager, request)));
}

void RecordsDesk::pretendBilled(const QString &room, const QString &meter, const QString &toAsOf)
{
    const QString lastDay = moment(toAsOf).plusSeconds(-1).date().toString(Qt::ISODate);
    execute(u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, standing) SELECT id, 'freeze', '%1', '%1', "
            "2000, 'billed' FROM meter WHERE number = '%2'"_s.arg(toAsOf, meter));
    execute(u"INSERT INTO bill (account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, energy, "
            "exact, remainder_in, remainder_out, charge, posted_at) SELECT a.id, t.id, m.id, r.id, "
            "'2017-05-02 00:00:00', r.as_of, 1, 0, 0, 0, 0, 0, r.as_of FROM account a JOIN tenancy t "
            "ON t.account_id = a.id JOIN property p ON p.id = a.property_id AND p.code = '%1' JOIN meter m "
            "ON m.number = '%2' JOIN reading r ON r.meter_id = m.id AND r.as_of = '%3'"_s.arg(room, meter, toAsOf));
    execute(u"INSERT INTO bill_line (bill_id, line, meter_id, from_day, to_day, rate, from_register, to_register, "
            "energy, tariff_version_id, price, exact) SELECT max(b.id), 1, b.meter_id, '2017-05-02', '%1', 'total', "
            "0, 0, 0, (SELECT min(id) FROM tariff_version), 12000, 0 FROM bill b"_s.arg(lastDay));
    execute(
        u"UPDATE billing_pointer SET as_of = '%1' WHERE meter_id = (SELECT id FROM meter WHERE number = '%2')"_s.arg(
            toAsOf, meter));
}

QString RecordsDesk::value(const QString &sql)
{
    const Result<QString> found = answerOf(m_database->read<QString>([sql](DbConnection &db) -> Result<QString> {
        Statement select(db, sql);
        return select.single<QString>(u"<null>"_s);
    }));
    return found ? *found : u"<error> "_s + found.error().detail;
}

void RecordsDesk::execute(const QString &sql)
{
    sure(answerOf(m_database->write<void>([sql](DbConnection &db) { return db.execute(sql); })));
}

} // namespace meterdesk::test
