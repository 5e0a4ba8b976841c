// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/ItemWords.h"

#include "dlt645/DataIdentifier.h"

#include <algorithm>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Number>
struct Named
{
    Number number;
    Wording words;
};

template <typename Number, std::size_t Size>
const Wording *wordsOf(const Named<Number> (&table)[Size], Number number)
{
    const auto found = std::ranges::find(table, number, &Named<Number>::number);
    return found != std::end(table) ? &found->words : nullptr;
}

// Single items of 2007 that belong to no family below.
constexpr Named<std::uint32_t> items2007[] = {
    {0x00900100, {u"remaining energy", u"剩余电量"}},
    {0x00900101, {u"overdraft energy", u"透支电量"}},
    {0x00900200, {u"remaining money", u"剩余金额"}},
    {0x00900201, {u"overdraft money", u"透支金额"}},
    {0x02800002, {u"mains frequency", u"电网频率"}},
    {0x03300D00, {u"cover opened, count", u"开表盖总次数"}},
    {0x04000101, {u"date", u"日期及星期"}},
    {0x04000102, {u"time", u"时间"}},
    {0x04000204, {u"tariff count", u"费率数"}},
    {0x04000401, {u"communication address", u"通信地址"}},
    {0x04000402, {u"meter number", u"表号"}},
    {0x04000403, {u"asset code", u"资产管理编码"}},
    {0x04000404, {u"rated voltage", u"额定电压"}},
    {0x04000405, {u"rated current", u"额定电流"}},
    {0x04000406, {u"maximum current", u"最大电流"}},
    {0x04000409, {u"active constant", u"电表有功常数"}},
    {0x0400040B, {u"meter model", u"电表型号"}},
    {0x0400040C, {u"production date", u"生产日期"}},
    {0x0400040D, {u"protocol version", u"协议版本号"}},
    {0x040005FF, {u"status words", u"电表运行状态字数据块"}},
    {0x04001001, {u"alarm money 1", u"报警金额1限值"}},
    {0x04001002, {u"alarm money 2", u"报警金额2限值"}},
    {0x04001003, {u"overdraft limit", u"透支金额限值"}},
    {0x04001004, {u"hoarding limit", u"囤积金额限值"}},
    {0x04001005, {u"close-permit money", u"合闸允许金额限值"}},
    {0x04800001, {u"software version", u"厂家软件版本号"}},
    {0x04800002, {u"hardware version", u"厂家硬件版本号"}},
    {0x04800003, {u"vendor number", u"厂家编号"}},
    {0x1D000001, {u"trips, count", u"跳闸次数"}},
    {0x1E000001, {u"closes, count", u"合闸次数"}},
};

// 00xxyyzz: the kind of energy.
constexpr Named<std::uint32_t> energies[] = {
    {0x00, {u"combined active", u"组合有功"}},
    {0x01, {u"forward active", u"正向有功"}},
    {0x02, {u"reverse active", u"反向有功"}},
    {0x03, {u"combined reactive 1", u"组合无功1"}},
    {0x04, {u"combined reactive 2", u"组合无功2"}},
};

// 02xxyy00: the quantity.
constexpr Named<std::uint32_t> quantities[] = {
    {0x01, {u"voltage", u"电压"}},
    {0x02, {u"current", u"电流"}},
    {0x03, {u"active power", u"有功功率"}},
    {0x04, {u"reactive power", u"无功功率"}},
    {0x05, {u"apparent power", u"视在功率"}},
    {0x06, {u"power factor", u"功率因数"}},
};

constexpr Wording tariffs[] = {
    {u"total", u"总电能"}, {u"sharp", u"尖电能"}, {u"peak", u"峰电能"}, {u"flat", u"平电能"}, {u"valley", u"谷电能"}};

constexpr Named<std::uint16_t> items1997[] = {
    {0xC010, {u"date", u"日期及周次"}},
    {0xC011, {u"time", u"时间"}},
    {0xC020, {u"meter status", u"电表运行状态字"}},
    {0xC021, {u"grid status", u"电网状态字"}},
    {0xC030, {u"active constant", u"电表有功常数"}},
    {0xC031, {u"reactive constant", u"电表无功常数"}},
    {0xC032, {u"meter number", u"表号"}},
    {0xC033, {u"user number", u"用户号"}},
    {0xC034, {u"device number", u"设备码"}},
    {0xC117, {u"reading day", u"自动抄表日期"}},
    {0xC313, {u"tariff count", u"费率数"}},
};

// The upper twelve bits of a 1997 identifier.
constexpr Named<std::uint16_t> families1997[] = {
    {0x901, {u"forward active", u"正向有功"}},
    {0x902, {u"reverse active", u"反向有功"}},
    {0x941, {u"last month's forward active", u"上月正向有功"}},
    {0x942, {u"last month's reverse active", u"上月反向有功"}},
    {0x981, {u"forward active of the month before last", u"上上月正向有功"}},
    {0x982, {u"reverse active of the month before last", u"上上月反向有功"}},
    {0xB61, {u"voltage", u"电压"}},
    {0xB62, {u"current", u"电流"}},
    {0xB63, {u"active power", u"有功功率"}},
    {0xB64, {u"reactive power", u"无功功率"}},
    {0xB65, {u"power factor", u"功率因数"}},
};

bool isChinese(Language language)
{
    return language == Language::Chinese;
}

QString joined(const QString &first, const QString &second, Language language)
{
    return isChinese(language) ? first + second : first + u' ' + second;
}

/// 0 total, 1..4 the usual names, FF the block.
QString tariffWords(std::uint32_t tariff, Language language)
{
    if (tariff == 0xFF)
        return isChinese(language) ? u"电能数据块"_s : u"block"_s;
    if (tariff < std::size(tariffs))
        return tariffs[tariff].in(language);
    return (isChinese(language) ? u"费率%1电能"_s : u"tariff %1"_s).arg(tariff);
}

/// 0 all phases together, 1..3 A..C, FF the block.
QString phaseWords(std::uint32_t phase, Language language)
{
    if (phase == 0xFF)
        return isChinese(language) ? u"数据块"_s : u"block"_s;
    if (phase == 0)
        return isChinese(language) ? u"(总)"_s : u"total"_s;
    if (phase > 3)
        return QString::number(phase);
    const QChar letter(static_cast<char16_t>(u'A' + static_cast<int>(phase) - 1));
    return isChinese(language) ? u"(%1相)"_s.arg(letter) : u"phase %1"_s.arg(letter);
}

QString unnamed(std::uint32_t identifier, int digits, Language language)
{
    return (isChinese(language) ? u"数据项 %1"_s : u"item %1"_s)
        .arg(QString::number(identifier, 16).rightJustified(digits, u'0'));
}

QString freezeWords(std::uint32_t identifier, Language language)
{
    constexpr Named<std::uint32_t> kinds[] = {{0x00, {u"time stamp", u"时标"}},
        {0x01, {u"forward active", u"正向有功"}}, {0x02, {u"reverse active", u"反向有功"}}, {0xFF, {u"all", u"全部"}}};
    const Wording *kind = wordsOf(kinds, identifier >> 8 & 0xFF);
    if (!kind)
        return unnamed(identifier, 8, language);
    return (isChinese(language) ? u"(上%1次)日冻结%2"_s : u"daily freeze %1 back, %2"_s)
        .arg(identifier & 0xFF)
        .arg(kind->in(language));
}

QString recordWords(std::uint32_t identifier, Language language)
{
    const bool trip = identifier >> 24 == 0x1D;
    return (isChinese(language) ? u"(上%1次)%2记录"_s : u"%2 record %1 back"_s)
        .arg(identifier & 0xFF)
        .arg(Wording(trip ? Wording{u"trip", u"跳闸"} : Wording{u"close", u"合闸"}).in(language));
}

} // namespace

QString itemWords2007(std::uint32_t identifier, Language language)
{
    if (const Wording *words = wordsOf(items2007, identifier))
        return words->in(language);
    const std::uint32_t kind = identifier >> 16 & 0xFF;
    const std::uint32_t part = identifier >> 8 & 0xFF;
    const std::uint32_t last = identifier & 0xFF;
    switch (identifier >> 24) {
    case 0x00:
        if (const Wording *energy = wordsOf(energies, kind)) {
            const QString name = joined(energy->in(language), tariffWords(part, language), language);
            if (last == 0)
                return name;
            return isChinese(language) ? u"(上%1结算日)%2"_s.arg(last).arg(name)
                                       : u"%2 at settlement %1"_s.arg(last).arg(name);
        }
        break;
    case 0x02:
        if (const Wording *quantity = wordsOf(quantities, kind); quantity && last == 0)
            return joined(quantity->in(language), phaseWords(part, language), language);
        break;
    case 0x04:
        if (identifier >= dlt645::di::statusWord1.value && identifier < dlt645::di::statusWord1.value + 7)
            return (isChinese(language) ? u"电表运行状态字%1"_s : u"status word %1"_s).arg(last);
        break;
    case 0x05:
        if (kind == 0x06)
            return freezeWords(identifier, language);
        break;
    case 0x1D:
    case 0x1E:
        if (kind == 0x00 && part == 0x01)
            return recordWords(identifier, language);
        break;
    default:
        break;
    }
    return unnamed(identifier, 8, language);
}

QString itemWords1997(std::uint16_t identifier, Language language)
{
    if (const Wording *words = wordsOf(items1997, identifier))
        return words->in(language);
    const auto family = static_cast<std::uint16_t>(identifier >> 4);
    const std::uint32_t part = identifier & 0x0F;
    if (const Wording *words = wordsOf(families1997, family)) {
        const bool energy = family < 0xB00;
        const std::uint32_t place = part == 0x0F ? 0xFF : part;
        return joined(
            words->in(language), energy ? tariffWords(place, language) : phaseWords(place, language), language);
    }
    return unnamed(identifier, 4, language);
}

} // namespace meterdesk::wire
