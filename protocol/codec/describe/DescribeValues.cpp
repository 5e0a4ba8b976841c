// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/DescribeDlt645.h"

#include "Bcd.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/StatusWord3.h"
#include "dlt645/StatusWords.h"
#include "dlt645/SwitchRecord.h"
#include "dlt645/Values.h"

#include <QtCore/QJsonArray>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint8_t noValue = 0xFF;
constexpr std::uint8_t separator1997 = 0xAA;

/// A family of items that share key and number format.
struct Measurand
{
    QStringView key;
    std::size_t bytes;
    int decimals;
    bool isSigned = false;
};

constexpr Measurand energy{u"energy_kwh", 4, 2};
constexpr Measurand combinedEnergy{u"energy_kwh", 4, 2, true};
constexpr Measurand voltage{u"voltage_v", 2, 1};
constexpr Measurand current{u"current_a", 3, 3, true};
constexpr Measurand power{u"power_kw", 3, 4, true};
constexpr Measurand reactivePower{u"reactive_kvar", 3, 4, true};
constexpr Measurand powerFactor{u"power_factor", 2, 3, true};
constexpr Measurand frequency{u"frequency_hz", 2, 2};
constexpr Measurand remainingMoney{u"remain_money_yuan", 4, 2};
constexpr Measurand overdraftMoney{u"overdraft_money_yuan", 4, 2};
constexpr Measurand remainingEnergy{u"remain_energy_kwh", 4, 2};
constexpr Measurand overdraftEnergy{u"overdraft_energy_kwh", 4, 2};
constexpr Measurand alarmMoney1{u"alarm1_yuan", 4, 2};
constexpr Measurand alarmMoney2{u"alarm2_yuan", 4, 2};
constexpr Measurand overdraftLimit{u"overdraft_limit_yuan", 4, 2};
constexpr Measurand hoardingLimit{u"hoarding_limit_yuan", 4, 2};
constexpr Measurand closePermitMoney{u"close_permit_yuan", 4, 2};
constexpr Measurand constant{u"imp_per_kwh", 3, 0};
constexpr Measurand reactivePower1997{u"reactive_kvar", 2, 2};
constexpr Measurand powerFactor1997{u"power_factor", 2, 3};
constexpr Measurand voltage1997{u"voltage_v", 2, 0};
constexpr Measurand current1997{u"current_a", 2, 2};
constexpr Measurand power1997{u"power_kw", 3, 4, true};

QJsonObject valueError(WireErrorCode code)
{
    return {{u"value_error"_s, wireErrorWord(code)}};
}

/// The number as text, null for FF, undefined for anything that is no number.
QJsonValue numberText(const Measurand &measurand, ByteView bytes)
{
    const auto number = measurand.isSigned ? bcd::decodeSigned(bytes) : bcd::decode(bytes);
    if (number)
        return decimalText(*number, measurand.decimals);
    return bcd::isFilledWith(bytes, noValue) ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonValue::Undefined);
}

QJsonObject describeOne(const Measurand &measurand, ByteView value)
{
    if (value.size() != measurand.bytes)
        return valueError(WireErrorCode::Length);
    const QJsonValue text = numberText(measurand, value);
    if (text.isUndefined())
        return valueError(WireErrorCode::Digit);
    return {{measurand.key.toString(), text}};
}

QJsonObject describeBlock(const Measurand &measurand, ByteView value)
{
    QJsonArray texts;
    while (value.size() >= measurand.bytes) {
        const QJsonValue text = numberText(measurand, value.first(measurand.bytes));
        if (text.isUndefined())
            return valueError(WireErrorCode::Digit);
        texts.append(text);
        value = value.subspan(measurand.bytes);
        if (!value.empty() && value.front() == separator1997)
            value = value.subspan(1);
    }
    if (!value.empty() || texts.isEmpty())
        return valueError(WireErrorCode::Length);
    return {{measurand.key.toString(), texts}};
}

QJsonObject describeDate(ByteView value)
{
    const auto date = dlt645::parseDate(value);
    if (!date)
        return valueError(date.error().code);
    if (!*date)
        return {{u"date"_s, QJsonValue::Null}};
    return {{u"date"_s, u"%1 w%2"_s.arg((*date)->date.toText(), twoDigits((*date)->weekday))}};
}

QJsonObject describeTime(ByteView value)
{
    const auto time = dlt645::parseTimeOfDay(value);
    if (!time)
        return valueError(time.error().code);
    if (!*time)
        return {{u"time"_s, QJsonValue::Null}};
    return {{u"time"_s,
        u"%1:%2:%3"_s.arg(twoDigits((*time)->hour), twoDigits((*time)->minute), twoDigits((*time)->second))}};
}

QJsonObject describeFreezeStamp(ByteView value)
{
    const auto stamp = dlt645::parseFreezeStamp(value);
    if (!stamp)
        return valueError(stamp.error().code);
    return {{u"stamp"_s, *stamp ? QJsonValue((*stamp)->toMinuteText()) : QJsonValue(QJsonValue::Null)}};
}

QString prepaymentWord(dlt645::Prepayment prepayment)
{
    switch (prepayment) {
    case dlt645::Prepayment::None:
        return u"none"_s;
    case dlt645::Prepayment::Energy:
        return u"energy"_s;
    case dlt645::Prepayment::Money:
        return u"money"_s;
    case dlt645::Prepayment::Reserved:
        break;
    }
    return u"reserved"_s;
}

QJsonObject describeStatusWord(std::uint32_t identifier, ByteView value)
{
    const auto word = dlt645::StatusWord3::fromWire(value);
    if (!word)
        return valueError(word.error().code);
    QJsonObject object{{u"word"_s, QString::number(word->bits, 16).rightJustified(4, u'0')}};
    if (identifier != dlt645::di::statusWord3.value)
        return object;
    object.insert(u"relay_open"_s, word->relayOpen());
    object.insert(u"relay_cmd_open"_s, word->relayCommandOpen());
    object.insert(u"pre_trip_alarm"_s, word->preTripAlarm());
    object.insert(u"prepaid"_s, prepaymentWord(word->prepayment()));
    object.insert(u"tariff_set"_s, word->daySlotSet());
    object.insert(u"protect"_s, word->protect());
    return object;
}

QJsonObject describeStatusBlock(ByteView value)
{
    const auto block = dlt645::parseStatusBlock(value);
    if (!block)
        return valueError(block.error().code);
    QJsonArray words;
    for (int number = 1; number <= block->count; ++number)
        words.append(QString::number(*block->word(number), 16).rightJustified(4, u'0'));
    return {{u"words"_s, words}};
}

QJsonObject describeText(ByteView value)
{
    const auto text = dlt645::parseText(value);
    if (!text)
        return valueError(text.error().code);
    return {{u"text"_s, *text ? QJsonValue(**text) : QJsonValue()}};
}

QJsonObject describeTariffCount(ByteView value)
{
    const auto tariffs = dlt645::parseTariffCount(value);
    if (!tariffs)
        return valueError(tariffs.error().code);
    return {{u"rates"_s, *tariffs ? QJsonValue(**tariffs) : QJsonValue()}};
}

QJsonObject describeSwitchRecord(ByteView value)
{
    const auto record = dlt645::parseSwitchRecord(value);
    if (!record)
        return valueError(record.error().code);
    if (!*record)
        return {{u"at"_s, QJsonValue::Null}};
    QJsonArray registers;
    for (int index = 0; index < (*record)->registerCount; ++index) {
        const auto &reading = (*record)->registers[static_cast<std::size_t>(index)];
        registers.append(reading ? QJsonValue(decimalText(reading->value, 2)) : QJsonValue());
    }
    return {{u"at"_s, (*record)->at.toText()}, {u"op"_s, (*record)->operatorText()}, {u"registers"_s, registers}};
}

QJsonObject describeNumber(ByteView value)
{
    if (value.size() != dlt645::MeterAddress::size)
        return valueError(WireErrorCode::Length);
    return {{u"number"_s, dlt645::MeterAddress::fromWire(value).toText()}};
}

/// 02xxyy00: xx the quantity, yy the phase or FF for the block of all.
const Measurand *instantaneous(std::uint32_t identifier)
{
    if (identifier == 0x02800002)
        return &frequency;
    switch (identifier >> 16) {
    case 0x0201:
        return &voltage;
    case 0x0202:
        return &current;
    case 0x0203:
        return &power;
    case 0x0204:
        return &reactivePower;
    case 0x0206:
        return &powerFactor;
    default:
        return nullptr;
    }
}

/// Items that stand alone: money, limits, counts.
const Measurand *singleNumber(std::uint32_t identifier)
{
    if (identifier == dlt645::di::remainingMoney.value)
        return &remainingMoney;
    if (identifier == dlt645::di::overdraftMoney.value)
        return &overdraftMoney;
    if (identifier == dlt645::di::remainingEnergy.value)
        return &remainingEnergy;
    if (identifier == dlt645::di::overdraftEnergy.value)
        return &overdraftEnergy;
    if (identifier == dlt645::di::alarmMoney1.value)
        return &alarmMoney1;
    if (identifier == dlt645::di::alarmMoney2.value)
        return &alarmMoney2;
    if (identifier == dlt645::di::overdraftLimit.value)
        return &overdraftLimit;
    if (identifier == dlt645::di::hoardingLimit.value)
        return &hoardingLimit;
    if (identifier == dlt645::di::closePermitMoney.value)
        return &closePermitMoney;
    return identifier == dlt645::di::activeConstant.value ? &constant : nullptr;
}

bool isText(std::uint32_t identifier)
{
    for (const auto &item :
        {dlt645::di::assetCode, dlt645::di::ratedVoltage, dlt645::di::ratedCurrent, dlt645::di::maximumCurrent,
            dlt645::di::meterModel, dlt645::di::productionDate, dlt645::di::protocolVersion,
            dlt645::di::softwareVersion, dlt645::di::hardwareVersion, dlt645::di::vendorVersion}) {
        if (identifier == item.value)
            return true;
    }
    return false;
}

/// 1D0001nn and 1E0001nn, nn = 1..10.
bool isSwitchRecord(std::uint32_t identifier)
{
    const std::uint32_t back = identifier & 0xFF;
    const bool trip = (identifier & 0xFFFFFF00) == (dlt645::di::lastTripRecord.value & 0xFFFFFF00);
    const bool close = (identifier & 0xFFFFFF00) == (dlt645::di::lastCloseRecord.value & 0xFFFFFF00);
    return (trip || close) && back >= 1 && back <= 10;
}

bool isBlock(std::uint32_t identifier)
{
    return (identifier >> 8 & 0xFF) == 0xFF;
}

/// 00xxyyzz: xx = 00 combined, 01 forward, 02 reverse active; yy the tariff or FF for the block; zz the settlement.
const Measurand *activeEnergy(std::uint32_t identifier)
{
    switch (identifier >> 16) {
    case 0x0000:
        return &combinedEnergy;
    case 0x0001:
    case 0x0002:
        return &energy;
    default:
        return nullptr;
    }
}

bool isFreeze(std::uint32_t identifier, std::uint32_t kind)
{
    const std::uint32_t daysBack = identifier & 0xFF;
    return identifier >> 8 == kind && daysBack >= 1 && daysBack <= dlt645::di::mostFreezesBack;
}

} // namespace

QJsonObject describeValue2007(std::uint32_t identifier, ByteView value)
{
    namespace di = dlt645::di;
    if (const Measurand *active = activeEnergy(identifier))
        return isBlock(identifier) ? describeBlock(*active, value) : describeOne(*active, value);
    if (const Measurand *single = singleNumber(identifier))
        return describeOne(*single, value);
    if (const Measurand *measurand = instantaneous(identifier))
        return isBlock(identifier) ? describeBlock(*measurand, value) : describeOne(*measurand, value);
    if (identifier == di::date.value)
        return describeDate(value);
    if (identifier == di::time.value)
        return describeTime(value);
    if (identifier == di::communicationAddress.value || identifier == di::meterNumber.value)
        return describeNumber(value);
    if (identifier == di::statusBlock.value)
        return describeStatusBlock(value);
    if (identifier == di::tariffCount.value)
        return describeTariffCount(value);
    if (isText(identifier))
        return describeText(value);
    if (isSwitchRecord(identifier))
        return describeSwitchRecord(value);
    if (identifier >= di::statusWord1.value && identifier <= di::statusWord1.value + 6)
        return describeStatusWord(identifier, value);
    if (isFreeze(identifier, 0x050600))
        return describeFreezeStamp(value);
    if (isFreeze(identifier, 0x050601) || isFreeze(identifier, 0x050602))
        return describeBlock(energy, value);
    return {};
}

QJsonObject describeValue1997(std::uint16_t identifier, ByteView value)
{
    const unsigned family = identifier >> 4;
    const bool block = (identifier & 0x0F) == 0x0F;
    switch (family) {
    case 0x901: // this month, forward and reverse; last month; the month before
    case 0x902:
    case 0x941:
    case 0x942:
    case 0x981:
    case 0x982:
        return block ? describeBlock(energy, value) : describeOne(energy, value);
    case 0xB61:
        return block ? describeBlock(voltage1997, value) : describeOne(voltage1997, value);
    case 0xB62:
        return block ? describeBlock(current1997, value) : describeOne(current1997, value);
    case 0xB63:
        return block ? describeBlock(power1997, value) : describeOne(power1997, value);
    case 0xB64:
        return block ? describeBlock(reactivePower1997, value) : describeOne(reactivePower1997, value);
    case 0xB65:
        return block ? describeBlock(powerFactor1997, value) : describeOne(powerFactor1997, value);
    default:
        break;
    }
    switch (identifier) {
    case 0xC010:
        return describeDate(value);
    case 0xC011:
        return describeTime(value);
    case 0xC030:
    case 0xC031:
        return describeOne(constant, value);
    case 0xC032:
    case 0xC033:
    case 0xC034:
        return describeNumber(value);
    default:
        return {};
    }
}

} // namespace meterdesk::wire
