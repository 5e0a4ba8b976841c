// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/BusCommands.h"

#include "Bcd.h"
#include "dlt645/Requests.h"

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::uint8_t open = 0x99;

bool inRange(const std::optional<int> &number, int least, int most)
{
    return !number || (*number >= least && *number <= most);
}

std::optional<int> fieldOf(std::uint8_t byte)
{
    return byte == open ? std::nullopt : std::optional(wire::bcd::toNumber(byte));
}

std::unexpected<wire::WireError> impossibleMoment()
{
    return wireFailure(WireErrorCode::Range, u"no such freeze moment"_s);
}

} // namespace

bool FreezeMoment::isValid() const
{
    const bool openFromTheTop = (!month || day) && (!day || hour) && (!hour || minute);
    return openFromTheTop && inRange(month, 1, 12) && inRange(day, 1, 31) && inRange(hour, 0, 23)
        && inRange(minute, 0, 59);
}

QString FreezeMoment::toText(wire::Language language) const
{
    const auto say = [&](QStringView english, QStringView chinese) {
        return wire::Wording{english, chinese}.in(language);
    };
    if (!minute)
        return say(u"now", u"瞬时");
    if (!hour)
        return say(u"hourly at :%1", u"每小时%1分").arg(wire::twoDigits(*minute));
    const QString time = u"%1:%2"_s.arg(wire::twoDigits(*hour), wire::twoDigits(*minute));
    if (!day)
        return say(u"daily at %1", u"每日%1").arg(time);
    if (!month)
        return say(u"monthly on %1 at %2", u"每月%1日%2").arg(QString::number(*day), time);
    return u"%1-%2 %3"_s.arg(wire::twoDigits(*month), wire::twoDigits(*day), time);
}

wire::WireResult<Frame> freezeRequest(const MeterAddress &meter, const FreezeMoment &moment)
{
    if (!meter.isUnicast() && !meter.isBroadcast())
        return wireFailure(
            WireErrorCode::Address, u"a freeze goes to one meter or to all, not to %1"_s.arg(meter.toText()));
    if (!moment.isValid())
        return impossibleMoment();
    QByteArray data;
    for (const auto &field : {moment.minute, moment.hour, moment.day, moment.month})
        wire::append(data, field ? wire::bcd::fromNumber(*field) : open);
    return Frame::make(meter, ControlCode::request(Function::Freeze), wire::bytesOf(data));
}

wire::WireResult<FreezeMoment> parseFreeze(const Frame &request)
{
    if (request.control() != ControlCode::request(Function::Freeze))
        return otherFunction(request);
    const ByteView data = request.data();
    if (data.size() != FreezeMoment::size)
        return wireFailure(WireErrorCode::Length, u"a freeze has 4 bytes, not %1"_s.arg(data.size()));
    for (const std::uint8_t byte : data) {
        if (!wire::bcd::isDigits(byte))
            return wireFailure(WireErrorCode::Digit, u"not decimal digits: %1"_s.arg(wire::hexOf(data)));
    }
    const FreezeMoment moment{
        .month = fieldOf(data[3]), .day = fieldOf(data[2]), .hour = fieldOf(data[1]), .minute = fieldOf(data[0])};
    if (!moment.isValid())
        return impossibleMoment();
    return moment;
}

wire::WireResult<Frame> writeAddressRequest(
    const MeterAddress &present, const MeterAddress &wanted, std::span<const MeterAddress> foundOnBus)
{
    if (!present.isUnicast() || !wanted.isUnicast())
        return wireFailure(WireErrorCode::Address,
            u"%1 and %2 must each be one certain meter"_s.arg(present.toText(), wanted.toText()));
    if (foundOnBus.size() != 1 || foundOnBus.front() != present)
        return wireFailure(WireErrorCode::Address,
            u"the search found %1 meters, the address is written only where it found %2 alone"_s.arg(foundOnBus.size())
                .arg(present.toText()));
    return Frame::make(present, ControlCode::request(Function::WriteAddress), wanted.wireBytes());
}

wire::WireResult<MeterAddress> parseWriteAddress(const Frame &request)
{
    if (request.control() != ControlCode::request(Function::WriteAddress))
        return otherFunction(request);
    if (request.data().size() != MeterAddress::size)
        return wireFailure(WireErrorCode::Length, u"an address has 6 bytes, not %1"_s.arg(request.data().size()));
    return MeterAddress::fromWire(request.data());
}

} // namespace meterdesk::dlt645
