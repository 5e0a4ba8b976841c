// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/Dialect1997.h"

#include "dlt645/Values.h"

namespace meterdesk::dlt645::v1997 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t energyBytes = 4;
constexpr std::uint8_t separator = 0xAA;

wire::WireResult<Frame> frameOf(const MeterAddress &meter, ControlCode control, DataIdentifier item, ByteView value)
{
    QByteArray data;
    wire::appendLowFirst(data, item.value);
    wire::append(data, value);
    return Frame::make(meter, control, wire::bytesOf(data));
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

wire::WireResult<DataIdentifier> parseRead(const Frame &request)
{
    if (request.control() != ControlCode::request(Function1997::Read))
        return wireFailure(WireErrorCode::Control, u"unexpected C = %1"_s.arg(wire::hexOf(request.control().raw)));
    if (request.data().size() < DataIdentifier::size)
        return wireFailure(WireErrorCode::Length, u"the data identifier is cut short"_s);
    return DataIdentifier::fromWire(request.data());
}

} // namespace meterdesk::dlt645::v1997
