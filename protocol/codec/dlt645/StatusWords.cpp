// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/StatusWords.h"

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr StatusFlag word1[] = {
    {0, u"external switch mode", u"外置开关控制方式"},
    {1, u"demand by interval", u"需量积算方式: 区间"},
    {2, u"clock battery low", u"时钟电池欠压"},
    {3, u"reading battery low", u"停电抄表电池欠压"},
    {4, u"active power reversed", u"有功功率反向"},
    {5, u"reactive power reversed", u"无功功率反向"},
    {8, u"control loop fault", u"控制回路错误"},
    {9, u"ESAM fault", u"ESAM错误"},
    {12, u"program fault", u"程序错误"},
    {13, u"memory fault", u"存储器故障或损坏"},
    {14, u"overdraft", u"透支状态"},
    {15, u"clock fault", u"时钟故障"},
};

constexpr StatusFlag word2[] = {
    {0, u"phase A active reversed", u"A相有功反向"},
    {1, u"phase B active reversed", u"B相有功反向"},
    {2, u"phase C active reversed", u"C相有功反向"},
    {4, u"phase A reactive reversed", u"A相无功反向"},
    {5, u"phase B reactive reversed", u"B相无功反向"},
    {6, u"phase C reactive reversed", u"C相无功反向"},
};

// Bits 12 and up exist from the 2013 edition on.
constexpr StatusFlag word3[] = {
    {0, u"second day-slot set", u"第二套时段"},
    {3, u"programming allowed", u"编程允许"},
    {4, u"relay open", u"继电器断开"},
    {5, u"second year-zone set", u"第二套时区"},
    {6, u"last command: open", u"继电器命令断"},
    {7, u"pre-trip alarm", u"预跳闸报警"},
    {10, u"second price set", u"第二套费率电价"},
    {11, u"second step set", u"第二套阶梯"},
    {12, u"supply hold", u"保电"},
    {13, u"identity authenticated", u"身份认证有效"},
    {14, u"local account opened", u"本地开户"},
    {15, u"remote account opened", u"远程开户"},
};

// Words 4, 5 and 6 are phase A, B and C.
constexpr StatusFlag phaseWord[] = {
    {0, u"voltage lost", u"失压"},
    {1, u"under-voltage", u"欠压"},
    {2, u"over-voltage", u"过压"},
    {3, u"current lost", u"失流"},
    {4, u"over-current", u"过流"},
    {5, u"overload", u"过载"},
    {6, u"power reversed", u"潮流反向"},
    {7, u"phase broken", u"断相"},
    {8, u"current broken", u"断流"},
};

constexpr StatusFlag word7[] = {
    {0, u"voltage sequence reversed", u"电压逆相序"},
    {1, u"current sequence reversed", u"电流逆相序"},
    {2, u"voltage unbalanced", u"电压不平衡"},
    {3, u"current unbalanced", u"电流不平衡"},
    {4, u"auxiliary power lost", u"辅助电源失电"},
    {5, u"power down", u"掉电"},
    {6, u"demand exceeded", u"需量超限"},
    {7, u"power factor low", u"总功率因数超下限"},
    {8, u"current severely unbalanced", u"电流严重不平衡"},
    {9, u"cover opened", u"开表盖"},
    {10, u"terminal cover opened", u"开端钮盒"},
};

} // namespace

std::span<const StatusFlag> statusFlags(int word)
{
    switch (word) {
    case 1:
        return word1;
    case 2:
        return word2;
    case 3:
        return word3;
    case 4:
    case 5:
    case 6:
        return phaseWord;
    case 7:
        return word7;
    default:
        return {};
    }
}

wire::WireResult<std::uint16_t> parseStatusWord(wire::ByteView value)
{
    if (value.size() != 2)
        return wire::wireFailure(wire::WireErrorCode::Length, u"a status word has 2 bytes, not %1"_s.arg(value.size()));
    return wire::lowFirst16(value);
}

wire::WireResult<StatusBlock> parseStatusBlock(wire::ByteView value)
{
    if (value.empty() || value.size() % 2 != 0 || value.size() > 2 * statusWordCount)
        return wire::wireFailure(
            wire::WireErrorCode::Length, u"%1 bytes are no block of status words"_s.arg(value.size()));
    StatusBlock block;
    for (; !value.empty(); value = value.subspan(2))
        block.words[static_cast<std::size_t>(block.count++)] = wire::lowFirst16(value);
    return block;
}

} // namespace meterdesk::dlt645
