// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Formats.h"
#include "gdw1376/Messages.h"

#include <optional>
#include <span>

/// AFN = 0E (请求 3 类数据; Q/GDW 1376.1 “AFN”, 0E events): the terminal's event records. F1 important, F2 normal
/// events, p0. A terminal keeps 256 of each in a ring; its counters EC1 and EC2 come with every up frame that has ACD =
/// 1, and can be asked for (AFN = 0C F7).
namespace meterdesk::gdw1376 {

enum class EventClass { Important = 1, Normal = 2 }; // the numbers are F1 and F2

namespace fn {

inline constexpr int eventCounters = 7; ///< 0C, p0: EC1, EC2, a byte each

} // namespace fn

/// 0C F7.
[[nodiscard]] wire::WireResult<Frame> eventCountersQuery(const RequestHead &head);
/// The counters in a 0C F7 reply. `Identifier` if the reply carries another item, `Length`.
[[nodiscard]] wire::WireResult<EventCounters> parseEventCounters(const FrameView &reply);

/// 0E F1 / F2: records `first` up to `last`, not included; both are counters 0..255 and wrap.
[[nodiscard]] wire::WireResult<Frame> eventQuery(
    const RequestHead &head, EventClass events, std::uint8_t first, std::uint8_t last);

/// One record: ERC 1, Le 1, Le bytes that begin with the time A.15.
struct EventRecord
{
    std::uint8_t code = 0; ///< ERC 1..
    std::optional<wire::WireTime> at; ///< nullopt where the terminal did not know, or sent something else
    wire::ByteView body; ///< all Le bytes; points into the frame
};

/// What stands before the records of a 0E reply, 4 bytes: EC1 EC2 Pm Pn.
struct EventHead
{
    EventClass events = EventClass::Important; ///< Fn
    EventCounters counters; ///< EC1 EC2
    std::uint8_t first = 0; ///< Pm: the first record
    std::uint8_t last = 0; ///< Pn: behind the last one
};

/// Walks the records of a 0E reply without allocating.
class EventReplyReader
{
public:
    /// The bytes of `reply` must outlive the reader. `Control` unless AFN = 0E, `Unsupported` for another Fn, `Length`.
    [[nodiscard]] static wire::WireResult<EventReplyReader> of(const FrameView &reply);

    [[nodiscard]] const EventHead &head() const { return m_head; }
    /// The next record; nullopt at the end, `Length` for one that is cut short.
    [[nodiscard]] wire::WireResult<std::optional<EventRecord>> next();

private:
    explicit EventReplyReader(UnitReader reader)
        : m_reader(reader)
    { }

    UnitReader m_reader;
    EventHead m_head;
};

/// The terminal's side. Whether a query is 0C F7.
[[nodiscard]] bool asksForEventCounters(const FrameView &query);
[[nodiscard]] wire::WireResult<Frame> eventCountersReply(const FrameView &query, EventCounters counters);
/// What a 0E F1 or F2 query asks for: Pm and Pn of `head`; its counters are 0. `Control`, `Unsupported`, `Length`.
[[nodiscard]] wire::WireResult<EventHead> parseEventQuery(const FrameView &query);
/// `records` are whole ones, each from ERC to the end of its body.
[[nodiscard]] wire::WireResult<Frame> eventReply(
    const FrameView &query, const EventHead &head, std::span<const QByteArray> records);
/// ERC, Le, and a body of the time A.15 and `more` behind it. `Range` for a body above 255 bytes or an impossible time.
[[nodiscard]] wire::WireResult<QByteArray> eventRecord(
    std::uint8_t code, const wire::WireTime &at, wire::ByteView more = {});

/// ERC, Le and body behind an event identifier. `Length`.
[[nodiscard]] wire::WireResult<EventRecord> takeEvent(UnitReader &reader);

/// What an event of this code says; empty for codes this program does not name.
struct EventName
{
    std::uint8_t code = 0;
    QStringView english;
    QStringView chinese;
};
[[nodiscard]] EventName eventName(std::uint8_t code);

} // namespace meterdesk::gdw1376
