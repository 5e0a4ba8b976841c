// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Formats.h"

#include "Bcd.h"

#include <algorithm>
#include <cstdlib>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::uint8_t weekShift = 5;
constexpr std::uint8_t monthMask = 0x1F; // below the weekday bits
constexpr std::uint8_t signBit = 0x10; // of A.2 and A.3
constexpr std::uint8_t thousandsBit = 0x40; // of A.3
constexpr std::uint8_t topDigit = 0x0F;
constexpr int powerShift = 5; // of A.2
constexpr int finestPower = 7; // 10^-3
constexpr std::int32_t highestAmount = 9'999'999;

wire::WireResult<void> checkSize(ByteView value, std::size_t size)
{
    if (value.size() != size)
        return wireFailure(WireErrorCode::Length, u"%1 bytes where the format has %2"_s.arg(value.size()).arg(size));
    return {};
}

std::unexpected<wire::WireError> impossible(ByteView value)
{
    return wireFailure(WireErrorCode::Range, u"no such time: %1"_s.arg(wire::hexOf(value)));
}

std::unexpected<wire::WireError> impossible(const QString &text)
{
    return wireFailure(WireErrorCode::Range, u"no such time: %1"_s.arg(text));
}

/// Size, "no data" and digits of a time; true = there is one.
wire::WireResult<bool> checkDigits(ByteView value, std::size_t size)
{
    if (const auto fits = checkSize(value, size); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noData))
        return false;
    if (!std::ranges::all_of(value, wire::bcd::isDigits))
        return wire::bcd::notDigits(value);
    return true;
}

void appendDigits(QByteArray &to, std::initializer_list<int> numbers)
{
    for (const int number : numbers)
        wire::append(to, wire::bcd::fromNumber(number));
}

bool isPossible(const PartialTime &time)
{
    return time.hour <= 23 && time.minute <= 59 && time.second.value_or(0) <= 59 && time.day.value_or(1) >= 1
        && time.day.value_or(1) <= 31 && time.month.value_or(1) >= 1 && time.month.value_or(1) <= 12;
}

/// [ss] mm hh [DD [MM]]: as much of it as `size` bytes hold.
Value<PartialTime> parsePartial(ByteView value, std::size_t size, bool withSecond)
{
    const auto present = checkDigits(value, size);
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return std::nullopt;
    PartialTime time;
    ByteView rest = value;
    const auto takeNumber = [&rest] {
        const int number = wire::bcd::toNumber(rest.front());
        rest = rest.subspan(1);
        return number;
    };
    if (withSecond)
        time.second = takeNumber();
    time.minute = takeNumber();
    time.hour = takeNumber();
    if (!rest.empty())
        time.day = takeNumber();
    if (!rest.empty())
        time.month = takeNumber();
    if (!isPossible(time))
        return impossible(value);
    return time;
}

} // namespace

Value<std::int64_t> parseNumber(NumberFormat format, ByteView value)
{
    if (const auto fits = checkSize(value, static_cast<std::size_t>(format.bytes)); !fits)
        return std::unexpected(fits.error());
    const auto number = format.isSigned ? wire::bcd::decodeSigned(value) : wire::bcd::decode(value);
    if (number)
        return *number;
    if (wire::bcd::isFilledWith(value, noData))
        return std::nullopt;
    return wire::bcd::notDigits(value);
}

wire::WireResult<void> appendNumber(QByteArray &to, NumberFormat format, std::optional<std::int64_t> number)
{
    if (!number) {
        to.append(format.bytes, static_cast<char>(noData));
        return {};
    }
    const bool fits = format.isSigned ? wire::bcd::appendEncodedSigned(to, *number, format.bytes)
                                      : wire::bcd::appendEncoded(to, *number, format.bytes);
    if (!fits)
        return wireFailure(WireErrorCode::Range, u"%1 does not fit into %2 bytes"_s.arg(*number).arg(format.bytes));
    return {};
}

Value<std::int64_t> parseScaledA2(ByteView value)
{
    if (const auto fits = checkSize(value, scaledSize); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noData))
        return std::nullopt;
    const auto hundreds = static_cast<std::uint8_t>(value[1] & topDigit);
    if (!wire::bcd::isDigits(value[0]) || !wire::bcd::isDigits(hundreds))
        return wire::bcd::notDigits(value);
    std::int64_t thousandths = hundreds * 100 + wire::bcd::toNumber(value[0]);
    for (int power = value[1] >> powerShift; power < finestPower; ++power)
        thousandths *= 10;
    return (value[1] & signBit) != 0 ? -thousandths : thousandths;
}

wire::WireResult<void> appendScaledA2(QByteArray &to, std::optional<std::int64_t> thousandths)
{
    if (!thousandths) {
        to.append(scaledSize, static_cast<char>(noData));
        return {};
    }
    std::int64_t digits = *thousandths < 0 ? -*thousandths : *thousandths;
    int power = finestPower;
    while (digits > 999 && digits % 10 == 0 && power > 0) {
        digits /= 10;
        --power;
    }
    if (digits < 0 || digits > 999)
        return wireFailure(WireErrorCode::Range, u"%1 thousandths need more than three digits"_s.arg(*thousandths));
    wire::append(to, wire::bcd::fromNumber(static_cast<int>(digits % 100)));
    wire::append(to,
        static_cast<std::uint8_t>(
            power << powerShift | (*thousandths < 0 ? signBit : 0) | static_cast<int>(digits / 100)));
    return {};
}

Value<AmountA3> parseAmountA3(ByteView value)
{
    if (const auto fits = checkSize(value, amountSize); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noData))
        return std::nullopt;
    const std::uint8_t digits[] = {value[0], value[1], value[2], static_cast<std::uint8_t>(value[3] & topDigit)};
    const auto number = wire::bcd::decode(digits);
    if (!number)
        return wire::bcd::notDigits(value);
    const auto amount = static_cast<std::int32_t>(*number);
    return AmountA3{.value = (value[3] & signBit) != 0 ? -amount : amount, .thousands = (value[3] & thousandsBit) != 0};
}

wire::WireResult<void> appendAmountA3(QByteArray &to, const std::optional<AmountA3> &amount)
{
    if (!amount) {
        to.append(amountSize, static_cast<char>(noData));
        return {};
    }
    if (amount->value < -highestAmount || amount->value > highestAmount)
        return wireFailure(WireErrorCode::Range, u"%1 needs more than seven digits"_s.arg(amount->value));
    QByteArray digits;
    (void)wire::bcd::appendEncoded(digits, std::abs(amount->value), amountSize);
    digits.back() =
        static_cast<char>(digits.back() | (amount->value < 0 ? signBit : 0) | (amount->thousands ? thousandsBit : 0));
    to.append(digits);
    return {};
}

Value<wire::EnergyTenThousandths> parseEnergyA14(ByteView value)
{
    const auto number = parseNumber(format::a14, value);
    if (!number)
        return std::unexpected(number.error());
    if (!*number)
        return std::nullopt;
    return wire::EnergyTenThousandths{**number};
}

Value<TerminalClock> parseClockA1(ByteView value)
{
    if (const auto fits = checkSize(value, clockSize); !fits)
        return std::unexpected(fits.error());
    if (wire::bcd::isFilledWith(value, noData))
        return std::nullopt;
    const auto month = static_cast<std::uint8_t>(value[4] & monthMask);
    const std::uint8_t digits[] = {value[0], value[1], value[2], value[3], month, value[5]};
    if (!std::ranges::all_of(digits, wire::bcd::isDigits))
        return wire::bcd::notDigits(value);
    const TerminalClock clock{.time = {.year = wire::bcd::toYear(value[5]),
                                  .month = wire::bcd::toNumber(month),
                                  .day = wire::bcd::toNumber(value[3]),
                                  .hour = wire::bcd::toNumber(value[2]),
                                  .minute = wire::bcd::toNumber(value[1]),
                                  .second = wire::bcd::toNumber(value[0])},
        .weekday = value[4] >> weekShift};
    if (!clock.time.isValid())
        return impossible(value);
    return clock;
}

wire::WireResult<void> appendClockA1(QByteArray &to, const wire::WireTime &time)
{
    if (!time.isValid())
        return impossible(time.toText());
    const int sundayFirst = dayOfWeek(time.date());
    const int weekday = sundayFirst == 0 ? 7 : sundayFirst;
    appendDigits(to, {time.second, time.minute, time.hour, time.day});
    wire::append(to, static_cast<std::uint8_t>(weekday << weekShift | wire::bcd::fromNumber(time.month)));
    appendDigits(to, {time.year});
    return {};
}

Value<wire::WireTime> parseTimeA15(ByteView value)
{
    const auto present = checkDigits(value, minuteTimeSize);
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return std::nullopt;
    const wire::WireTime time{.year = wire::bcd::toYear(value[4]),
        .month = wire::bcd::toNumber(value[3]),
        .day = wire::bcd::toNumber(value[2]),
        .hour = wire::bcd::toNumber(value[1]),
        .minute = wire::bcd::toNumber(value[0]),
        .second = 0};
    if (!time.isValid())
        return impossible(value);
    return time;
}

wire::WireResult<void> appendTimeA15(QByteArray &to, const std::optional<wire::WireTime> &time)
{
    if (!time) {
        to.append(minuteTimeSize, static_cast<char>(noData));
        return {};
    }
    if (!time->isValid())
        return impossible(time->toText());
    appendDigits(to, {time->minute, time->hour, time->day, time->month, time->year});
    return {};
}

Value<wire::WireDate> parseDayA20(ByteView value)
{
    const auto present = checkDigits(value, daySize);
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return std::nullopt;
    const wire::WireDate day{wire::bcd::toYear(value[2]), wire::bcd::toNumber(value[1]), wire::bcd::toNumber(value[0])};
    if (!day.isValid())
        return impossible(value);
    return day;
}

wire::WireResult<void> appendDayA20(QByteArray &to, wire::WireDate day)
{
    if (!day.isValid())
        return impossible(day.toText());
    appendDigits(to, {day.day, day.month, day.year});
    return {};
}

Value<wire::WireDate> parseMonthA21(ByteView value)
{
    const auto present = checkDigits(value, monthSize);
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return std::nullopt;
    const wire::WireDate month{wire::bcd::toYear(value[1]), wire::bcd::toNumber(value[0]), 1};
    if (!month.isValid())
        return impossible(value);
    return month;
}

wire::WireResult<void> appendMonthA21(QByteArray &to, wire::WireDate month)
{
    if (!month.isValid())
        return impossible(month.toText());
    appendDigits(to, {month.month, month.year});
    return {};
}

Value<PartialTime> parseTimeA16(ByteView value)
{
    return parsePartial(value, 4, true);
}

Value<PartialTime> parseTimeA17(ByteView value)
{
    return parsePartial(value, 4, false);
}

Value<PartialTime> parseTimeA18(ByteView value)
{
    return parsePartial(value, 3, false);
}

Value<PartialTime> parseTimeA19(ByteView value)
{
    return parsePartial(value, 2, false);
}

Value<PartialTime> parseTimeA24(ByteView value)
{
    const auto present = checkDigits(value, 2);
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return std::nullopt;
    PartialTime time;
    time.hour = wire::bcd::toNumber(value[0]);
    time.day = wire::bcd::toNumber(value[1]);
    if (!isPossible(time))
        return impossible(value);
    return time;
}

wire::WireResult<void> appendPartialTime(QByteArray &to, const PartialTime &time)
{
    if (!isPossible(time) || time.hour < 0 || time.minute < 0 || time.second.value_or(0) < 0
        || (time.month && !time.day))
        return impossible(u"%1:%2"_s.arg(time.hour).arg(time.minute));
    if (time.second)
        appendDigits(to, {*time.second});
    appendDigits(to, {time.minute, time.hour});
    if (time.day)
        appendDigits(to, {*time.day});
    if (time.month)
        appendDigits(to, {*time.month});
    return {};
}

Value<QString> parseAddressA12(ByteView value)
{
    const auto present = checkDigits(value, addressSize);
    if (!present)
        return std::unexpected(present.error());
    if (!*present)
        return std::nullopt;
    QString text;
    for (std::size_t at = value.size(); at-- > 0;)
        text += wire::hexOf(value[at]);
    return text;
}

} // namespace meterdesk::gdw1376
