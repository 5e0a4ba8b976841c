// SPDX-License-Identifier: GPL-3.0-or-later
#include "BigBuilding.h"

#include "Bench.h"
#include "Database.h"
#include "Reading.h"
#include "sql/Statement.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::bench {

namespace {

constexpr int roomsABuilding = 100;

void sql(Database &database, const QString &text)
{
    orEnd(database.write<int>([text](DbConnection &db) { return Statement(db, text).change(); }).result());
}

/// SQL text of a number with leading zeros.
QString padded(const QString &number, int width)
{
    return u"substr('000000000000' || ("_s + number + u"), -"_s + QString::number(width) + u')';
}

} // namespace

void BigBuilding::furnish(Database &database, QDate firstDay, int days)
{
    const QString first = firstDay.toString(Qt::ISODate);
    const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "_s
        + QString::number(rooms) + u") "_s;
    const QString buildings = u" FROM n WHERE i <= "_s + QString::number(rooms / roomsABuilding);
    const QString building = u"1 + (i - 1) / "_s + QString::number(roomsABuilding);
    const QString place = u"1 + (i - 1) % "_s + QString::number(roomsABuilding);
    const auto once = [&](QString text) { sql(database, text.replace(u"$first"_s, first)); };
    const auto each = [&](const QString &text) { once(numbers + text); };
    once(u"INSERT INTO tariff (id, name, updated_at) VALUES (1, 'T1', '$first 00:00:00')"_s);
    once(u"INSERT INTO tariff_version (tariff_id, effective_from, mode, total, sharp, peak, flat, valley) "
         "VALUES (1, '$first', 'single', 5680, 5680, 5680, 5680, 5680)"_s);
    each(u"INSERT INTO property (id, code, name, type, region) SELECT 100000 + i, 'B' || i, i || '号楼', "
         "'centralized', 'R' || (i % 7)"_s
        + buildings);
    each(u"INSERT INTO property (id, parent_id, code, name, type, region) SELECT i, 100000 + "_s + building + u", "_s
        + padded(u"i"_s, 10) + u", ("_s + building + u") || '号楼-' || "_s + padded(place, 4)
        + u", 'room', 'R' || (i / 100 % 7) FROM n"_s);
    each(u"INSERT INTO account (id, property_id, opened_on, balance) SELECT i, i, '$first', i * 7919 % 30000 - "
         "1000 FROM n"_s);
    each(
        u"INSERT INTO tenancy (account_id, number, member_name, member_phone, from_at) SELECT i, 1, "
        "substr('王李张刘陈杨黄赵周吴', 1 + i % 10, 1) || substr('伟芳娜敏静丽强磊军洋', 1 + i / 10 % 10, 1), '138' || "_s
        + padded(u"i * 997"_s, 8) + u", '$first 00:00:00' FROM n"_s);
    each(u"INSERT INTO account_tariff SELECT i, '$first', 1 FROM n"_s);
    each(u"INSERT INTO concentrator (id, number, name, property_id, protocol, link, endpoint) SELECT i, 17000000 + i, "
         "i || '号楼', 100000 + i, 'gdw1376.1-2013', 'tcp-dial', '127.0.0.1:1'"_s
        + buildings);
    each(u"INSERT INTO meter (id, number, padded, property_id, concentrator_id, point, status) SELECT i, 200000 + i, "_s
        + padded(u"200000 + i"_s, 12) + u", i, "_s + building + u", "_s + place + u", 'in-use' FROM n"_s);
    for (int day = 0; day < days; ++day) {
        const QDate date = firstDay.addDays(day);
        sql(database,
            u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, standing) SELECT id, 'freeze', '%1', '%1', "
            "%2 * 300 + id % 997, 'billed' FROM meter WHERE (id + %2) % 211 > 0"_s.arg(freezeInstant(date).toText())
                .arg(day));
        sql(database,
            u"INSERT INTO collection_attempt (meter_id, day, status, attempts, at) SELECT id, '%1', CASE WHEN (id + "
            "%2) % 211 > 0 THEN 'ok' ELSE 'timeout' END, 1, '%1 00:05:00' FROM meter"_s.arg(date.toString(Qt::ISODate))
                .arg(day));
    }
}

QDate BigBuilding::lastDay(Database &database)
{
    const auto read = [](DbConnection &db) -> Result<QDate> {
        QDate last;
        Statement query(db, u"SELECT max(day) FROM collection_attempt WHERE meter_id = 1"_s);
        if (const auto done = query.forEach([&last](DbRow &row) { row >> last; }); !done)
            return std::unexpected(done.error());
        return last;
    };
    return orEnd(database.read<QDate>(read).result());
}

std::unique_ptr<Database> BigBuilding::openOrMake(const QString &file, int days, QDate lastDay)
{
    if (QFile::exists(file))
        return orEnd(Database::open(file));
    auto database = orEnd(Database::create(file, DatabaseMark::Training));
    QElapsedTimer timer;
    timer.start();
    furnish(*database, lastDay.addDays(1 - days), days);
    std::printf("%d rooms with %d days made in %lld s\n", rooms, days, static_cast<long long>(timer.elapsed() / 1000));
    return database;
}

} // namespace meterdesk::bench
