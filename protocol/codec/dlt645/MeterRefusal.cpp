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

QString textOf(RefusalReason reason)
{
    switch (reason) {
    case Other:
        return u"other error"_s;
    case NoRequestedData:
        return u"no requested data"_s;
    case NotAuthorised:
        return u"password wrong or not authorised"_s;
    case BaudUnchangeable:
        return u"baud rate cannot change"_s;
    case TooManyYearZones:
        return u"too many year zones"_s;
    case TooManyDaySlots:
        return u"too many day slots"_s;
    case TooManyTariffs:
        return u"too many tariffs"_s;
    case MeterSuspended:
        return u"meter suspended"_s;
    case MacError:
        return u"MAC error"_s;
    case NoIdentityAuthentication:
        return u"no identity authentication"_s;
    case ValidityExpired:
        return u"command no longer valid by the meter's clock"_s;
    case TripRefusedByProtection:
        return u"trip refused: supply hold"_s;
    case PreTripRefusedByProtection:
        return u"pre-trip refused: supply hold"_s;
    case PreTripDurationInvalid:
        return u"pre-trip duration invalid"_s;
    case PreTripRefusedTripped:
        return u"pre-trip refused: already tripped"_s;
    case RechargeRepeated:
        return u"recharge repeated"_s;
    case EsamVerificationFailed:
        return u"ESAM verification failed"_s;
    case IdentityAuthenticationFailed:
        return u"identity authentication failed"_s;
    case CustomerNumberMismatch:
        return u"customer number does not match"_s;
    case PurchaseCountWrong:
        return u"purchase count wrong"_s;
    case HoardingLimitExceeded:
        return u"hoarding limit exceeded"_s;
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

QString MeterRefusal::toText() const
{
    QStringList texts;
    for (int reason = 0; reason <= static_cast<int>(HoardingLimitExceeded); ++reason) {
        if (has(static_cast<RefusalReason>(reason)))
            texts.append(textOf(static_cast<RefusalReason>(reason)));
    }
    if (texts.isEmpty())
        return u"error %1"_s.arg(QString::number(m_bits, 16).rightJustified(m_isWord ? 4 : 2, u'0'));
    return texts.join(u", "_s);
}

} // namespace meterdesk::dlt645
