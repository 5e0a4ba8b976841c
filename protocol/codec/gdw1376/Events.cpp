// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Events.h"

#include <algorithm>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t countersSize = 2; // EC1 EC2
constexpr std::size_t pointersSize = 2; // Pm Pn
constexpr std::size_t headSize = countersSize + pointersSize;
constexpr std::size_t recordHeadSize = 2; // ERC Le

// Table of the event codes ERC of Q/GDW 376.1-2009; 36 and above are of 2013.
constexpr EventName names[] = {
    {1, u"data initialised or version changed", u"数据初始化和版本变更"},
    {2, u"parameters lost", u"参数丢失"},
    {3, u"parameters changed", u"参数变更"},
    {4, u"input state changed", u"状态量变位"},
    {5, u"remote trip", u"遥控跳闸"},
    {6, u"trip by power control", u"功控跳闸"},
    {7, u"trip by energy control", u"电控跳闸"},
    {8, u"meter parameters changed", u"电能表参数变更"},
    {9, u"current circuit abnormal", u"电流回路异常"},
    {10, u"voltage circuit abnormal", u"电压回路异常"},
    {11, u"phase sequence abnormal", u"相序异常"},
    {12, u"meter clock out of tolerance", u"电能表时间超差"},
    {13, u"meter fault", u"电表故障信息"},
    {14, u"terminal lost or regained power", u"终端停/上电"},
    {15, u"harmonics above limit", u"谐波越限告警"},
    {16, u"analogue input beyond limit", u"直流模拟量越限"},
    {17, u"unbalance beyond limit", u"电压/电流不平衡度越限"},
    {18, u"capacitor switching locked", u"电容器投切自锁"},
    {19, u"purchase parameters set", u"购电参数设置"},
    {20, u"message authentication failed", u"消息认证错误"},
    {21, u"terminal fault", u"终端故障"},
    {22, u"active energy difference beyond limit", u"有功总电能量差动越限"},
    {23, u"energy control alarm", u"电控告警"},
    {24, u"voltage beyond limit", u"电压越限"},
    {25, u"current beyond limit", u"电流越限"},
    {26, u"apparent power beyond limit", u"视在功率越限"},
    {27, u"meter register went back", u"电能表示度下降"},
    {28, u"meter energy out of tolerance", u"电能量超差"},
    {29, u"meter runs away", u"电能表飞走"},
    {30, u"meter stopped", u"电能表停走"},
    {31, u"RS-485 reading failed", u"终端485抄表失败"},
    {32, u"traffic above limit", u"终端与主站通信流量超门限"},
    {33, u"meter status word changed", u"电能表运行状态字变位"},
    {34, u"current transformer abnormal", u"CT异常"},
    {35, u"unknown meter found", u"发现未知电表"},
    {36, u"control output switch changed", u"控制输出回路开关接入状态量变位"},
    {37, u"meter cover opened", u"电能表开表盖"},
    {38, u"meter terminal cover opened", u"电能表开端钮盒"},
    {39, u"delayed reading failed", u"补抄失败"},
    {40, u"magnetic field abnormal", u"磁场异常"},
    {41, u"clock set", u"对时事件"},
};

/// The class of events in a frame of AFN = 0E, whose first item the reader takes.
wire::WireResult<EventClass> eventClassOf(const FrameView &frame, UnitReader &reader)
{
    if (!frame.is(Afn::Events))
        return wireFailure(WireErrorCode::Control, u"AFN %1 carries no events"_s.arg(wire::hexOf(frame.afn)));
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"no item"_s);
    if (unit->function != static_cast<int>(EventClass::Important)
        && unit->function != static_cast<int>(EventClass::Normal))
        return wireFailure(WireErrorCode::Unsupported, u"AFN 0E F%1"_s.arg(unit->function));
    return static_cast<EventClass>(unit->function);
}

} // namespace

wire::WireResult<Frame> eventQuery(const RequestHead &head, EventClass events, std::uint8_t first, std::uint8_t last)
{
    const std::uint8_t body[] = {first, last};
    return withTerminalUnit(queryFrame(head, Afn::Events), static_cast<int>(events), body);
}

wire::WireResult<Frame> eventCountersQuery(const RequestHead &head)
{
    return withTerminalUnit(queryFrame(head, Afn::Current), fn::eventCounters);
}

wire::WireResult<EventCounters> parseEventCounters(const FrameView &reply)
{
    UnitReader reader(reply.data);
    if (const auto unit = reader.next(); !unit || *unit != UnitId{UnitId::terminalPoint, fn::eventCounters})
        return wireFailure(WireErrorCode::Identifier, u"no event counters"_s);
    const auto body = reader.take(countersSize);
    if (!body)
        return std::unexpected(body.error());
    return EventCounters{.important = body->front(), .normal = body->back()};
}

bool asksForEventCounters(const FrameView &query)
{
    return query.is(Afn::Current) && UnitReader(query.data).next() == UnitId{UnitId::terminalPoint, fn::eventCounters};
}

wire::WireResult<Frame> eventCountersReply(const FrameView &query, EventCounters counters)
{
    const std::uint8_t body[] = {counters.important, counters.normal};
    return withTerminalUnit(replyFrame(query, Afn::Current), fn::eventCounters, body);
}

wire::WireResult<EventHead> parseEventQuery(const FrameView &query)
{
    UnitReader reader(query.data);
    const auto events = eventClassOf(query, reader);
    if (!events)
        return std::unexpected(events.error());
    const auto pointers = reader.take(pointersSize);
    if (!pointers)
        return std::unexpected(pointers.error());
    return EventHead{.events = *events, .counters = {}, .first = pointers->front(), .last = pointers->back()};
}

wire::WireResult<Frame> eventReply(const FrameView &query, const EventHead &head, std::span<const QByteArray> records)
{
    QByteArray body;
    for (const std::uint8_t byte : {head.counters.important, head.counters.normal, head.first, head.last})
        wire::append(body, byte);
    for (const QByteArray &record : records)
        body += record;
    return withTerminalUnit(replyFrame(query, Afn::Events), static_cast<int>(head.events), wire::bytesOf(body));
}

wire::WireResult<QByteArray> eventRecord(std::uint8_t code, const wire::WireTime &at, ByteView more)
{
    QByteArray record;
    const std::size_t size = minuteTimeSize + more.size();
    if (size > 0xFF)
        return wireFailure(WireErrorCode::Range, u"an event of %1 bytes"_s.arg(size));
    wire::append(record, code);
    wire::append(record, static_cast<std::uint8_t>(size));
    if (const auto time = appendTimeA15(record, at); !time)
        return std::unexpected(time.error());
    wire::append(record, more);
    return record;
}

wire::WireResult<EventReplyReader> EventReplyReader::of(const FrameView &reply)
{
    UnitReader reader(reply.data);
    const auto events = eventClassOf(reply, reader);
    if (!events)
        return std::unexpected(events.error());
    const auto head = reader.take(headSize);
    if (!head)
        return std::unexpected(head.error());
    EventReplyReader walk(reader);
    walk.m_head = {.events = *events,
        .counters = {.important = (*head)[0], .normal = (*head)[1]},
        .first = (*head)[2],
        .last = (*head)[3]};
    return walk;
}

wire::WireResult<std::optional<EventRecord>> EventReplyReader::next()
{
    if (m_reader.rest().empty())
        return std::nullopt;
    const auto record = takeEvent(m_reader);
    if (!record) {
        m_reader.stop();
        return std::unexpected(record.error());
    }
    return *record;
}

wire::WireResult<EventRecord> takeEvent(UnitReader &reader)
{
    const auto head = reader.take(recordHeadSize);
    if (!head)
        return std::unexpected(head.error());
    const auto body = reader.take(head->back());
    if (!body)
        return std::unexpected(body.error());
    EventRecord record{.code = head->front(), .at = std::nullopt, .body = *body};
    if (body->size() >= minuteTimeSize) {
        if (const auto at = parseTimeA15(body->first(minuteTimeSize)); at)
            record.at = *at;
    }
    return record;
}

EventName eventName(std::uint8_t code)
{
    const auto found = std::ranges::find(names, code, &EventName::code);
    return found != std::end(names) ? *found : EventName{.code = code, .english = {}, .chinese = {}};
}

} // namespace meterdesk::gdw1376
