// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Formats.h"
#include "gdw1376/Messages.h"

#include <span>
#include <vector>

/// Energy registers and clock: AFN = 0C F2, F33, F129 and AFN = 0D F1, F5, F161, F177 (Q/GDW 1376.1 “AFN”, 0C class 1
/// and 0D class 2), asked and answered.
namespace meterdesk::gdw1376 {

/// Functions of AFN = 0C and 0D used here.
namespace fn {

inline constexpr int terminalClock = 2; ///< 0C, p0: A.1
inline constexpr int currentEnergyBlock = 33; ///< 0C: F129's registers, then reactive ones
inline constexpr int currentForwardActive = 129; ///< 0C: A.15, M, (M + 1) × A.14
inline constexpr int dailyEnergyBlock = 1; ///< 0D: Td, then as 0C F33
inline constexpr int dailyAmounts = 5; ///< 0D: Td, M, (M + 1) × A.13: the energy used on that day, not a register
inline constexpr int dailyForwardActive = 161; ///< 0D: Td, then as 0C F129
inline constexpr int monthlyForwardActive = 177; ///< 0D: Td_m, then as 0C F129

} // namespace fn

/// 0C F2.
[[nodiscard]] wire::WireResult<Frame> clockQuery(const RequestHead &head);
/// 0C F129 of these points. Grouping joins points that ascend within a group of eight.
[[nodiscard]] wire::WireResult<Frame> currentRegistersQuery(
    const RequestHead &head, std::span<const int> points, Grouping grouping = Grouping::Single);

/// One day of one point.
struct FreezeKey
{
    int point = 1; ///< p, 1..2040
    wire::WireDate day; ///< Td_d, A.20

    auto operator<=>(const FreezeKey &) const = default;
};
/// 0D F161: DADT and Td for each key.
[[nodiscard]] wire::WireResult<Frame> dailyFreezeQuery(
    const RequestHead &head, std::span<const FreezeKey> keys, Grouping grouping = Grouping::Single);

/// 0D F1, F5 or F161 of these keys, and 0D F177 of these months (the day of a key is ignored there). `Unsupported` for
/// another function.
[[nodiscard]] wire::WireResult<Frame> historyQuery(
    const RequestHead &head, int function, std::span<const FreezeKey> keys, Grouping grouping = Grouping::Single);

/// What a terminal finds in a query of AFN 0C or 0D.
struct QueriedUnit
{
    UnitId unit;
    std::optional<wire::WireDate> day; ///< Td of daily history; the first of the month for monthly history
};
/// `Control` for another AFN, `Unsupported` for a history function that is neither daily nor monthly, `Length`,
/// `Digit`, `Range`. At most one entry for each item of the frame.
[[nodiscard]] wire::WireResult<std::vector<QueriedUnit>> parseRegisterQuery(const FrameView &query);

/// One point's registers in a reply. What the terminal lacks is nullopt (EE on the wire).
struct RegisterReading
{
    UnitId unit;
    std::optional<wire::WireDate> day; ///< Td: the day that closed, the first of the month in F177; history only
    std::optional<wire::WireTime> readAt; ///< A.15: when the terminal read the meter; F5 has none
    wire::EnergyRegisters registers; ///< four decimals cut to two; in F5 amounts of the day
};

/// Walks the readings of a 0C or 0D reply without allocating. A terminal leaves out items it lacks: go by the units
/// that come, never by those asked for.
class RegisterReplyReader
{
public:
    /// The bytes of `reply` must outlive the reader.
    explicit RegisterReplyReader(const FrameView &reply)
        : m_afn(reply.afn)
        , m_reader(reply.data)
    { }

    /// The next reading; nullopt at the end. `Unsupported` for a function whose length is not known, behind which
    /// nothing more can be read; `Length`, `Digit` and `Range` for broken bodies.
    [[nodiscard]] wire::WireResult<std::optional<RegisterReading>> next();

private:
    /// The body of an item that was found.
    [[nodiscard]] wire::WireResult<void> take(UnitId unit, RegisterReading &reading);

    std::uint8_t m_afn;
    UnitReader m_reader;
};

/// The clock in a 0C F2 reply. `Identifier` if the reply carries another item, `Length` without data.
[[nodiscard]] wire::WireResult<TerminalClock> parseClockReply(const FrameView &reply);

/// The terminal's side: one item of a reply with `tariffs` tariffs behind the total. Missing registers become EE. The
/// function is that of `reading.unit` for F161 and F177, otherwise F129 with `reading.day` empty and F161 with it.
/// `Range` for more than 63 tariffs or an impossible time.
[[nodiscard]] wire::WireResult<void> appendReading(UnitWriter &writer, const RegisterReading &reading);
/// 0C F2.
[[nodiscard]] wire::WireResult<Frame> clockReply(const FrameView &query, const wire::WireTime &time);

/// Bodies that both the reader above and the description of frames take apart.
struct RegisterBody
{
    std::optional<wire::WireTime> readAt; ///< A.15; none in 0D F5
    int tariffs = 0; ///< M, 0..63
    wire::ByteView registers; ///< (M + 1) × A.14, of 0D F5 × A.13
};
/// A.15, M, (M + 1) × A.14 from the reader. An M of EE (nothing known) stands for four tariffs.
[[nodiscard]] wire::WireResult<RegisterBody> takeRegisterBody(UnitReader &reader);
/// The reactive registers that follow in 0C F33 and 0D F1: 12 × (M + 1) bytes.
[[nodiscard]] wire::WireResult<wire::ByteView> takeReactiveTail(UnitReader &reader, int tariffs);
/// M, (M + 1) × A.13 of 0D F5 from the reader. An M of EE stands for four tariffs.
[[nodiscard]] wire::WireResult<RegisterBody> takeAmountBody(UnitReader &reader);
/// Whether AFN = 0D Fn is daily history (Td of 3 bytes).
[[nodiscard]] bool isDailyHistory(int function);
/// Whether AFN = 0D Fn is monthly history (Td of 2 bytes).
[[nodiscard]] bool isMonthlyHistory(int function);

} // namespace meterdesk::gdw1376
