// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/Values.h"

#include "Bcd.h"

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::uint8_t noValue = 0xFF;
constexpr std::size_t moneyBytes = 4;
constexpr std::size_t voltageBytes = 2;
constexpr std::size_t currentBytes = 3;
constexpr std::size_t powerBytes = 3;
constexpr std::size_t powerFactorBytes = 2;
constexpr std::size_t frequencyBytes = 2;
constexpr std::size_t countBytes = 3;
constexpr std::size_t dateBytes = 4;
constexpr std::size_t timeOfDayBytes = 3;
constexpr std::size_t freezeStampBytes = 5;
constexpr std::size_t timestampBytes = 6;

enum class Sign { None, TopBit };

wire::WireResult<void> checkSize(ByteView value, std::size_t size)
{
    if (value.size() != size)
        return wireFailure(WireErrorCode::Length, u"%1 bytes where the value has %2"_s.arg(value.size()).arg(size));
    return {};
}

template <typename Quantity>
Value<Quantity> parseNumber(ByteView value, std::size_t size, Sign sign)
{
    if (const auto fits = checkSize(value, size); !fits)
        return std::unexpected(fits.error());
    const auto number = sign == Sign::TopBit ? wire::bcd::decodeSigned(value) : wire::bcd::decode(value);
    if (number)
        return Quantity{static_cast<decltype(Quantity::value)>(*number)};
    if (wire::bcd::isFilledWith(value, noValue))
        return std::nullopt;
    return wire::bcd::notDigits(value);
}

template <typename Quantity>
wire::WireResult<void> appendNumber(QByteArray &to, std::optional<Quantity> quantity, std::size_t size, Sign sign)
{
    if (!quantity) {
        to.append(static_cast<qsizetype>(size), static_cast<char>(noValue));
        return {};
    }
    const bool fits = sign == Sign::TopBit ? wire::bcd::appendEncodedSigned(to, quantity->value, static_cast<int>(size))
                                           : wire::bcd::appendEncoded(to, quantity->value, static_cast<int>(size));
    if (!fits)
        return wireFailure(WireErrorCode::Range, u"%1 does not fit into %2 bytes"_s.arg(quantity->value).arg(size));
    return {};
}

bool allDigits(ByteView value)
{
    for (const std::uint8_t byte : value) {
        if (!wire::bcd::isDigits(byte))
            return false;
    }
    return true;
}

void appendDigits(QByteArray &to, std::initializer_list<int> numbers)
{
    for (const int number : numbers)
        wire::append(to, wire::bcd::fromNumber(number));
}

std::unexpected<wire::WireError> impossibleTime(ByteView value)
{
    return wireFailure(WireErrorCode::Range, u"no such time: %1"_s.arg(wire::hexOf(value)));
}

std::unexpected<wire::WireError> impossibleTime(const wire::WireTime &time)
{
    return wireFailure(WireErrorCode::Range, u"no such time: %1"_s.arg(time.toText()));
}

wire::WireResult<void> addRegisters(wire::EnergyRegisters &block, ByteView value)
{
    const std::size_t registers = value.size() / energyBytes;
    if (value.empty() || value.size() % energyBytes != 0 || registers > 1 + wire::EnergyRegisters::maxTariffs)
        return wireFailure(WireErrorCode::Length, u"%1 bytes are no block of registers"_s.arg(value.size()));
    for (std::size_t at = 0; at < registers; ++at) {
        const ByteView bytes = value.subspan(at * energyBytes).first<energyBytes>();
        // Nearly always digits; what else it may be is left to the general parser.
        if (const auto number = wire::bcd::decode(bytes)) {
            block.add(wire::EnergyHundredths{*number});
            continue;
        }
        const auto energy = parseEnergy(bytes);
        if (!energy)
            return std::unexpected(energy.error());
        block.add(*energy);
    }
    return {};
}

} // namespace

Value<wire::EnergyHundredths> parseEnergy(ByteView value)
{
    return parseNumber<wire::EnergyHundredths>(value, energyBytes, Sign::None);
}

Value<wire::EnergyHundredths> parseCombinedEnergy(ByteView value)
{
    return parseNumber<wire::EnergyHundredths>(value, energyBytes, Sign::TopBit);
}

wire::WireResult<wire::EnergyRegisters> parseEnergyBlock(ByteView value)
{
    // Filled in place, and the one thing returned: a block is 260 bytes, and is copied nowhere on the way out.
    wire::WireResult<wire::EnergyRegisters> block;
    if (const auto added = addRegisters(*block, value); !added)
        block = std::unexpected(added.error());
    return block;
}

Value<wire::MoneyFen> parseMoney(ByteView value)
{
    return parseNumber<wire::MoneyFen>(value, moneyBytes, Sign::None);
}

Value<wire::Decivolts> parseVoltage(ByteView value)
{
    return parseNumber<wire::Decivolts>(value, voltageBytes, Sign::None);
}

Value<wire::Milliamps> parseCurrent(ByteView value)
{
    return parseNumber<wire::Milliamps>(value, currentBytes, Sign::TopBit);
}

Value<wire::Deciwatts> parsePower(ByteView value)
{
    return parseNumber<wire::Deciwatts>(value, powerBytes, Sign::TopBit);
}

Value<wire::Decivars> parseReactivePower(ByteView value)
{
    return parseNumber<wire::Decivars>(value, powerBytes, Sign::TopBit);
}

Value<wire::PowerFactorThousandths> parsePowerFactor(ByteView value)
{
    return parseNumber<wire::PowerFactorThousandths>(value, powerFactorBytes, Sign::TopBit);
}

Value<wire::Centihertz> parseFrequency(ByteView value)
{
    return parseNumber<wire::Centihertz>(value, frequencyBytes, Sign::None);
}

Value<int> parseTariffCount(ByteView value)
{
    if (const auto fits = checkSize(value, 1); !fits)
        return std::unexpected(fits.error());
    if (value.front() == noValue)
        return std::nullopt;
    if (!wire::bcd::isDigits(value.front()))
        return wire::bcd::notDigits(value);
    const int count = wire::bcd::toNumber(value.front());
    if (count < 1 || count > wire::EnergyRegisters::maxTariffs)
        return wireFailure(WireErrorCode::Range, u"%1 tariffs"_s.arg(count));
    return count;
}

Value<QString> parseText(ByteView value)
{
    if (wire::bcd::isFilledWith(value, noValue))
        return std::nullopt;
    QString text;
    for (std::size_t at = value.size(); at-- > 0;) {
        const std::uint8_t byte = value[at];
        if (byte != 0 && (byte < 0x20 || byte > 0x7E))
            return wireFailure(WireErrorCode::Range, u"no text: %1"_s.arg(wire::hexOf(value)));
        text += byte == 0 ? QChar(u' ') : QChar(static_cast<char16_t>(byte));
    }
    return text.trimmed();
}

Value<int> parseCount(ByteView value)
{
    struct Count
    {
        int value;
    };
    const auto count = parseNumber<Count>(value, countBytes, Sign::None);
    if (!count)
        return std::unexpected(count.error());
    return *count ? std::optional((*count)->value) : std::nullopt;
}

Value<MeterDate> parseDate(ByteView value)
{
    if (const auto fits = checkSize(value, dateBytes); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noValue))
        return std::nullopt;
    if (!allDigits(value))
        return wire::bcd::notDigits(value);
    const MeterDate date{
        .date = {wire::bcd::toYear(value[3]), wire::bcd::toNumber(value[2]), wire::bcd::toNumber(value[1])},
        .weekday = wire::bcd::toNumber(value[0])};
    if (!date.date.isValid())
        return impossibleTime(value);
    return date;
}

Value<MeterTimeOfDay> parseTimeOfDay(ByteView value)
{
    if (const auto fits = checkSize(value, timeOfDayBytes); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noValue))
        return std::nullopt;
    if (!allDigits(value))
        return wire::bcd::notDigits(value);
    const MeterTimeOfDay time{.hour = wire::bcd::toNumber(value[2]),
        .minute = wire::bcd::toNumber(value[1]),
        .second = wire::bcd::toNumber(value[0])};
    if (time.hour > 23 || time.minute > 59 || time.second > 59)
        return impossibleTime(value);
    return time;
}

wire::WireTime clockOf(const MeterDate &date, const MeterTimeOfDay &time)
{
    return {date.date.year, date.date.month, date.date.day, time.hour, time.minute, time.second};
}

Value<wire::WireTime> parseFreezeStamp(ByteView value)
{
    if (const auto fits = checkSize(value, freezeStampBytes); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noValue) || wire::bcd::isFilledWith(value, 0x00))
        return std::nullopt;
    if (!allDigits(value))
        return wire::bcd::notDigits(value);
    const wire::WireTime stamp{.year = wire::bcd::toYear(value[4]),
        .month = wire::bcd::toNumber(value[3]),
        .day = wire::bcd::toNumber(value[2]),
        .hour = wire::bcd::toNumber(value[1]),
        .minute = wire::bcd::toNumber(value[0]),
        .second = 0};
    if (!stamp.isValid())
        return impossibleTime(value);
    return stamp;
}

wire::WireResult<wire::WireTime> parseTimestamp(ByteView value)
{
    if (const auto fits = checkSize(value, timestampBytes); !fits)
        return std::unexpected(fits.error());
    if (!allDigits(value))
        return wire::bcd::notDigits(value);
    const wire::WireTime time{.year = wire::bcd::toYear(value[5]),
        .month = wire::bcd::toNumber(value[4]),
        .day = wire::bcd::toNumber(value[3]),
        .hour = wire::bcd::toNumber(value[2]),
        .minute = wire::bcd::toNumber(value[1]),
        .second = wire::bcd::toNumber(value[0])};
    if (!time.isValid())
        return impossibleTime(value);
    return time;
}

wire::WireResult<void> appendEnergy(QByteArray &to, std::optional<wire::EnergyHundredths> energy)
{
    return appendNumber(to, energy, energyBytes, Sign::None);
}

wire::WireResult<void> appendCombinedEnergy(QByteArray &to, std::optional<wire::EnergyHundredths> energy)
{
    return appendNumber(to, energy, energyBytes, Sign::TopBit);
}

wire::WireResult<void> appendMoney(QByteArray &to, std::optional<wire::MoneyFen> money)
{
    return appendNumber(to, money, moneyBytes, Sign::None);
}

wire::WireResult<void> appendVoltage(QByteArray &to, std::optional<wire::Decivolts> voltage)
{
    return appendNumber(to, voltage, voltageBytes, Sign::None);
}

wire::WireResult<void> appendCurrent(QByteArray &to, std::optional<wire::Milliamps> current)
{
    return appendNumber(to, current, currentBytes, Sign::TopBit);
}

wire::WireResult<void> appendPower(QByteArray &to, std::optional<wire::Deciwatts> power)
{
    return appendNumber(to, power, powerBytes, Sign::TopBit);
}

wire::WireResult<void> appendReactivePower(QByteArray &to, std::optional<wire::Decivars> power)
{
    return appendNumber(to, power, powerBytes, Sign::TopBit);
}

wire::WireResult<void> appendPowerFactor(QByteArray &to, std::optional<wire::PowerFactorThousandths> factor)
{
    return appendNumber(to, factor, powerFactorBytes, Sign::TopBit);
}

wire::WireResult<void> appendFrequency(QByteArray &to, std::optional<wire::Centihertz> frequency)
{
    return appendNumber(to, frequency, frequencyBytes, Sign::None);
}

wire::WireResult<void> appendCount(QByteArray &to, int count)
{
    if (!wire::bcd::appendEncoded(to, count, countBytes))
        return wireFailure(WireErrorCode::Range, u"%1 does not fit into 3 bytes"_s.arg(count));
    return {};
}

wire::WireResult<void> appendDate(QByteArray &to, wire::WireDate date)
{
    if (!date.isValid())
        return wireFailure(WireErrorCode::Range, u"no such day: %1"_s.arg(date.toText()));
    appendDigits(to, {dayOfWeek(date), date.day, date.month, date.year});
    return {};
}

wire::WireResult<void> appendTimeOfDay(QByteArray &to, const wire::WireTime &time)
{
    if (!time.isValid())
        return impossibleTime(time);
    appendDigits(to, {time.second, time.minute, time.hour});
    return {};
}

wire::WireResult<void> appendFreezeStamp(QByteArray &to, const wire::WireTime &stamp)
{
    if (!stamp.isValid())
        return impossibleTime(stamp);
    appendDigits(to, {stamp.minute, stamp.hour, stamp.day, stamp.month, stamp.year});
    return {};
}

wire::WireResult<void> appendTimestamp(QByteArray &to, const wire::WireTime &time)
{
    if (!time.isValid())
        return impossibleTime(time);
    appendDigits(to, {time.second, time.minute, time.hour, time.day, time.month, time.year});
    return {};
}

} // namespace meterdesk::dlt645
