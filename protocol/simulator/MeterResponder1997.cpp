// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterResponder.h"

#include "Bcd.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/Values.h"

#include <algorithm>
#include <array>

namespace meterdesk::simulator {

using dlt645::Frame;
using dlt645::Function1997;
using wire::EnergyHundredths;
using wire::WireResult;
namespace di = dlt645::v1997::di;

namespace {

constexpr std::uint8_t noSuchItem = 0x02;
constexpr std::uint16_t firstTariff = 0x9011;
constexpr std::uint16_t lastTariff = 0x9014;

std::optional<QByteArray> valueOf(const VirtualMeter &meter, dlt645::v1997::DataIdentifier item)
{
    const MeterRegisters registers = meter.registers();
    QByteArray value;
    WireResult<void> written;
    if (item == di::forwardActiveTotal) {
        written = dlt645::appendEnergy(value, EnergyHundredths{registers.hundredths[0]});
    } else if (item.value >= firstTariff && item.value <= lastTariff) {
        const auto tariff = static_cast<std::size_t>(item.value - firstTariff + 1);
        written = dlt645::appendEnergy(value, EnergyHundredths{registers.hundredths.at(tariff)});
    } else if (item == di::forwardActiveBlock) {
        for (const std::int64_t each : registers.hundredths) {
            if (written)
                written = dlt645::appendEnergy(value, EnergyHundredths{each});
        }
    } else if (item == di::date) {
        written = dlt645::appendDate(value, meter.clock().date());
    } else if (item == di::time) {
        written = dlt645::appendTimeOfDay(value, meter.clock().toWire());
    } else if (item == di::meterNumber) {
        wire::append(value, meter.address().wireBytes());
    } else if (item == di::voltageA) {
        (void)wire::bcd::appendEncoded(value, VirtualMeter::mainsVolts, 2);
    } else if (item == di::currentA) {
        (void)wire::bcd::appendEncoded(value, meter.presentWatts() * 100 / VirtualMeter::mainsVolts, 2);
    } else if (item == di::activePowerTotal) {
        (void)wire::bcd::appendEncoded(value, meter.presentWatts() * 10, 3);
    } else {
        return std::nullopt;
    }
    return written ? std::optional(value) : std::nullopt;
}

/// The relay of a smart socket (DL/T 645-1997 “Relay control on 97 meters”): C = 04 to E323 with P0 P1 P2 PA, then
/// three bytes 11 to close, 22 to trip.
constexpr std::uint16_t relayItem = 0xE323;
constexpr std::uint8_t closeByte = 0x11;
constexpr std::uint8_t tripByte = 0x22;
constexpr std::uint8_t notAuthorised = 0x04;
constexpr std::uint8_t otherError = 0x01;

std::optional<Frame> refuse(const VirtualMeter &meter, const Frame &request, std::uint8_t error)
{
    const auto refusal = Frame::make(meter.address(), request.control().errorReply(), wire::ByteView{&error, 1});
    return refusal ? std::optional(*refusal) : std::nullopt;
}

std::optional<Frame> answerWriteOf1997(VirtualMeter &meter, const Frame &request)
{
    constexpr std::size_t passwordAt = 2;
    constexpr std::size_t orderAt = 6;
    const wire::ByteView data = request.data();
    if (data.size() != orderAt + 3 || (data[0] | data[1] << 8) != relayItem)
        return refuse(meter, request, noSuchItem);
    QByteArray expected;
    meter.credentials().appendTo(expected); // PA P0 P1 P2, operator code
    const wire::ByteView own = wire::bytesOf(expected);
    const std::array<std::uint8_t, 4> password{own[1], own[2], own[3], own[0]};
    if (!std::ranges::equal(data.subspan(passwordAt, password.size()), password))
        return refuse(meter, request, notAuthorised);
    const std::uint8_t order = data[orderAt];
    if ((order != closeByte && order != tripByte) || data[orderAt + 1] != order || data[orderAt + 2] != order)
        return refuse(meter, request, otherError);
    if (order == tripByte)
        meter.openRelay();
    else
        meter.closeRelay();
    const auto done = Frame::make(meter.address(), request.control().reply(), {});
    return done ? std::optional(*done) : std::nullopt;
}

/// C = 0A, without an answer from one that takes none.
std::optional<Frame> answerWriteAddressOf1997(VirtualMeter &meter, const Frame &request)
{
    if (!meter.isProgrammable() || request.data().size() != dlt645::MeterAddress::size)
        return std::nullopt;
    const auto wanted = dlt645::MeterAddress::fromWire(request.data());
    if (!wanted.isUnicast())
        return std::nullopt;
    meter.setAddress(wanted);
    const auto done = Frame::make(meter.address(), request.control().reply(), {});
    return done ? std::optional(*done) : std::nullopt;
}

} // namespace

std::optional<Frame> answerOf1997(VirtualMeter &meter, const Frame &request)
{
    if (request.control().is(Function1997::Write) && !request.address().hasWildcard())
        return answerWriteOf1997(meter, request);
    if (request.control().is(Function1997::WriteAddress))
        return answerWriteAddressOf1997(meter, request);
    if (!request.control().is(Function1997::Read))
        return std::nullopt;
    const auto item = dlt645::v1997::parseRead(request);
    const auto value = item ? valueOf(meter, *item) : std::nullopt;
    if (value) {
        const auto reply = dlt645::v1997::readReply(meter.address(), *item, wire::bytesOf(*value));
        return reply ? std::optional(*reply) : std::nullopt;
    }
    return refuse(meter, request, noSuchItem);
}

} // namespace meterdesk::simulator
