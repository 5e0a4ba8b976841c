// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportRows.h"

#include "import/CellParsers.h"

namespace meterdesk::ImportRows {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A register that may be missing.
std::optional<Energy> registerOf(RowReader &row, const QString &key)
{
    return row.text(key).isEmpty() ? std::nullopt : std::optional(row.optional<Energy>(key, {}, CellParsers::energy));
}

Registers registersOf(RowReader &row, const QString &prefix)
{
    return {.total = registerOf(row, prefix + u"total"_s),
        .rates = {registerOf(row, prefix + u"sharp"_s), registerOf(row, prefix + u"peak"_s),
            registerOf(row, prefix + u"flat"_s), registerOf(row, prefix + u"valley"_s)}};
}

} // namespace

Property property(RowReader &row)
{
    Property property;
    property.code = row.needed<PropertyCode>(u"code"_s, PropertyCode::fromText);
    property.name = row.text(u"name"_s);
    property.type = row.needed<PropertyType>(u"type"_s, CellParsers::propertyType);
    property.parentCode = row.optional<PropertyCode>(u"parent_code"_s, {}, PropertyCode::fromText);
    property.region = row.text(u"region"_s);
    property.address = row.text(u"address"_s);
    property.contactName = row.text(u"contact_name"_s);
    property.contactPhone = row.text(u"contact_phone"_s);
    return property;
}

Concentrator concentrator(RowReader &row)
{
    Concentrator concentrator;
    concentrator.number = row.needed<ConcentratorNo>(u"number"_s, ConcentratorNo::fromText);
    concentrator.name = row.text(u"name"_s);
    concentrator.propertyCode = row.optional<PropertyCode>(u"property_code"_s, {}, PropertyCode::fromText);
    concentrator.protocol = row.needed<ConcentratorProtocol>(u"protocol"_s, fromWord<ConcentratorProtocol>);
    concentrator.link = row.needed<LinkKind>(u"link"_s, fromWord<LinkKind>);
    concentrator.endpoint = row.text(u"endpoint"_s);
    concentrator.addressNotation =
        row.optional(u"address_notation"_s, AddressNotation::Hexadecimal, fromWord<AddressNotation>);
    concentrator.supplyUnit = row.text(u"supply_unit"_s);
    concentrator.installedOn = row.optional<QDate>(u"installed_on"_s, {}, dateFromText);
    concentrator.address = row.text(u"address"_s);
    return concentrator;
}

Meter meter(RowReader &row)
{
    using namespace CellParsers;
    Meter meter;
    MeterLine &line = meter.line;
    MeterMetrology &metrology = meter.metrology;
    MeterCredentials &credentials = meter.credentials;
    meter.number = row.needed<MeterNo>(u"number"_s, MeterNo::fromText);
    meter.propertyCode = row.optional<PropertyCode>(u"property_code"_s, {}, PropertyCode::fromText);
    meter.concentratorNo = row.optional<ConcentratorNo>(u"concentrator_number"_s, {}, ConcentratorNo::fromText);
    line.point = row.optional(u"point"_s, line.point, integer);
    line.port = row.optional(u"port"_s, line.port, integer);
    line.baud = row.optional(u"baud"_s, line.baud, integer);
    line.parity = row.optional(u"parity"_s, line.parity, parity);
    line.dataBits = row.optional(u"data_bits"_s, line.dataBits, integer);
    line.stopBits = row.optional(u"stop_bits"_s, line.stopBits, integer);
    meter.protocol = row.optional(u"protocol"_s, meter.protocol, fromWord<MeterProtocol>);
    meter.start = registersOf(row, u"start_"_s);
    metrology.ratio = row.optional(u"ratio"_s, metrology.ratio, integer);
    metrology.ratioIncluded = row.optional(u"ratio_included"_s, metrology.ratioIncluded, flag);
    metrology.modulus = row.optional(u"modulus"_s, metrology.modulus, energy);
    meter.phases = row.optional(u"phases"_s, meter.phases, integer);
    metrology.ratedWatts = row.optional(u"rated_kw"_s, metrology.ratedWatts * meter.phases, watts);
    meter.closeMode = row.optional(u"close_mode"_s, meter.closeMode, closeMode);
    credentials.level = row.optional(u"password_level"_s, credentials.level, integer);
    credentials.password = row.text(u"password"_s);
    credentials.operatorCode = row.text(u"operator_code"_s);
    meter.download = DownloadState::Pending;
    return meter;
}

TariffRow tariff(RowReader &row)
{
    TariffRow tariff;
    TariffVersion &version = tariff.version;
    tariff.name = row.text(u"name"_s);
    version.effectiveFrom = row.needed<QDate>(u"effective_from"_s, dateFromText);
    version.mode = row.needed<TariffMode>(u"mode"_s, CellParsers::tariffMode);
    version.total = row.needed<UnitPrice>(u"total"_s, UnitPrice::fromText);
    const bool byRates = version.mode == TariffMode::TimeOfUse;
    const QString keys[] = {u"sharp"_s, u"peak"_s, u"flat"_s, u"valley"_s};
    for (std::size_t rate = 0; rate < rateCount; ++rate) {
        version.rates[rate] = byRates ? row.needed<UnitPrice>(keys[rate], UnitPrice::fromText)
                                      : row.optional(keys[rate], version.total, UnitPrice::fromText);
    }
    return tariff;
}

Account account(RowReader &row)
{
    Account account;
    AccountTerms &terms = account.terms;
    account.code = row.needed<PropertyCode>(u"property_code"_s, PropertyCode::fromText);
    account.tariffName = row.text(u"tariff"_s);
    account.openedOn = row.needed<QDate>(u"opened_on"_s, dateFromText);
    terms.settlement = row.optional(u"settlement"_s, terms.settlement, CellParsers::payMethod);
    terms.alarm1 = row.optional(u"alarm1"_s, terms.alarm1, Money::fromText);
    terms.alarm2 = row.optional(u"alarm2"_s, terms.alarm2, Money::fromText);
    terms.overdraft = row.optional(u"overdraft"_s, terms.overdraft, Money::fromText);
    terms.autoTrip = row.optional(u"auto_trip"_s, terms.autoTrip, CellParsers::flag);
    terms.ownerUnit = row.text(u"owner_unit"_s);
    terms.voltage = row.optional(u"voltage"_s, terms.voltage, CellParsers::voltage);
    account.memberName = row.text(u"member_name"_s);
    account.memberPhone = row.text(u"member_phone"_s);
    return account;
}

ReadingRow reading(RowReader &row)
{
    ReadingRow reading;
    reading.meter = row.needed<MeterNo>(u"meter_number"_s, MeterNo::fromText);
    reading.day = row.needed<QDate>(u"date"_s, dateFromText);
    reading.readAt = row.optional(u"read_at"_s, freezeInstant(reading.day), CellParsers::moment);
    reading.registers = registersOf(row, {});
    if (!reading.registers.total && row.text(u"total"_s).isEmpty())
        row.addFault(u"total"_s, {ErrorCode::InvalidReading, u"the cell is empty"_s});
    return reading;
}

RechargeRequest recharge(RowReader &row)
{
    RechargeRequest request;
    request.account = row.needed<PropertyCode>(u"property_code"_s, PropertyCode::fromText);
    request.amount = row.needed<Money>(u"amount"_s, Money::fromText);
    request.method = row.needed<PayMethod>(u"method"_s, CellParsers::payMethod);
    request.requestId = row.text(u"request_id"_s);
    request.note = row.text(u"note"_s);
    return request;
}

} // namespace meterdesk::ImportRows
