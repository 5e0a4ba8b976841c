// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/ItemWords.h"
#include "gdw1376/FrameFields.h"

#include <algorithm>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;
using gdw1376::Afn;

namespace {

struct NamedAfn
{
    Afn afn;
    Wording words;
};

constexpr NamedAfn afns[] = {
    {Afn::Confirm, {u"confirmation", u"确认∕否认"}},
    {Afn::Reset, {u"reset", u"复位"}},
    {Afn::LinkTest, {u"link test", u"链路接口检测"}},
    {Afn::RelayStation, {u"relay station", u"中继站命令"}},
    {Afn::SetParameters, {u"set parameters", u"设置参数"}},
    {Afn::Control, {u"control", u"控制命令"}},
    {Afn::Authentication, {u"authentication", u"身份认证及密钥协商"}},
    {Afn::Cascade, {u"cascaded terminal", u"请求被级联终端主动上报"}},
    {Afn::TerminalInformation, {u"terminal information", u"请求终端配置及信息"}},
    {Afn::QueryParameters, {u"query parameters", u"查询参数"}},
    {Afn::TaskData, {u"task data", u"请求任务数据"}},
    {Afn::Current, {u"current data", u"请求1类数据"}},
    {Afn::History, {u"history", u"请求2类数据"}},
    {Afn::Events, {u"events", u"请求3类数据"}},
    {Afn::File, {u"file transfer", u"文件传输"}},
    {Afn::Forward, {u"forwarding", u"数据转发"}},
};

struct NamedUnit
{
    Afn afn;
    int function;
    Wording words;
};

constexpr NamedUnit units[] = {
    {Afn::Confirm, 1, {u"all confirmed", u"全部确认"}},
    {Afn::Confirm, 2, {u"all denied", u"全部否认"}},
    {Afn::Confirm, 3, {u"confirmed one by one", u"按数据单元标识确认和否认"}},
    {Afn::Confirm, 4, {u"refused by the security module", u"硬件安全认证错误应答"}},
    {Afn::Reset, 1, {u"hardware reset", u"硬件初始化"}},
    {Afn::Reset, 2, {u"data area reset", u"数据区初始化"}},
    {Afn::Reset, 3, {u"parameters and data reset", u"参数及全体数据区初始化"}},
    {Afn::LinkTest, 1, {u"login", u"登录"}},
    {Afn::LinkTest, 2, {u"logout", u"退出登录"}},
    {Afn::LinkTest, 3, {u"heartbeat", u"心跳"}},
    {Afn::SetParameters, 1, {u"link timing", u"终端上行通信口通信参数"}},
    {Afn::SetParameters, 3, {u"master station addresses", u"主站IP地址和端口"}},
    {Afn::SetParameters, 7, {u"terminal network", u"终端IP地址和端口"}},
    {Afn::SetParameters, 8, {u"work mode", u"终端上行通信工作方式"}},
    {Afn::SetParameters, 10, {u"meter table", u"电能表∕交流采样装置配置参数"}},
    {Afn::SetParameters, 25, {u"measuring point", u"测量点基本参数"}},
    {Afn::SetParameters, 33, {u"reading schedule", u"终端抄表运行参数"}},
    {Afn::Control, 1, {u"trip an output of the terminal", u"遥控跳闸(终端轮次)"}},
    {Afn::Control, 2, {u"permit an output of the terminal to close", u"允许合闸(终端轮次)"}},
    {Afn::Control, 25, {u"terminal supply hold on", u"终端保电投入"}},
    {Afn::Control, 31, {u"set the terminal's clock", u"对时命令"}},
    {Afn::Control, 33, {u"terminal supply hold off", u"终端保电解除"}},
    {Afn::Control, 53, {u"delete all meters of a port", u"删除指定通信端口下的全部电表"}},
    {Afn::TerminalInformation, 1, {u"terminal versions", u"终端版本信息"}},
    {Afn::Current, 7, {u"event counters", u"终端事件计数器当前值"}},
    {Afn::Current, 2, {u"terminal clock", u"终端日历时钟"}},
    {Afn::Current, 25, {u"power, voltage, current", u"三相功率、电压、电流"}},
    {Afn::Current, 33, {u"forward energy block", u"正向有∕无功电能示值块"}},
    {Afn::Current, 34, {u"reverse energy block", u"反向有∕无功电能示值块"}},
    {Afn::Current, 129, {u"forward active registers", u"正向有功电能示值"}},
    {Afn::Current, 165, {u"meter operations", u"电能表操作次数及时间"}},
    {Afn::Current, 167, {u"purchase state", u"购、用电信息"}},
    {Afn::Current, 168, {u"settlement state", u"结算信息"}},
    {Afn::History, 1, {u"daily forward energy block", u"日冻结正向有∕无功电能示值"}},
    {Afn::History, 5, {u"energy of the day", u"日冻结正向有功电能量"}},
    {Afn::History, 161, {u"daily forward active registers", u"日冻结正向有功电能示值"}},
    {Afn::History, 177, {u"monthly forward active registers", u"月冻结正向有功电能示值"}},
    {Afn::Events, 1, {u"important events", u"重要事件"}},
    {Afn::Events, 2, {u"normal events", u"一般事件"}},
    {Afn::Forward, 1, {u"transparent forwarding", u"透明转发"}},
    {Afn::Forward, 9, {u"read one item of a meter", u"转发主站直接对电表的抄读数据"}},
    {Afn::Forward, 10, {u"meter relay (2009) or batch read (2013)", u"转发遥控跳闸/批量抄读"}},
};

} // namespace

Wording afnWords(std::uint8_t afn)
{
    const auto found = std::ranges::find(afns, static_cast<Afn>(afn), &NamedAfn::afn);
    return found != std::end(afns) ? found->words : Wording{};
}

QString unitWords(std::uint8_t afn, int function, Language language)
{
    // What is queried bears the name of what is set.
    const Afn named = static_cast<Afn>(afn) == Afn::QueryParameters ? Afn::SetParameters : static_cast<Afn>(afn);
    const auto found = std::ranges::find_if(
        units, [&](const NamedUnit &unit) { return unit.afn == named && unit.function == function; });
    if (found != std::end(units))
        return found->words.in(language);
    return u"AFN %1 F%2"_s.arg(QString::number(afn, 16).rightJustified(2, u'0').toUpper()).arg(function);
}

} // namespace meterdesk::wire
