// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireError.h"
#include "Wording.h"
#include "dlt645/Frame.h"

namespace meterdesk::dlt645 {

/// Single reasons in an error reply: DL/T 645-2007 “Error byte”; the byte has the same bits in 1997 (“What differs”,
/// error).
enum class RefusalReason : std::uint8_t {
    // error byte of every function (D1, D4, …), bits 0..6
    Other, ///< b0 其他错误
    NoRequestedData, ///< b1 无请求数据
    NotAuthorised, ///< b2 密码错或未授权
    BaudUnchangeable, ///< b3 通信速率不能更改
    TooManyYearZones, ///< b4 年时区数超
    TooManyDaySlots, ///< b5 日时段数超
    TooManyTariffs, ///< b6 费率数超
    // two-byte ERR of relay control in 2013 and later firmware, bits 0..8
    MeterSuspended, ///< b0
    MacError, ///< b1
    NoIdentityAuthentication, ///< b3; b2 is NotAuthorised
    ValidityExpired, ///< b4: the command's valid-until lies before the meter's clock
    TripRefusedByProtection, ///< b5: 保电 is on
    PreTripRefusedByProtection, ///< b6
    PreTripDurationInvalid, ///< b7
    PreTripRefusedTripped, ///< b8: tripped already
    // two-byte SERR of the security function, bits 0..6
    RechargeRepeated, ///< b1; b0 is Other
    EsamVerificationFailed, ///< b2
    IdentityAuthenticationFailed, ///< b3
    CustomerNumberMismatch, ///< b4
    PurchaseCountWrong, ///< b5
    HoardingLimitExceeded, ///< b6
};

/// Why a meter refused: the set of reasons in its error byte or word, with unknown bits kept. DL/T 645-2007 “Error
/// byte”.
class MeterRefusal
{
public:
    /// From an abnormal reply. One byte is the common error byte; two bytes are ERR after relay control and SERR after
    /// the security function, low byte first. Other lengths: the last byte, as vendor dialects put it there.
    [[nodiscard]] static MeterRefusal fromReply(const Frame &reply);

    [[nodiscard]] bool has(RefusalReason reason) const
    {
        return (m_reasons >> static_cast<unsigned>(reason) & 1U) != 0;
    }
    /// Password or authorisation: no automatic write or relay command may follow before an operator acts.
    [[nodiscard]] bool isUnauthorised() const;
    /// The error byte or word as received.
    [[nodiscard]] std::uint16_t bits() const { return m_bits; }
    /// Two bytes (ERR or SERR) were received.
    [[nodiscard]] bool isWord() const { return m_isWord; }
    /// "no requested data, password wrong or not authorised"; "error 80" when only unknown bits are set.
    [[nodiscard]] QString toText(wire::Language language = wire::Language::English) const;

private:
    std::uint32_t m_reasons = 0;
    std::uint16_t m_bits = 0;
    bool m_isWord = false;
};

} // namespace meterdesk::dlt645
