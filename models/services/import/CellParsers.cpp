// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/CellParsers.h"

#include <initializer_list>
#include <utility>

namespace meterdesk::CellParsers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A word of the screens, else a word of the command line.
template <typename Enum>
Result<Enum> wordOrTitle(QStringView text, std::initializer_list<std::pair<QStringView, Enum>> titles)
{
    for (const auto &[title, value] : titles) {
        if (text == title)
            return value;
    }
    return fromWord<Enum>(text);
}

} // namespace

Result<int> integer(QStringView text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber)
        return failure(ErrorCode::InvalidNumber, u"not a whole number: '%1'"_s.arg(text));
    return value;
}

Result<bool> flag(QStringView text)
{
    if (text == u"1" || text == u"自动" || text == u"是")
        return true;
    if (text == u"0" || text == u"手动" || text == u"否")
        return false;
    return failure(ErrorCode::InvalidArgument, u"neither 0 nor 1: '%1'"_s.arg(text));
}

Result<WallTime> moment(QStringView text)
{
    constexpr qsizetype withoutSeconds = 16; // yyyy-MM-dd HH:mm
    if (text.size() == withoutSeconds)
        return WallTime::fromText(text.toString() + u":00"_s);
    return WallTime::fromText(text);
}

Result<std::int64_t> watts(QStringView kilowatts)
{
    // A price has the four decimals that are needed here: 1/10000 kW is 0.1 W.
    const Result<UnitPrice> value = UnitPrice::fromText(kilowatts);
    if (!value || value->tenThousandths % 10 != 0)
        return failure(
            ErrorCode::InvalidNumber, u"not a power in kW with at most three decimals: '%1'"_s.arg(kilowatts));
    return value->tenThousandths / 10;
}

Result<Energy> energy(QStringView text)
{
    const Result<Energy> value = Energy::fromText(text);
    if (value && *value < Energy{})
        return failure(ErrorCode::InvalidReading, u"below zero: '%1'"_s.arg(text));
    return value;
}

Result<PropertyType> propertyType(QStringView text)
{
    return wordOrTitle<PropertyType>(text,
        {{u"集中式公寓", PropertyType::Centralized}, {u"分散式公寓", PropertyType::Distributed},
            {u"房间", PropertyType::Room}});
}

Result<PayMethod> payMethod(QStringView text)
{
    return wordOrTitle<PayMethod>(text,
        {{u"现金", PayMethod::Cash}, {u"微信", PayMethod::WeChat}, {u"支付宝", PayMethod::Alipay},
            {u"刷卡", PayMethod::Card}, {u"银行卡", PayMethod::Card}, {u"转账", PayMethod::Transfer},
            {u"其他", PayMethod::Other}});
}

Result<Voltage> voltage(QStringView text)
{
    return wordOrTitle<Voltage>(text,
        {{u"交流 220V", Voltage::SinglePhase220}, {u"交流220V", Voltage::SinglePhase220},
            {u"交流 380V", Voltage::ThreePhase380}, {u"交流380V", Voltage::ThreePhase380}});
}

Result<Parity> parity(QStringView text)
{
    return wordOrTitle<Parity>(text, {{u"偶", Parity::Even}, {u"奇", Parity::Odd}, {u"无", Parity::None}});
}

Result<CloseMode> closeMode(QStringView text)
{
    return wordOrTitle<CloseMode>(text, {{u"直接合闸", CloseMode::Direct}, {u"合闸允许", CloseMode::Permit}});
}

Result<TariffMode> tariffMode(QStringView text)
{
    return wordOrTitle<TariffMode>(text, {{u"单一", TariffMode::Single}, {u"分时", TariffMode::TimeOfUse}});
}

} // namespace meterdesk::CellParsers
