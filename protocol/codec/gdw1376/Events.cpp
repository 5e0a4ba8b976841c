// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Events.h"

#include <algorithm>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t headSize = 4; // EC1 EC2 Pm Pn
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

} // namespace

wire::WireResult<Frame> eventQuery(const RequestHead &head, EventClass events, std::uint8_t first, std::uint8_t last)
{
    const std::uint8_t body[] = {first, last};
    return withTerminalUnit(queryFrame(head, Afn::Events), static_cast<int>(events), body);
}

wire::WireResult<EventReplyReader> EventReplyReader::of(const FrameView &reply)
{
    if (!reply.is(Afn::Events))
        return wireFailure(WireErrorCode::Control, u"AFN %1 carries no events"_s.arg(wire::hexOf(reply.afn)));
    UnitReader reader(reply.data);
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"no item"_s);
    if (unit->function != static_cast<int>(EventClass::Important)
        && unit->function != static_cast<int>(EventClass::Normal))
        return wireFailure(WireErrorCode::Unsupported, u"AFN 0E F%1"_s.arg(unit->function));
    const auto head = reader.take(headSize);
    if (!head)
        return std::unexpected(head.error());
    EventReplyReader events(reader);
    events.m_head = {.events = static_cast<EventClass>(unit->function),
        .counters = {.important = (*head)[0], .normal = (*head)[1]},
        .first = (*head)[2],
        .last = (*head)[3]};
    return events;
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
