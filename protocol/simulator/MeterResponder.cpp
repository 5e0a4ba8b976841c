// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterResponder.h"

#include "dlt645/BusCommands.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "dlt645/StatusWord3.h"
#include "dlt645/Values.h"

#include <cstdlib>

namespace meterdesk::simulator {

using dlt645::DataIdentifier;
using dlt645::Frame;
using dlt645::Function;
using wire::EnergyHundredths;
using wire::WireResult;
namespace di = dlt645::di;

namespace {

// Bits of the error byte, and of the two-byte ERR of relay control.
constexpr std::uint8_t otherError = 0x01;
constexpr std::uint8_t noRequestedData = 0x02;
constexpr std::uint8_t notAuthorised = 0x04;
constexpr std::uint16_t errNotAuthorised = 0x0004;
constexpr std::uint16_t errValidityExpired = 0x0010;
constexpr std::uint16_t errTripRefusedByProtection = 0x0020;
constexpr std::uint16_t errOther = 0x0001;

constexpr std::int64_t mostBroadcastCorrection = 5 * 60'000;

std::optional<Frame> sent(const WireResult<Frame> &frame)
{
    return frame ? std::optional(*frame) : std::nullopt;
}

WireResult<void> appendBlock(QByteArray &value, const MeterRegisters &registers)
{
    for (const std::int64_t each : registers.hundredths) {
        if (const auto written = dlt645::appendEnergy(value, EnergyHundredths{each}); !written)
            return written;
    }
    return {};
}

dlt645::StatusWord3 statusOf(const VirtualMeter &meter)
{
    dlt645::StatusWord3 status;
    status.setRelayOpen(meter.isRelayOpen());
    status.setRelayCommandOpen(meter.isCommandedOpen());
    status.setProtect(meter.isProtected());
    return status;
}

/// The value of a daily freeze item, 05 06 kk nn: kk 00 its stamp, 01 its registers; nn days back, 1 the last midnight.
std::optional<QByteArray> freezeValue(const VirtualMeter &meter, DataIdentifier item)
{
    const auto kind = item.value >> 8 & 0xFF;
    const int daysBack = static_cast<int>(item.value & 0xFF);
    if (item.value >> 16 != 0x0506 || kind > 1 || daysBack < 1 || daysBack > di::mostFreezesBack)
        return std::nullopt;
    const VirtualFreeze *freeze = meter.freezeOf(plusDays(meter.clock().date(), -daysBack));
    QByteArray value;
    if (!freeze)
        return kind == 0 ? QByteArray(5, '\0') : QByteArray(20, '\xFF');
    const wire::WireTime stamp = VirtualTime::startOf(plusDays(freeze->day, 1)).toWire();
    const auto written = kind == 0 ? dlt645::appendFreezeStamp(value, stamp) : appendBlock(value, freeze->registers);
    return written ? std::optional(value) : std::nullopt;
}

/// The register 00 01 tt 00 alone, tt = 0 total, 1..4 tariffs.
std::optional<std::int64_t> singleRegister(const VirtualMeter &meter, DataIdentifier item)
{
    const std::uint32_t tariff = item.value >> 8 & 0xFF;
    if (item == di::combinedActiveTotal)
        return meter.registers().hundredths[0];
    if ((item.value & 0xFFFF00FF) != di::forwardActiveTotal.value || tariff > 4)
        return std::nullopt;
    return meter.registers().hundredths[tariff];
}

/// What stands behind the identifier, or nullopt for an item this meter does not have.
std::optional<QByteArray> valueOf(const VirtualMeter &meter, DataIdentifier item)
{
    QByteArray value;
    WireResult<void> written;
    if (const auto energy = singleRegister(meter, item)) {
        written = dlt645::appendEnergy(value, EnergyHundredths{*energy});
    } else if (item == di::forwardActiveBlock) {
        written = appendBlock(value, meter.registers());
    } else if (!meter.hasClock() && (item == di::date || item == di::time)) {
        return std::nullopt;
    } else if (item == di::date) {
        written = dlt645::appendDate(value, meter.clock().date());
    } else if (item == di::time) {
        written = dlt645::appendTimeOfDay(value, meter.clock().toWire());
    } else if (item == di::statusWord3) {
        statusOf(meter).appendTo(value);
    } else if (item == di::tariffCount) {
        wire::append(value, std::uint8_t{4});
    } else if (item == di::communicationAddress || item == di::meterNumber) {
        wire::append(value, meter.address().wireBytes());
    } else if (item == di::voltageA) {
        written = dlt645::appendVoltage(value, wire::Decivolts{VirtualMeter::mainsVolts * 10});
    } else if (item == di::currentA) {
        const auto milliamps = static_cast<std::int32_t>(meter.presentWatts() * 1000 / VirtualMeter::mainsVolts);
        written = dlt645::appendCurrent(value, wire::Milliamps{milliamps});
    } else if (item == di::activePowerTotal) {
        written = dlt645::appendPower(value, wire::Deciwatts{static_cast<std::int32_t>(meter.presentWatts() * 10)});
    } else if (item == di::tripCount) {
        written = dlt645::appendCount(value, meter.trips());
    } else if (item == di::closeCount) {
        written = dlt645::appendCount(value, meter.closes());
    } else {
        return freezeValue(meter, item);
    }
    return written ? std::optional(value) : std::nullopt;
}

std::optional<Frame> answerRead(const VirtualMeter &meter, const Frame &request)
{
    const auto read = dlt645::parseRead(request);
    if (!read)
        return dlt645::errorReply(meter.address(), Function::Read, otherError);
    if (const auto value = valueOf(meter, read->item))
        return sent(dlt645::readReply(meter.address(), read->item, wire::bytesOf(*value)));
    return dlt645::errorReply(meter.address(), Function::Read, noRequestedData);
}

void execute(VirtualMeter &meter, dlt645::RelayAction action)
{
    switch (action) {
    case dlt645::RelayAction::Trip:
        return meter.openRelay();
    case dlt645::RelayAction::PermitClose:
        return meter.permitClose();
    case dlt645::RelayAction::DirectClose:
        return meter.closeRelay();
    case dlt645::RelayAction::Protect:
        return meter.setProtected(true);
    case dlt645::RelayAction::Unprotect:
        return meter.setProtected(false);
    default:
        return;
    }
}

bool canExecute(dlt645::RelayAction action)
{
    using enum dlt645::RelayAction;
    return action == Trip || action == PermitClose || action == DirectClose || action == Protect || action == Unprotect
        || action == Alarm || action == AlarmOff;
}

/// ERR of a relay command, 0 where it was executed.
std::uint16_t operate(VirtualMeter &meter, const Frame &request)
{
    const auto command = dlt645::parseRelayControl(request);
    if (!command)
        return errOther;
    if (command->credentials.level != meter.credentials().level
        || command->credentials.password != meter.credentials().password)
        return errNotAuthorised;
    if (meter.hasClock() && VirtualTime::of(command->validUntil) < meter.clock())
        return errValidityExpired;
    const auto action = command->action();
    if (!action || !canExecute(*action))
        return errOther;
    if (*action == dlt645::RelayAction::Trip && meter.isProtected())
        return errTripRefusedByProtection;
    execute(meter, *action);
    return 0;
}

std::optional<Frame> answerRelayControl(VirtualMeter &meter, const Frame &request, RelayErrorForm errors)
{
    const std::uint16_t error = operate(meter, request);
    if (error == 0)
        return dlt645::acknowledge(meter.address(), Function::RelayControl);
    if (errors == RelayErrorForm::Word)
        return dlt645::relayErrorReply(meter.address(), error);
    return dlt645::errorReply(
        meter.address(), Function::RelayControl, error == errNotAuthorised ? notAuthorised : otherError);
}

/// C = 14: the time of day is what can be written.
Frame answerWrite(VirtualMeter &meter, const Frame &request)
{
    const auto refuse = [&meter](
                            std::uint8_t error) { return dlt645::errorReply(meter.address(), Function::Write, error); };
    const auto written = dlt645::parseWrite(request);
    if (!written)
        return refuse(otherError);
    if (written->credentials.level != meter.credentials().level
        || written->credentials.password != meter.credentials().password)
        return refuse(notAuthorised);
    const auto time =
        written->item == di::time ? dlt645::parseTimeOfDay(written->value) : dlt645::Value<dlt645::MeterTimeOfDay>();
    if (!time || !*time)
        return refuse(noRequestedData);
    wire::WireTime moment = meter.clock().toWire();
    moment.hour = (*time)->hour;
    moment.minute = (*time)->minute;
    moment.second = (*time)->second;
    meter.setClock(VirtualTime::of(moment));
    return dlt645::acknowledge(meter.address(), Function::Write);
}

/// C = 15: the meter's own address, while its programming key is pressed; acknowledged from the new one.
Frame answerWriteAddress(VirtualMeter &meter, const Frame &request)
{
    const auto wanted = dlt645::parseWriteAddress(request);
    if (!wanted || !wanted->isUnicast())
        return dlt645::errorReply(meter.address(), Function::WriteAddress, otherError);
    if (!meter.isProgrammable())
        return dlt645::errorReply(meter.address(), Function::WriteAddress, notAuthorised);
    meter.setAddress(*wanted);
    return dlt645::acknowledge(meter.address(), Function::WriteAddress);
}

void takeBroadcastTime(VirtualMeter &meter, const Frame &request)
{
    const auto time = dlt645::parseBroadcastTime(request);
    if (!time)
        return;
    const VirtualTime moment = VirtualTime::of(*time);
    if (std::abs(moment.ms - meter.clock().ms) <= mostBroadcastCorrection)
        meter.setClock(moment);
}

} // namespace

std::optional<Frame> answerOf(VirtualMeter &meter, const Frame &request, RelayErrorForm errors)
{
    const dlt645::ControlCode control = request.control();
    const bool toEverybody = request.address().isBroadcast();
    if (meter.isSilent() || control.isReply() || !request.address().matches(meter.address()))
        return std::nullopt;
    if (control.is(Function::BroadcastTime)) {
        takeBroadcastTime(meter, request);
        return std::nullopt;
    }
    if (toEverybody)
        return std::nullopt;
    if (meter.dialect() == MeterDialect::Of1997)
        return answerOf1997(meter, request);
    if (control.is(Function::Read))
        return answerRead(meter, request);
    if (control.is(Function::ReadAddress))
        return dlt645::addressReply(meter.address());
    if (control.is(Function::RelayControl) && !request.address().hasWildcard())
        return answerRelayControl(meter, request, errors);
    if (control.is(Function::Write) && !request.address().hasWildcard())
        return answerWrite(meter, request);
    if (control.is(Function::WriteAddress) && !request.address().hasWildcard())
        return answerWriteAddress(meter, request);
    return dlt645::errorReply(meter.address(), static_cast<Function>(control.functionBits()), otherError);
}

} // namespace meterdesk::simulator
