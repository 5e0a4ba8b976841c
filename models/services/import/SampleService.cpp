// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/SampleService.h"

#include "Database.h"
#include "Try.h"
#include "import/ImportRun.h"
#include "money/LedgerPoster.h"
#include "money/RequestDigest.h"
#include "records/ServiceSteps.h"
#include "stores/AccountStore.h"
#include "stores/OperationLogStore.h"
#include "stores/PropertyStore.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString cellOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// An array of records as the sheet an import would read: the keys are the columns.
Sheet sheetOf(const QJsonArray &records)
{
    Sheet sheet;
    int number = 1;
    for (const QJsonValue &each : records) {
        const QJsonObject record = each.toObject();
        if (sheet.header.isEmpty())
            sheet.header = record.keys();
        SheetRow row;
        row.number = ++number;
        for (const QString &key : std::as_const(sheet.header))
            row.cells += cellOf(record.value(key));
        sheet.rows += row;
    }
    return sheet;
}

/// The freezes that closed the day before `asOf`: every meter stands at its start registers then.
Sheet freezesOf(const QJsonArray &meters, WallTime asOf)
{
    Sheet sheet;
    sheet.header = {
        u"meter_number"_s, u"date"_s, u"read_at"_s, u"total"_s, u"sharp"_s, u"peak"_s, u"flat"_s, u"valley"_s};
    int number = 1;
    for (const QJsonValue &each : meters) {
        const QJsonObject meter = each.toObject();
        SheetRow row;
        row.number = ++number;
        row.cells = {cellOf(meter.value(u"number"_s)), billingDay(asOf).toString(Qt::ISODate),
            asOf.plusSeconds(3 * 60).toText(), cellOf(meter.value(u"start_total"_s)),
            cellOf(meter.value(u"start_sharp"_s)), cellOf(meter.value(u"start_peak"_s)),
            cellOf(meter.value(u"start_flat"_s)), cellOf(meter.value(u"start_valley"_s))};
        sheet.rows += row;
    }
    return sheet;
}

Result<void> importAll(const BookingContext &context, ImportKind kind, const Sheet &sheet)
{
    ImportRun run(context, kind);
    METERDESK_CHECK(run.apply(sheet));
    if (run.report().faults.isEmpty())
        return {};
    const ImportFault &fault = run.report().faults.first();
    return failure(ErrorCode::FileUnreadable,
        u"%1 row %2, %3: %4"_s.arg(wordOf(kind)).arg(fault.row).arg(fault.column, fault.error.detail));
}

/// The balances of the manual, as entries like all others.
Result<void> postOpeningBalances(DbConnection &db, const QJsonArray &accounts, const Actor &actor, WallTime now)
{
    LedgerPoster poster(db, actor, now);
    for (const QJsonValue &each : accounts) {
        const QJsonObject record = each.toObject();
        const QString code = cellOf(record.value(u"property_code"_s));
        METERDESK_TRY(amount, Money::fromText(cellOf(record.value(u"opening_balance"_s))));
        if (amount.fen == 0)
            continue;
        METERDESK_TRY(property, PropertyCode::fromText(code));
        METERDESK_TRY(account, AccountStore::getOpen(db, property, now.date()));
        const QString requestId = u"sample-opening-"_s + code;
        METERDESK_CHECK(poster.post({.account = account.id,
            .tenancy = account.tenancy,
            .kind = EntryKind::Adjustment,
            .amount = amount,
            .requestId = requestId,
            .contentDigest = requestDigest({requestId, amount.toText()}),
            .note = u"期初余额"_s}));
    }
    return {};
}

} // namespace

SampleService::SampleService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<void> SampleService::fill(const QByteArray &building)
{
    if (m_database.isLive())
        return refused<void>({ErrorCode::TrainingOnly, u"the sample building"_s});
    const QJsonObject plan = QJsonDocument::fromJson(building).object();
    const auto asOf = WallTime::fromText(plan.value(u"as_of"_s).toString());
    if (plan.value(u"format"_s) != "meterdesk-building"_L1 || !asOf)
        return refused<void>({ErrorCode::FileUnreadable, u"not the description of a building"_s});
    return m_database.write<void>([plan, asOf = *asOf, now = m_clock.now()](DbConnection &db) -> Result<void> {
        METERDESK_TRY(present, PropertyStore::list(db));
        if (!present.isEmpty())
            return failure(ErrorCode::DatabaseExists, u"the database has properties already"_s);
        const Actor actor = Actor::system();
        const BookingContext context{.db = db, .mark = DatabaseMark::Training, .actor = actor, .now = now};
        const QJsonArray meters = plan.value(u"meters"_s).toArray();
        const QJsonArray accounts = plan.value(u"accounts"_s).toArray();
        // In the order in which they refer to each other.
        METERDESK_CHECK(importAll(context, ImportKind::Properties, sheetOf(plan.value(u"properties"_s).toArray())));
        METERDESK_CHECK(importAll(context, ImportKind::Tariffs, sheetOf(plan.value(u"tariffs"_s).toArray())));
        METERDESK_CHECK(
            importAll(context, ImportKind::Concentrators, sheetOf(plan.value(u"concentrators"_s).toArray())));
        METERDESK_CHECK(importAll(context, ImportKind::Accounts, sheetOf(accounts)));
        METERDESK_CHECK(importAll(context, ImportKind::Meters, sheetOf(meters)));
        if (asOf <= now)
            METERDESK_CHECK(importAll(context, ImportKind::Readings, freezesOf(meters, asOf)));
        METERDESK_CHECK(postOpeningBalances(db, accounts, actor, now));
        return OperationLogStore::append(db, actor, now, u"sample"_s, u"building"_s, asOf.toText());
    });
}

} // namespace meterdesk
