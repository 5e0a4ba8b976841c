// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/MeterRefusal.h"

#include <QtCore/QStringList>

#include <array>
#include <span>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum RefusalReason;

// Index = bit of the byte or word on the wire.
constexpr std::array commonBits{
    Other, NoRequestedData, NotAuthorised, BaudUnchangeable, TooManyYearZones, TooManyDaySlots, TooManyTariffs};
constexpr std::array relayBits{MeterSuspended, MacError, NotAuthorised, NoIdentityAuthentication, ValidityExpired,
    TripRefusedByProtection, PreTripRefusedByProtection, PreTripDurationInvalid, PreTripRefusedTripped};
constexpr std::array securityBits{Other, RechargeRepeated, EsamVerificationFailed, IdentityAuthenticationFailed,
    CustomerNumberMismatch, PurchaseCountWrong, HoardingLimitExceeded};

wire::Wording wordsOf(RefusalReason reason)
{
    switch (reason) {
    case Other:
        return {u"other error", u"其他错误"};
    case NoRequestedData:
        return {u"no requested data", u"无请求数据"};
    case NotAuthorised:
        return {u"password wrong or not authorised", u"密码错∕未授权"};
    case BaudUnchangeable:
        return {u"baud rate cannot change", u"通信速率不能更改"};
    case TooManyYearZones:
        return {u"too many year zones", u"年时区数超"};
    case TooManyDaySlots:
        return {u"too many day slots", u"日时段数超"};
    case TooManyTariffs:
        return {u"too many tariffs", u"费率数超"};
    case MeterSuspended:
        return {u"meter suspended", u"电表挂起"};
    case MacError:
        return {u"MAC error", u"MAC校验失败"};
    case NoIdentityAuthentication:
        return {u"no identity authentication", u"身份认证未通过"};
    case ValidityExpired:
        return {u"command no longer valid by the meter's clock", u"命令有效时间已过"};
    case TripRefusedByProtection:
        return {u"trip refused: supply hold", u"保电中，拒绝跳闸"};
    case PreTripRefusedByProtection:
        return {u"pre-trip refused: supply hold", u"保电中，拒绝预跳闸"};
    case PreTripDurationInvalid:
        return {u"pre-trip duration invalid", u"预跳闸时间无效"};
    case PreTripRefusedTripped:
        return {u"pre-trip refused: already tripped", u"已跳闸，拒绝预跳闸"};
    case RechargeRepeated:
        return {u"recharge repeated", u"重复充值"};
    case EsamVerificationFailed:
        return {u"ESAM verification failed", u"ESAM验证失败"};
    case IdentityAuthenticationFailed:
        return {u"identity authentication failed", u"身份认证失败"};
    case CustomerNumberMismatch:
        return {u"customer number does not match", u"客户编号不匹配"};
    case PurchaseCountWrong:
        return {u"purchase count wrong", u"充值次数错误"};
    case HoardingLimitExceeded:
        return {u"hoarding limit exceeded", u"购电超囤积"};
    }
    return {};
}

std::uint32_t reasonsIn(std::uint16_t bits, std::span<const RefusalReason> table)
{
    std::uint32_t reasons = 0;
    for (std::size_t bit = 0; bit < table.size(); ++bit) {
        if ((bits >> bit & 1U) != 0)
            reasons |= 1U << static_cast<unsigned>(table[bit]);
    }
    return reasons;
}

} // namespace

MeterRefusal MeterRefusal::fromReply(const Frame &reply)
{
    MeterRefusal refusal;
    const wire::ByteView data = reply.data();
    if (data.empty())
        return refusal;
    const bool relay = reply.control().is(Function::RelayControl);
    const bool security = reply.control().is(Function::Security);
    if (data.size() == 2 && (relay || security)) {
        refusal.m_isWord = true;
        refusal.m_bits = wire::lowFirst16(data);
        refusal.m_reasons = relay ? reasonsIn(refusal.m_bits, relayBits) : reasonsIn(refusal.m_bits, securityBits);
    } else {
        refusal.m_bits = data.back();
        refusal.m_reasons = reasonsIn(refusal.m_bits, commonBits);
    }
    return refusal;
}

bool MeterRefusal::isUnauthorised() const
{
    return has(NotAuthorised) || has(MacError) || has(NoIdentityAuthentication) || has(EsamVerificationFailed)
        || has(IdentityAuthenticationFailed);
}

QString MeterRefusal::toText(wire::Language language) const
{
    QStringList texts;
    for (int reason = 0; reason <= static_cast<int>(HoardingLimitExceeded); ++reason) {
        if (has(static_cast<RefusalReason>(reason)))
            texts.append(wordsOf(static_cast<RefusalReason>(reason)).in(language));
    }
    const bool chinese = language == wire::Language::Chinese;
    if (texts.isEmpty())
        return (chinese ? u"错误 %1"_s : u"error %1"_s)
            .arg(QString::number(m_bits, 16).rightJustified(m_isWord ? 4 : 2, u'0'));
    return texts.join(chinese ? u"，"_s : u", "_s);
}

} // namespace meterdesk::dlt645
