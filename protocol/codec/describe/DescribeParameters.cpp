// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/UnitBodies.h"

#include "describe/JsonFields.h"
#include "gdw1376/CurrentValues.h"
#include "gdw1376/Events.h"
#include "gdw1376/ItemReading.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/ReadingSchedule.h"
#include "gdw1376/TerminalInformation.h"

#include <QtCore/QJsonArray>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;
using namespace gdw1376;

namespace {

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QString timeText(const PartialTime &time)
{
    return u"%1:%2"_s.arg(time.hour, 2, 10, QChar(u'0')).arg(time.minute, 2, 10, QChar(u'0'));
}

QJsonObject fieldsOf(const LinkTiming &timing)
{
    return {{u"rts"_s, timing.rtsDelay}, {u"allowed_delay_min"_s, timing.allowedDelayMinutes},
        {u"timeout_s"_s, timing.timeoutSeconds}, {u"retries"_s, timing.retries},
        {u"confirmed"_s, hexOf(timing.confirmedServices)}, {u"heartbeat_min"_s, timing.heartbeatMinutes}};
}

QJsonObject fieldsOf(const MasterStations &stations)
{
    return {
        {u"main"_s, stations.main.toText()}, {u"backup"_s, stations.backup.toText()}, {u"apn"_s, text(stations.apn)}};
}

QJsonObject fieldsOf(const TerminalNetwork &network)
{
    return {{u"ip"_s, addressText(network.address)}, {u"mask"_s, addressText(network.mask)},
        {u"gateway"_s, addressText(network.gateway)}, {u"proxy_type"_s, network.proxyType},
        {u"proxy"_s, network.proxy.toText()}, {u"proxy_login"_s, network.proxyLogin}, {u"user"_s, text(network.user)},
        {u"pw"_s, text(network.password)}, {u"listen_port"_s, network.listenPort}};
}

QJsonObject fieldsOf(const WorkMode &mode)
{
    return {{u"mode"_s, hexOf(mode.mode)}, {u"redial_s"_s, mode.redialSeconds}, {u"redial_times"_s, mode.redialTimes},
        {u"idle_min"_s, mode.idleMinutes},
        {u"online_hours"_s, QString::number(mode.onlineHours, 16).rightJustified(6, u'0')}};
}

QJsonObject fieldsOf(const MeterTableEntry &entry)
{
    return {{u"device"_s, entry.deviceNumber}, {u"point"_s, entry.point}, {u"baud"_s, entry.baud},
        {u"port"_s, entry.port}, {u"meter_protocol"_s, entry.protocol}, {u"addr"_s, entry.address.toText()},
        {u"pw"_s, hexOf(entry.password)}, {u"rates"_s, entry.tariffs},
        {u"digits"_s, u"%1.%2"_s.arg(entry.integerDigits).arg(entry.decimals)},
        {u"collector"_s, entry.collector.toText()}, {u"class"_s, u"%1.%2"_s.arg(entry.bigClass).arg(entry.smallClass)}};
}

QJsonObject fieldsOf(const ReadingSchedule &schedule)
{
    QJsonArray days;
    for (int day = 1; day <= 31; ++day) {
        if ((schedule.days >> (day - 1) & 1U) != 0)
            days.append(day);
    }
    QJsonArray periods;
    for (const ReadingPeriod &period : schedule.periods)
        periods.append(u"%1-%2"_s.arg(timeText(period.from), timeText(period.until)));
    return {{u"port"_s, schedule.port}, {u"flags"_s, QString::number(schedule.flags, 16).rightJustified(4, u'0')},
        {u"days"_s, days}, {u"time"_s, timeText(schedule.time)}, {u"interval_min"_s, schedule.intervalMinutes},
        {u"broadcast_day"_s, schedule.broadcastTime.day.value_or(0)},
        {u"broadcast_time"_s, timeText(schedule.broadcastTime)}, {u"periods"_s, periods}};
}

/// The body a parameter takes from the reader, or why it cannot.
template <typename Parameter>
void describeParameter(QJsonObject &object, UnitReader &reader)
{
    const auto parameter = Parameter::take(reader);
    if (parameter)
        addFields(object, fieldsOf(*parameter));
    else
        describeBroken(object, reader, parameter.error().code);
}

void describeMeterTable(QJsonObject &object, UnitReader &reader)
{
    const auto table = takeMeterTable(reader);
    if (!table) {
        describeBroken(object, reader, table.error().code);
        return;
    }
    QJsonArray meters;
    for (ByteView rest = table->entries; !rest.empty(); rest = rest.subspan(table->entrySize))
        meters.append(fieldsOf(MeterTableEntry::fromWire(rest)));
    object.insert(u"meters"_s, meters);
}

void describeSchedules(QJsonObject &object, UnitReader &reader)
{
    const auto schedules = takeReadingSchedules(reader);
    if (!schedules) {
        describeBroken(object, reader, schedules.error().code);
        return;
    }
    QJsonArray ports;
    for (const ReadingSchedule &schedule : *schedules)
        ports.append(fieldsOf(schedule));
    object.insert(u"ports"_s, ports);
}

template <typename Number>
QJsonValue numberOrNull(const std::optional<Number> &number, int decimals)
{
    return number ? QJsonValue(decimalText(*number, decimals)) : QJsonValue();
}

template <typename Number, std::size_t Count>
QJsonArray rowOf(const std::array<std::optional<Number>, Count> &row, int decimals)
{
    QJsonArray texts;
    for (const auto &number : row)
        texts.append(numberOrNull(number, decimals));
    return texts;
}

QJsonValue readAtOf(const std::optional<WireTime> &time)
{
    return time ? QJsonValue(time->toMinuteText()) : QJsonValue();
}

} // namespace

void describeParameterUnit(QJsonObject &object, const UnitId &unit, UnitReader &reader)
{
    if (unit.point != UnitId::terminalPoint) {
        describeRaw(object, reader);
        return;
    }
    switch (unit.function) {
    case paramfn::linkTiming:
        describeParameter<LinkTiming>(object, reader);
        return;
    case paramfn::masterStations:
        describeParameter<MasterStations>(object, reader);
        return;
    case paramfn::network:
        describeParameter<TerminalNetwork>(object, reader);
        return;
    case paramfn::workMode:
        describeParameter<WorkMode>(object, reader);
        return;
    case paramfn::meterTable:
        describeMeterTable(object, reader);
        return;
    case paramfn::readingSchedule:
        describeSchedules(object, reader);
        return;
    default:
        describeRaw(object, reader);
    }
}

void describeVersion(QJsonObject &object, UnitReader &reader)
{
    const auto version = gdw1376::TerminalVersion::take(reader);
    if (!version) {
        describeBroken(object, reader, version.error().code);
        return;
    }
    const auto dateOf = [](const std::optional<WireDate> &date) {
        return date ? QJsonValue(date->toText()) : QJsonValue();
    };
    object.insert(u"vendor"_s, version->vendor);
    object.insert(u"device"_s, version->device);
    object.insert(u"software"_s, version->software);
    object.insert(u"software_date"_s, dateOf(version->softwareDate));
    object.insert(u"capacity"_s, version->capacity);
    object.insert(u"protocol_version"_s, version->protocol);
    object.insert(u"hardware"_s, version->hardware);
    object.insert(u"hardware_date"_s, dateOf(version->hardwareDate));
}

void describeEventCounters(QJsonObject &object, UnitReader &reader)
{
    if (const auto counters = reader.take(2))
        object.insert(u"ec"_s, QJsonArray{counters->front(), counters->back()});
    else
        describeBroken(object, reader, counters.error().code);
}

void describeEvents(QJsonObject &object, bool up, UnitReader &reader)
{
    if (up) {
        describeEventCounters(object, reader);
        if (object.contains(u"value_error"_s))
            return;
    }
    const auto pointers = reader.take(2);
    if (!pointers) {
        describeBroken(object, reader, pointers.error().code);
        return;
    }
    object.insert(u"pm"_s, pointers->front());
    object.insert(u"pn_end"_s, pointers->back());
    if (!up)
        return;
    QJsonArray events;
    while (!reader.rest().empty()) {
        const auto record = takeEvent(reader);
        if (!record) {
            describeBroken(object, reader, record.error().code);
            break;
        }
        events.append(QJsonObject{{u"erc"_s, record->code},
            {u"at"_s, record->at ? QJsonValue(record->at->toMinuteText()) : QJsonValue()},
            {u"raw"_s, hexOf(record->body)}});
    }
    object.insert(u"events"_s, events);
}

void describePhaseValues(QJsonObject &object, UnitReader &reader)
{
    const auto values = PhaseValues::take(reader);
    if (!values) {
        describeBroken(object, reader, values.error().code);
        return;
    }
    object.insert(u"read_at"_s, readAtOf(values->readAt));
    object.insert(u"power_kw"_s, rowOf(values->activePower, 4));
    object.insert(u"reactive_kvar"_s, rowOf(values->reactivePower, 4));
    object.insert(u"power_factor_percent"_s, rowOf(values->powerFactor, 1));
    object.insert(u"voltage_v"_s, rowOf(values->voltage, 1));
    object.insert(u"current_a"_s, rowOf(values->current, 3));
    object.insert(u"apparent_kva"_s, rowOf(values->apparentPower, 4));
}

void describePurchase(QJsonObject &object, UnitReader &reader)
{
    const auto state = PurchaseState::take(reader);
    if (!state) {
        describeBroken(object, reader, state.error().code);
        return;
    }
    object.insert(u"read_at"_s, readAtOf(state->readAt));
    object.insert(u"purchases"_s, numberOrNull(state->purchases, 0));
    object.insert(u"remain_money_yuan"_s, numberOrNull(state->remainingMoney, 4));
    object.insert(u"bought_money_yuan"_s, numberOrNull(state->boughtMoney, 4));
    object.insert(u"remain_energy_kwh"_s, numberOrNull(state->remainingEnergy, 2));
    object.insert(u"overdraft_energy_kwh"_s, numberOrNull(state->overdraftEnergy, 2));
    object.insert(u"bought_energy_kwh"_s, numberOrNull(state->boughtEnergy, 2));
    object.insert(u"credit_limit_kwh"_s, numberOrNull(state->creditLimit, 2));
    object.insert(u"alarm_energy_kwh"_s, numberOrNull(state->alarmEnergy, 2));
    object.insert(u"fault_energy_kwh"_s, numberOrNull(state->faultEnergy, 2));
}

void describeItemReading(QJsonObject &object, const FrameView &frame, UnitReader &reader)
{
    constexpr std::size_t upHead = 9; // port, meter, result, length
    if (!frame.control.isUp()) {
        const auto query = parseItemQuery(frame);
        if (!query) {
            describeBroken(object, reader, query.error().code);
            return;
        }
        object.insert(u"port"_s, query->port);
        object.insert(u"addr"_s, query->meter.toText());
        object.insert(u"di"_s, QString::number(query->item, 16).rightJustified(query->of1997 ? 4 : 8, u'0'));
        (void)reader.takeRest();
        return;
    }
    const auto head = reader.take(upHead);
    const auto value = head ? reader.take(head->back()) : std::unexpected(head.error());
    if (!value) {
        describeBroken(object, reader, value.error().code);
        return;
    }
    object.insert(u"port"_s, head->front());
    object.insert(u"addr"_s, dlt645::MeterAddress::fromWire(head->subspan(1)).toText());
    object.insert(u"result"_s, (*head)[upHead - 2]);
    object.insert(u"payload"_s, hexOf(*value));
}

} // namespace meterdesk::wire
