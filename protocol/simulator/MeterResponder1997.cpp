// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterResponder.h"

#include "Bcd.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/Values.h"

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

} // namespace

std::optional<Frame> answerOf1997(const VirtualMeter &meter, const Frame &request)
{
    if (!request.control().is(Function1997::Read))
        return std::nullopt;
    const auto item = dlt645::v1997::parseRead(request);
    const auto value = item ? valueOf(meter, *item) : std::nullopt;
    if (value) {
        const auto reply = dlt645::v1997::readReply(meter.address(), *item, wire::bytesOf(*value));
        return reply ? std::optional(*reply) : std::nullopt;
    }
    const auto refusal =
        Frame::make(meter.address(), request.control().errorReply(), wire::ByteView{&noSuchItem, sizeof noSuchItem});
    return refusal ? std::optional(*refusal) : std::nullopt;
}

} // namespace meterdesk::simulator
