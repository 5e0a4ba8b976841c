// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/Dialect1997.h"

#include "Bcd.h"
#include "dlt645/BusCommands.h"
#include "dlt645/Values.h"

#include <algorithm>

namespace meterdesk::dlt645::v1997 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::uint8_t separator = 0xAA;

wire::WireResult<Frame> frameOf(const MeterAddress &meter, ControlCode control, DataIdentifier item, ByteView value)
{
    QByteArray data;
    wire::appendLowFirst(data, item.value);
    wire::append(data, value);
    return Frame::make(meter, control, wire::bytesOf(data));
}

constexpr FallBack blocks[] = {
    {di::forwardActiveBlock, di::forwardActiveTotal},
    {di::reverseActiveBlock, di::reverseActiveTotal},
    {{0x941F}, di::lastMonthForwardActive},
    {{0x981F}, di::monthBeforeForwardActive},
};

struct SameItem
{
    DataIdentifier of1997;
    dlt645::DataIdentifier of2007;
};
constexpr SameItem sameItems[] = {
    {di::forwardActiveTotal, dlt645::di::forwardActiveTotal},
    {{0x9011}, dlt645::di::forwardActiveSharp},
    {{0x9012}, dlt645::di::forwardActivePeak},
    {{0x9013}, dlt645::di::forwardActiveFlat},
    {{0x9014}, dlt645::di::forwardActiveValley},
    {di::forwardActiveBlock, dlt645::di::forwardActiveBlock},
    {di::reverseActiveTotal, dlt645::di::reverseActiveTotal},
    {di::lastMonthForwardActive, dlt645::di::settledForwardActive(1)},
    {di::monthBeforeForwardActive, dlt645::di::settledForwardActive(2)},
    {di::voltageA, dlt645::di::voltageA},
    {di::currentA, dlt645::di::currentA},
    {di::activePowerTotal, dlt645::di::activePowerTotal},
    {di::reactivePowerTotal, dlt645::di::reactivePowerTotal},
    {di::powerFactorTotal, dlt645::di::powerFactorTotal},
    {di::date, dlt645::di::date},
    {di::time, dlt645::di::time},
    {di::activeConstant, dlt645::di::activeConstant},
    {di::meterNumber, dlt645::di::meterNumber},
    {{0xC02F}, dlt645::di::statusBlock},
};

/// A number of two bytes as 2007 counts the quantity: `factor` of its units to the last digit.
template <typename Quantity>
Value<Quantity> parseScaled(ByteView value, int factor)
{
    if (value.size() != 2)
        return wireFailure(WireErrorCode::Length, u"%1 bytes where the value has 2"_s.arg(value.size()));
    if (const auto number = wire::bcd::decode(value))
        return Quantity{static_cast<std::int32_t>(*number) * factor};
    if (wire::bcd::isFilledWith(value, 0xFF))
        return std::nullopt;
    return wireFailure(WireErrorCode::Digit, u"not decimal digits: %1"_s.arg(wire::hexOf(value)));
}

} // namespace

wire::WireResult<Frame> readRequest(const MeterAddress &meter, DataIdentifier item)
{
    return frameOf(meter, ControlCode::request(Function1997::Read), item, {});
}

wire::WireResult<Frame> readReply(const MeterAddress &meter, DataIdentifier item, ByteView value)
{
    return frameOf(meter, ControlCode::request(Function1997::Read).reply(), item, value);
}

wire::WireResult<Frame> followUpRequest(const MeterAddress &meter, DataIdentifier item, bool again)
{
    return frameOf(meter, ControlCode::request(again ? Function1997::ReadAgain : Function1997::ReadFollowUp), item, {});
}

wire::WireResult<Frame> readNumberRequest(const MeterAddress &meter)
{
    return readRequest(meter, di::meterNumber);
}

wire::WireResult<Frame> writeRequest(
    const MeterAddress &meter, DataIdentifier item, const Credentials &credentials, ByteView value, PasswordOrder order)
{
    if (!meter.isUnicast())
        return wireFailure(WireErrorCode::Address, u"%1 is not one certain meter"_s.arg(meter.toText()));
    QByteArray body;
    if (order == PasswordOrder::LevelFirst)
        wire::append(body, credentials.level);
    if (order != PasswordOrder::None)
        wire::append(body, ByteView{credentials.password});
    if (order == PasswordOrder::LevelLast)
        wire::append(body, credentials.level);
    wire::append(body, value);
    if (DataIdentifier::size + static_cast<std::size_t>(body.size()) > Frame::mostWriteData)
        return wireFailure(WireErrorCode::Length, u"a write carries at most 50 bytes"_s);
    return frameOf(meter, ControlCode::request(Function1997::Write), item, wire::bytesOf(body));
}

wire::WireResult<Frame> writeAddressRequest(
    const MeterAddress &present, const MeterAddress &wanted, std::span<const MeterAddress> foundOnBus)
{
    const auto of2007 = dlt645::writeAddressRequest(present, wanted, foundOnBus);
    if (!of2007)
        return of2007;
    return Frame::make(present, ControlCode::request(Function1997::WriteAddress), of2007->data());
}

wire::WireResult<wire::EnergyRegisters> parseEnergyBlock(ByteView value)
{
    wire::EnergyRegisters block;
    int registers = 0;
    while (!value.empty()) {
        if (value.size() < energyBytes || registers > wire::EnergyRegisters::maxTariffs)
            return wireFailure(WireErrorCode::Length, u"no block of registers"_s);
        const auto energy = parseEnergy(value.first(energyBytes));
        if (!energy)
            return std::unexpected(energy.error());
        block.add(*energy);
        ++registers;
        value = value.subspan(energyBytes);
        if (!value.empty() && value.front() == separator)
            value = value.subspan(1);
    }
    if (registers == 0)
        return wireFailure(WireErrorCode::Length, u"an empty block"_s);
    return block;
}

Value<wire::Decivolts> parseVoltage(ByteView value)
{
    return parseScaled<wire::Decivolts>(value, 10);
}

Value<wire::Milliamps> parseCurrent(ByteView value)
{
    return parseScaled<wire::Milliamps>(value, 10);
}

std::span<const FallBack> fallBacks()
{
    return blocks;
}

std::optional<DataIdentifier> fallBackOf(DataIdentifier wanted)
{
    const auto found = std::ranges::find(blocks, wanted, &FallBack::wanted);
    return found != std::end(blocks) ? std::optional(found->instead) : std::nullopt;
}

std::optional<dlt645::DataIdentifier> itemOf2007(DataIdentifier item)
{
    const auto found = std::ranges::find(sameItems, item, &SameItem::of1997);
    return found != std::end(sameItems) ? std::optional(found->of2007) : std::nullopt;
}

wire::WireResult<DataIdentifier> parseRead(const Frame &request)
{
    if (request.control() != ControlCode::request(Function1997::Read))
        return wireFailure(WireErrorCode::Control, u"unexpected C = %1"_s.arg(wire::hexOf(request.control().raw)));
    if (request.data().size() < DataIdentifier::size)
        return wireFailure(WireErrorCode::Length, u"the data identifier is cut short"_s);
    return DataIdentifier::fromWire(request.data());
}

} // namespace meterdesk::dlt645::v1997
