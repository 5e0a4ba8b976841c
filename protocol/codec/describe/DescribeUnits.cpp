// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/DescribeGdw1376.h"

#include "describe/DescribeDlt645.h"
#include "describe/UnitBodies.h"
#include "gdw1376/Confirmation.h"
#include "gdw1376/CurrentValues.h"
#include "gdw1376/Events.h"
#include "gdw1376/Formats.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/ItemReading.h"
#include "gdw1376/RegisterQueries.h"
#include "gdw1376/TerminalInformation.h"

#include <QtCore/QJsonArray>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;
using gdw1376::Afn;
using gdw1376::FrameView;
using gdw1376::UnitId;
using gdw1376::UnitReader;

namespace {

constexpr int energyDecimals = 4;
constexpr std::size_t confirmLineSize = gdw1376::DataUnitId::size + 1;
constexpr std::size_t forwardDownHead = 6;
constexpr std::size_t forwardUpHead = 3;

QJsonArray pointsOf(const gdw1376::DataUnitId &id)
{
    QJsonArray points;
    if (id.isTerminal() || id.isAllPoints())
        return {id.pointOfBit(0)};
    for (int bit = 0; bit < 8; ++bit) {
        if ((id.pointBits >> bit & 1) != 0)
            points.append(id.pointOfBit(bit));
    }
    return points;
}

QJsonArray functionsOf(const gdw1376::DataUnitId &id)
{
    QJsonArray functions;
    for (int bit = 0; bit < 8; ++bit) {
        if ((id.functionBits >> bit & 1) != 0)
            functions.append(id.functionOfBit(bit));
    }
    return functions;
}

void describePerUnitConfirmation(QJsonObject &object, UnitReader &reader)
{
    const auto afn = reader.take(1);
    if (!afn) {
        describeRaw(object, reader);
        return;
    }
    object.insert(u"afn"_s, hexOf(afn->front()));
    QJsonArray items;
    while (const auto line = reader.take(confirmLineSize)) {
        const auto id = gdw1376::DataUnitId::fromWire(*line);
        items.append(QJsonObject{{u"pn"_s, pointsOf(id)}, {u"fn"_s, functionsOf(id)}, {u"err"_s, line->back()}});
    }
    object.insert(u"items"_s, items);
}

void describeClock(QJsonObject &object, UnitReader &reader)
{
    const auto bytes = reader.take(gdw1376::clockSize);
    if (!bytes) {
        describeBroken(object, reader, bytes.error().code);
        return;
    }
    const auto clock = gdw1376::parseClockA1(*bytes);
    if (!clock)
        object.insert(u"value_error"_s, wireErrorWord(clock.error().code));
    else if (!*clock)
        object.insert(u"clock"_s, QJsonValue::Null);
    else
        object.insert(u"clock"_s, u"%1 w%2"_s.arg((*clock)->time.toText()).arg((*clock)->weekday));
}

void describeControlUnit(QJsonObject &object, const UnitId &unit, UnitReader &reader)
{
    constexpr int trip = 1;
    constexpr int permitClose = 2;
    constexpr int protectOn = 25;
    constexpr int setClock = 31;
    constexpr int protectOff = 33;
    switch (unit.function) {
    case trip:
        if (const auto byte = reader.take(1)) {
            object.insert(u"limit_halfhours"_s, byte->front() >> 4);
            object.insert(u"warn_min"_s, byte->front() & 0x0F);
        }
        return;
    case protectOn:
        if (const auto byte = reader.take(1))
            object.insert(u"protect_halfhours"_s, byte->front());
        return;
    case setClock:
        describeClock(object, reader);
        return;
    case permitClose:
    case protectOff:
        return;
    default:
        describeRaw(object, reader);
    }
}

void describeRegisters(QJsonObject &object, UnitReader &reader, bool withReactive)
{
    const auto body = gdw1376::takeRegisterBody(reader);
    if (!body) {
        describeBroken(object, reader, body.error().code);
        return;
    }
    object.insert(u"read_at"_s, body->readAt ? QJsonValue(body->readAt->toMinuteText()) : QJsonValue());
    object.insert(u"rates"_s, body->tariffs);
    QJsonArray registers;
    for (ByteView rest = body->registers; !rest.empty(); rest = rest.subspan(gdw1376::energyBytes)) {
        const auto energy = gdw1376::parseEnergyA14(rest.first(gdw1376::energyBytes));
        if (!energy)
            object.insert(u"value_error"_s, wireErrorWord(energy.error().code));
        registers.append(energy && *energy ? QJsonValue(decimalText((*energy)->value, energyDecimals)) : QJsonValue());
    }
    object.insert(u"kwh"_s, registers);
    if (!withReactive)
        return;
    if (const auto tail = gdw1376::takeReactiveTail(reader, body->tariffs); !tail)
        describeBroken(object, reader, tail.error().code);
}

/// M, (M + 1) × A.13.
void describeAmounts(QJsonObject &object, UnitReader &reader)
{
    const auto body = gdw1376::takeAmountBody(reader);
    if (!body) {
        describeBroken(object, reader, body.error().code);
        return;
    }
    object.insert(u"rates"_s, body->tariffs);
    QJsonArray amounts;
    for (ByteView rest = body->registers; !rest.empty(); rest = rest.subspan(gdw1376::format::a13.bytes)) {
        const auto amount = gdw1376::parseNumber(gdw1376::format::a13, rest.first(gdw1376::format::a13.bytes));
        if (!amount)
            object.insert(u"value_error"_s, wireErrorWord(amount.error().code));
        amounts.append(amount && *amount ? QJsonValue(decimalText(**amount, energyDecimals)) : QJsonValue());
    }
    object.insert(u"kwh"_s, amounts);
}

/// Td of daily history. False if it is cut short.
bool describeDay(QJsonObject &object, UnitReader &reader)
{
    const auto bytes = reader.take(gdw1376::daySize);
    if (!bytes) {
        describeBroken(object, reader, bytes.error().code);
        return false;
    }
    const auto day = gdw1376::parseDayA20(*bytes);
    if (!day)
        object.insert(u"value_error"_s, wireErrorWord(day.error().code));
    else
        object.insert(u"day"_s, *day ? QJsonValue((*day)->toText()) : QJsonValue());
    return true;
}

/// Td of monthly history, as "2017-05". False if it is cut short.
bool describeMonth(QJsonObject &object, UnitReader &reader)
{
    const auto bytes = reader.take(gdw1376::monthSize);
    if (!bytes) {
        describeBroken(object, reader, bytes.error().code);
        return false;
    }
    const auto month = gdw1376::parseMonthA21(*bytes);
    if (!month)
        object.insert(u"value_error"_s, wireErrorWord(month.error().code));
    else
        object.insert(u"month"_s, *month ? QJsonValue((*month)->toText().chopped(3)) : QJsonValue());
    return true;
}

void describeCurrentUnit(QJsonObject &object, const FrameView &frame, const UnitId &unit, UnitReader &reader)
{
    if (!frame.control.isUp())
        return; // a query has no body
    switch (unit.function) {
    case gdw1376::fn::terminalClock:
        describeClock(object, reader);
        return;
    case gdw1376::fn::currentForwardActive:
        describeRegisters(object, reader, false);
        return;
    case gdw1376::fn::currentEnergyBlock:
        describeRegisters(object, reader, true);
        return;
    case gdw1376::fn::eventCounters:
        describeEventCounters(object, reader);
        return;
    case gdw1376::fn::phaseValues:
        describePhaseValues(object, reader);
        return;
    case gdw1376::fn::purchase:
        describePurchase(object, reader);
        return;
    default:
        describeRaw(object, reader);
    }
}

void describeHistoryUnit(QJsonObject &object, const FrameView &frame, const UnitId &unit, UnitReader &reader)
{
    const bool daily = gdw1376::isDailyHistory(unit.function);
    const bool monthly = unit.function == gdw1376::fn::monthlyForwardActive;
    const bool amounts = unit.function == gdw1376::fn::dailyAmounts;
    const bool known = unit.function == gdw1376::fn::dailyForwardActive
        || unit.function == gdw1376::fn::dailyEnergyBlock || amounts || monthly;
    if ((!daily && !monthly) || (frame.control.isUp() && !known)) {
        describeRaw(object, reader);
        return;
    }
    if (!(daily ? describeDay(object, reader) : describeMonth(object, reader)))
        return;
    if (frame.control.isUp() && amounts)
        describeAmounts(object, reader);
    else if (frame.control.isUp())
        describeRegisters(object, reader, unit.function == gdw1376::fn::dailyEnergyBlock);
}

void describePayload(QJsonObject &object, ByteView payload)
{
    object.insert(u"payload"_s, hexOf(payload));
    if (payload.empty())
        return;
    const auto inner = dlt645::Frame::decode(payload);
    if (inner)
        object.insert(u"inner"_s, describeDlt645(*inner, editionOf(*inner)));
    else
        object.insert(u"inner"_s, QJsonObject{{u"error"_s, wireErrorWord(inner.error().code)}});
}

QString parityLetter(gdw1376::PortSettings::Parity parity)
{
    switch (parity) {
    case gdw1376::PortSettings::Parity::None:
        return u"N"_s;
    case gdw1376::PortSettings::Parity::Even:
        return u"E"_s;
    case gdw1376::PortSettings::Parity::Odd:
        return u"O"_s;
    }
    return {};
}

void describeForwardUnit(QJsonObject &object, const FrameView &frame, const UnitId &unit, UnitReader &reader)
{
    if (unit.function == gdw1376::forwardfn::readItem) {
        describeItemReading(object, frame, reader);
        return;
    }
    if (unit.function != gdw1376::forwardfn::transparent) {
        describeRaw(object, reader);
        return;
    }
    const bool up = frame.control.isUp();
    const auto head = reader.take(up ? forwardUpHead : forwardDownHead);
    if (!head) {
        describeBroken(object, reader, head.error().code);
        return;
    }
    object.insert(u"port"_s, head->front());
    if (!up) {
        const auto settings = gdw1376::PortSettings::fromControlWord((*head)[1]);
        object.insert(u"baud"_s, settings.baud);
        object.insert(u"stop"_s, settings.stopBits);
        object.insert(u"parity"_s, parityLetter(settings.parity));
        object.insert(u"bits"_s, settings.dataBits);
        const auto timeout = gdw1376::messageTimeoutOf((*head)[2]);
        const bool seconds = ((*head)[2] & 0x80) != 0;
        object.insert(
            u"msg_timeout"_s, seconds ? u"%1s"_s.arg(timeout.count() / 1000) : u"%1ms"_s.arg(timeout.count()));
        object.insert(u"byte_timeout_10ms"_s, (*head)[3]);
    }
    const auto payload = reader.take(lowFirst16(head->last(2)));
    if (payload)
        describePayload(object, *payload);
    else
        describeBroken(object, reader, payload.error().code);
}

} // namespace

void describeRaw(QJsonObject &object, UnitReader &reader)
{
    object.insert(u"raw"_s, hexOf(reader.rest()));
    if (!reader.rest().empty())
        reader.stop();
}

void describeBroken(QJsonObject &object, UnitReader &reader, WireErrorCode code)
{
    object.insert(u"value_error"_s, wireErrorWord(code));
    describeRaw(object, reader);
}

QJsonObject describeUnit(const FrameView &frame, const UnitId &unit, UnitReader &reader)
{
    QJsonObject object{{u"pn"_s, unit.point}, {u"fn"_s, unit.function}};
    switch (static_cast<Afn>(frame.afn)) {
    case Afn::Confirm:
        if (unit.function == static_cast<int>(gdw1376::ConfirmationKind::PerUnit))
            describePerUnitConfirmation(object, reader);
        break;
    case Afn::LinkTest:
        if (reader.rest().size() == gdw1376::clockSize)
            describeClock(object, reader);
        break;
    case Afn::SetParameters:
        describeParameterUnit(object, unit, reader);
        break;
    case Afn::QueryParameters:
        if (frame.control.isUp())
            describeParameterUnit(object, unit, reader);
        else
            describeRaw(object, reader);
        break;
    case Afn::TerminalInformation:
        if (unit.function == gdw1376::informationfn::version && frame.control.isUp())
            describeVersion(object, reader);
        else
            describeRaw(object, reader);
        break;
    case Afn::Events:
        if (unit.function <= 2)
            describeEvents(object, frame.control.isUp(), reader);
        else
            describeRaw(object, reader);
        break;
    case Afn::Control:
        describeControlUnit(object, unit, reader);
        break;
    case Afn::Current:
        describeCurrentUnit(object, frame, unit, reader);
        break;
    case Afn::History:
        describeHistoryUnit(object, frame, unit, reader);
        break;
    case Afn::Forward:
        describeForwardUnit(object, frame, unit, reader);
        break;
    default:
        describeRaw(object, reader);
    }
    return object;
}

} // namespace meterdesk::wire
