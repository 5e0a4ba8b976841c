// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/MaintenanceCommands.h"

#include <array>
#include <bit>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::array<int, 8> baudOfBit{0, 600, 1200, 2400, 4800, 9600, 19200, 0};
constexpr std::size_t passwordChangeSize = 12;
constexpr std::size_t oldLevelPlace = 4;
constexpr std::size_t newLevelPlace = 8;

/// DATA of a request of this function and length.
wire::WireResult<ByteView> dataOf(const Frame &request, Function function, std::size_t size)
{
    if (request.control() != ControlCode::request(function))
        return wireFailure(WireErrorCode::Control, u"unexpected C = %1"_s.arg(wire::hexOf(request.control().raw)));
    if (request.data().size() != size)
        return wireFailure(WireErrorCode::Length, u"%1 bytes, want %2"_s.arg(request.data().size()).arg(size));
    return request.data();
}

} // namespace

std::optional<int> ReceivedBaudChange::baud() const
{
    if (!std::has_single_bit(z))
        return std::nullopt;
    const int baud = baudOfBit[static_cast<std::size_t>(std::countr_zero(z))];
    return baud != 0 ? std::optional(baud) : std::nullopt;
}

wire::WireResult<ReceivedBaudChange> parseBaudChange(const Frame &request)
{
    const auto data = dataOf(request, Function::ChangeBaud, 1);
    if (!data)
        return std::unexpected(data.error());
    return ReceivedBaudChange{.z = data->front()};
}

wire::WireResult<ReceivedPasswordChange> parsePasswordChange(const Frame &request)
{
    const auto data = dataOf(request, Function::ChangePassword, passwordChangeSize);
    if (!data)
        return std::unexpected(data.error());
    return ReceivedPasswordChange{.item = DataIdentifier::fromWire(*data),
        .oldLevel = (*data)[oldLevelPlace],
        .newLevel = (*data)[newLevelPlace]};
}

wire::WireResult<ReceivedClear> parseClear(const Frame &request)
{
    const bool events = request.control() == ControlCode::request(Function::ClearEvents);
    const bool meter = request.control() == ControlCode::request(Function::ClearMeter);
    const Function function = events ? Function::ClearEvents : meter ? Function::ClearMeter : Function::ClearDemand;
    const auto data = dataOf(request, function, Credentials::size + (events ? DataIdentifier::size : 0));
    if (!data)
        return std::unexpected(data.error());
    ReceivedClear clear{.kind = events ? ClearKind::Events
            : meter                    ? ClearKind::Meter
                                       : ClearKind::Demand,
        .credentials = Credentials::fromWire(*data),
        .events = std::nullopt};
    if (events)
        clear.events = DataIdentifier::fromWire(data->subspan(Credentials::size));
    return clear;
}

} // namespace meterdesk::dlt645
