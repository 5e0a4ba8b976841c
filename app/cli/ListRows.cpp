// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListRows.h"

#include "JsonValues.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// 13200 W → "13.2": kilowatts without needless zeros.
QString kilowatts(std::int64_t watts)
{
    QString text = u"%1.%2"_s.arg(watts / 1000).arg(watts % 1000, 3, 10, QLatin1Char('0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// A count that is not there is 0 in the domain.
QJsonValue countOrNull(int count)
{
    return count > 0 ? QJsonValue(count) : QJsonValue(QJsonValue::Null);
}

} // namespace

Row listRowOf(const Property &property)
{
    return {{u"code"_s, property.code.toText()}, {u"name"_s, property.name}, {u"type"_s, wordOf(property.type)},
        {u"parent_code"_s, textOrNull(property.parentCode.toText())}, {u"region"_s, textOrNull(property.region)},
        {u"address"_s, textOrNull(property.address)}, {u"contact_name"_s, textOrNull(property.contactName)},
        {u"contact_phone"_s, textOrNull(property.contactPhone)}};
}

Row listRowOf(const Concentrator &concentrator)
{
    return {{u"number"_s, concentrator.number.toText()}, {u"name"_s, textOrNull(concentrator.name)},
        {u"property_code"_s, textOrNull(concentrator.propertyCode.toText())},
        {u"protocol"_s, wordOf(concentrator.protocol)}, {u"link"_s, wordOf(concentrator.link)},
        {u"endpoint"_s, textOrNull(concentrator.endpoint)},
        {u"address_notation"_s, wordOf(concentrator.addressNotation)},
        {u"supply_unit"_s, textOrNull(concentrator.supplyUnit)}, {u"installed_on"_s, textOf(concentrator.installedOn)},
        {u"address"_s, textOrNull(concentrator.address)}};
}

Row listRowOf(const Meter &meter)
{
    Row row{{u"number"_s, meter.number.toText()}, {u"property_code"_s, textOrNull(meter.propertyCode.toText())},
        {u"concentrator_number"_s, textOrNull(meter.concentratorNo.toText())},
        {u"point"_s, countOrNull(meter.line.point)}, {u"port"_s, meter.line.port}, {u"baud"_s, meter.line.baud},
        {u"parity"_s, wordOf(meter.line.parity)}, {u"data_bits"_s, meter.line.dataBits},
        {u"stop_bits"_s, meter.line.stopBits}, {u"protocol"_s, wordOf(meter.protocol)}};
    appendRegisters(row, meter.start, "start_"_L1);
    row.append({{u"ratio"_s, meter.metrology.ratio}, {u"ratio_included"_s, meter.metrology.ratioIncluded ? 1 : 0},
        {u"rated_kw"_s, kilowatts(meter.metrology.ratedWatts)}, {u"modulus"_s, meter.metrology.modulus.toText()},
        {u"phases"_s, meter.phases}, {u"close_mode"_s, wordOf(meter.closeMode)},
        {u"password_level"_s, meter.credentials.level},
        {u"password"_s, textOrNull(meter.credentials.password.isEmpty() ? QString() : u"******"_s)},
        {u"operator_code"_s, textOrNull(meter.credentials.operatorCode)}});
    return row;
}

Row listRowOf(const Tariff &tariff, const TariffVersion &version)
{
    return {{u"name"_s, tariff.name}, {u"effective_from"_s, textOf(version.effectiveFrom)},
        {u"mode"_s, wordOf(version.mode)}, {u"total"_s, version.total.toText()},
        {u"sharp"_s, version.rate(Rate::Sharp).toText()}, {u"peak"_s, version.rate(Rate::Peak).toText()},
        {u"flat"_s, version.rate(Rate::Flat).toText()}, {u"valley"_s, version.rate(Rate::Valley).toText()}};
}

Row listRowOf(const AccountRow &line)
{
    const Account &account = *line.account;
    return {{u"property_code"_s, account.code.toText()}, {u"tariff"_s, textOrNull(account.tariffName)},
        {u"opened_on"_s, textOf(account.openedOn)}, {u"settlement"_s, wordOf(account.terms.settlement)},
        {u"alarm1"_s, account.terms.alarm1.toText()}, {u"alarm2"_s, account.terms.alarm2.toText()},
        {u"overdraft"_s, account.terms.overdraft.toText()}, {u"auto_trip"_s, account.terms.autoTrip ? 1 : 0},
        {u"owner_unit"_s, textOrNull(account.terms.ownerUnit)}, {u"voltage"_s, wordOf(account.terms.voltage)},
        {u"member_name"_s, textOrNull(account.memberName)}, {u"member_phone"_s, textOrNull(account.memberPhone)},
        {u"balance"_s, account.balance.toText()}, {u"billed_to"_s, textOf(line.billedTo)},
        {u"relay"_s, wordOf(line.relay)}, {u"protect"_s, wordOf(line.protection)}, {u"state"_s, wordOf(line.supply)}};
}

Row listRowOf(const CollectionLogRow &line)
{
    Row row{{u"meter"_s, line.meterNo.toText()}, {u"date"_s, textOf(line.day)}, {u"read_at"_s, textOf(line.readAt)}};
    appendRegisters(row, line.registers);
    row.append({u"status"_s, wordOf(line.status)});
    return row;
}

} // namespace meterdesk::cli
