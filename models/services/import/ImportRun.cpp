// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportRun.h"

#include "Try.h"
#include "records/FreezeChecks.h"
#include "records/WriterSteps.h"
#include "stores/DeviceStore.h"
#include "stores/ReadingStore.h"

#include <QtCore/QSet>

#include <functional>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The column of a recharge that an error is about; empty for the database's own troubles.
QString columnToBlame(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidAmount:
    case ErrorCode::AmountLimit:
    case ErrorCode::AmountOverflow:
        return u"amount"_s;
    case ErrorCode::DuplicateRequest:
    case ErrorCode::InvalidArgument:
        return u"request_id"_s;
    case ErrorCode::UnknownAccount:
    case ErrorCode::NotARoom:
    case ErrorCode::AccountClosed:
    case ErrorCode::NoTenancy:
    case ErrorCode::NotPaired:
        return u"property_code"_s;
    default:
        return {};
    }
}

} // namespace

ImportRun::ImportRun(const BookingContext &context, ImportKind kind)
    : m_context(context)
    , m_db(context.db)
    , m_kind(kind)
    , m_now(context.now)
{ }

Result<void> ImportRun::apply(const Sheet &sheet)
{
    const SheetTable table(sheet, m_kind, m_report.faults);
    if (!m_report.faults.isEmpty())
        return {};
    if (m_kind == ImportKind::Properties)
        return applyProperties(table);
    for (const SheetRow &row : table.rows())
        METERDESK_CHECK(applyRow(table, row));
    return {};
}

/// Rows in the order of the file, but every building before its rooms.
Result<void> ImportRun::applyProperties(const SheetTable &table)
{
    struct Entry
    {
        Property property;
        int number = 0;
        bool sound = false;
        bool begun = false;
    };
    QList<Entry> entries;
    QHash<PropertyCode, qsizetype> places;
    for (const SheetRow &row : table.rows()) {
        RowReader reader(table, row, m_report.faults);
        Entry entry{ImportRows::property(reader), row.number};
        if (reader.isSound() && isNewKey(reader, u"code"_s, entry.property.code.toText())) {
            entry.sound = true;
            places.insert(entry.property.code, entries.size());
        }
        entries.append(entry);
    }

    const std::function<Result<void>(Entry &)> write = [&](Entry &entry) -> Result<void> {
        if (!entry.sound || std::exchange(entry.begun, true))
            return {};
        if (const qsizetype parent = places.value(entry.property.parentCode, -1); parent >= 0)
            METERDESK_CHECK(write(entries[parent]));
        const SheetRow row{entry.number, {}};
        RowReader reader(table, row, m_report.faults);
        return settle(reader, u"code"_s, RecordWriter::addProperty(m_db, entry.property));
    };
    for (Entry &entry : entries)
        METERDESK_CHECK(write(entry));
    return {};
}

Result<void> ImportRun::applyRow(const SheetTable &table, const SheetRow &row)
{
    RowReader reader(table, row, m_report.faults);
    switch (m_kind) {
    case ImportKind::Properties:
        break;
    case ImportKind::Concentrators: {
        const Concentrator concentrator = ImportRows::concentrator(reader);
        if (!reader.isSound() || !isNewKey(reader, u"number"_s, concentrator.number.toText()))
            break;
        return settle(reader, u"number"_s, RecordWriter::addConcentrator(m_db, concentrator));
    }
    case ImportKind::Meters: {
        const Meter meter = ImportRows::meter(reader);
        if (!reader.isSound() || !isNewKey(reader, u"number"_s, meter.number.padded()))
            break;
        return settle(reader, u"number"_s, RecordWriter::addMeter(m_db, meter, {}));
    }
    case ImportKind::Tariffs: {
        const TariffRow tariff = ImportRows::tariff(reader);
        const QString key = tariff.name + u'\n' + tariff.version.effectiveFrom.toString(Qt::ISODate);
        if (!reader.isSound() || !isNewKey(reader, u"effective_from"_s, key))
            break;
        return settle(
            reader, u"effective_from"_s, RecordWriter::addTariffVersion(m_db, tariff.name, tariff.version, m_now));
    }
    case ImportKind::Accounts: {
        const Account account = ImportRows::account(reader);
        if (!reader.isSound() || !isNewKey(reader, u"property_code"_s, account.code.toText()))
            break;
        return settle(reader, u"property_code"_s, RecordWriter::openAccount(m_db, account));
    }
    case ImportKind::Readings: {
        const ReadingRow reading = ImportRows::reading(reader);
        const QString key = reading.meter.padded() + u' ' + reading.day.toString(Qt::ISODate);
        if (!reader.isSound() || !isNewKey(reader, u"date"_s, key))
            break;
        return settle(reader, u"date"_s, addReading(reading));
    }
    case ImportKind::Recharges: {
        const RechargeRequest request = ImportRows::recharge(reader);
        if (!reader.isSound() || !isNewKey(reader, u"request_id"_s, request.requestId))
            break;
        return settle(reader, u"request_id"_s, book(request));
    }
    }
    return {};
}

template <typename T>
Result<void> ImportRun::settle(RowReader &reader, const QString &keyColumn, const Written<T> &written)
{
    if (written) {
        ++m_report.imported;
        return {};
    }
    const FieldError &fault = written.error();
    if (fault.error.code == ErrorCode::AlreadyExists && fault.field == keyColumn) {
        ++m_report.skipped;
        return {};
    }
    if (fault.field.isEmpty())
        return std::unexpected(fault.error); // the database's own trouble, not the file's
    reader.addFault(fault.field, fault.error);
    return {};
}

bool ImportRun::isNewKey(RowReader &reader, const QString &keyColumn, const QString &key)
{
    const auto known = m_rowsOfKeys.constFind(key);
    if (known == m_rowsOfKeys.constEnd()) {
        m_rowsOfKeys.insert(key, reader.number());
        return true;
    }
    reader.addFault(keyColumn, {ErrorCode::AlreadyExists, u"the same as in row %1"_s.arg(*known)});
    return false;
}

Written<void> ImportRun::addReading(const ReadingRow &reading)
{
    METERDESK_TRY(meter, blamed(u"meter_number"_s, DeviceStore::meter(m_db, reading.meter)));
    METERDESK_TRY(known, blamed({}, ReadingStore::freeze(m_db, meter.id, reading.day)));
    if (known)
        return blame(u"date"_s, ErrorCode::AlreadyExists, reading.day.toString(Qt::ISODate));
    METERDESK_TRY(installedOn, blamed({}, DeviceStore::installedOn(m_db, meter.id)));
    const Result<void> sound = checkFreeze(reading.day, reading.registers, m_now, installedOn);
    const bool isDated = !sound && sound.error().code == ErrorCode::InvalidDate;
    METERDESK_CHECK(blamed(isDated ? u"date"_s : u"total"_s, sound));
    if (const std::optional<QString> difference = rateDifference(reading.registers))
        return blame(u"total"_s, ErrorCode::RatesDoNotAddUp, *difference);
    const Reading stored{.id = {},
        .meter = meter.id,
        .kind = ReadingKind::DailyFreeze,
        .asOf = freezeInstant(reading.day),
        .readAt = reading.readAt,
        .registers = reading.registers};
    METERDESK_CHECK(blamed({}, ReadingStore::insertFreeze(m_db, stored, ReadingSource::Import)));
    METERDESK_CHECK(blamed({}, DeviceStore::saveRegisters(m_db, meter.id, reading.registers, stored.asOf, m_now)));
    return blamed(
        {}, ReadingStore::putAttempt(m_db, meter.id, reading.day, CollectionStatus::Ok, 0, reading.readAt, {}));
}

Written<void> ImportRun::book(const RechargeRequest &request)
{
    Result<void> sound = checkRecharge(m_context.actor, request);
    const Result<RechargeOutcome> booked = sound ? bookRecharge(m_context, request) : std::unexpected(sound.error());
    if (!booked)
        return std::unexpected(FieldError{columnToBlame(booked.error().code), booked.error()});
    if (booked->duplicate)
        return blame(u"request_id"_s, ErrorCode::AlreadyExists, request.requestId);
    return {};
}

} // namespace meterdesk
