// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/FrameWords.h"

#include "describe/DescribeDlt645.h"
#include "describe/DescribeGdw1376.h"
#include "describe/ItemWords.h"
#include "describe/ValueWords.h"
#include "dlt645/BusCommands.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/MeterRefusal.h"
#include "dlt645/RelayControl.h"
#include "dlt645/StatusWords.h"
#include "gdw1376/Events.h"

#include <QtCore/QJsonArray>
#include <QtCore/QStringList>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;
using dlt645::Function;
using dlt645::Function1997;

namespace {

constexpr qsizetype mostUnitsTold = 6;

/// Names each thing once per language.
class Teller
{
public:
    explicit Teller(Language language)
        : m_language(language)
    { }

    [[nodiscard]] QString frame(ByteView bytes, ProtocolHint hint) const
    {
        const QJsonObject object = describeFrame(bytes, hint);
        if (!object.value(u"valid"_s).toBool())
            return say({u"no frame: ", u"无效帧："}) + object.value(u"error"_s).toString();
        if (object.value(u"protocol"_s).toString() == u"gdw1376.1"_s)
            return terminal(object);
        const auto frame = dlt645::Frame::decode(bytes);
        const bool of1997 = object.value(u"protocol"_s).toString() == u"dlt645-1997"_s;
        return frame ? meter(object, *frame, of1997) : QString();
    }

private:
    [[nodiscard]] QString say(Wording words) const { return words.in(m_language); }
    [[nodiscard]] QString colon() const { return say({u": ", u"："}); }
    [[nodiscard]] QString comma() const { return say({u", ", u"，"}); }

    [[nodiscard]] static Wording functionOf(dlt645::ControlCode control, bool of1997)
    {
        if (of1997) {
            switch (static_cast<Function1997>(control.functionBits())) {
            case Function1997::Read:
                return {u"read", u"读数据"};
            case Function1997::ReadFollowUp:
                return {u"read follow-up", u"读后续数据"};
            case Function1997::ReadAgain:
                return {u"read again", u"重读数据"};
            case Function1997::Write:
                return {u"write", u"写数据"};
            case Function1997::BroadcastTime:
                return {u"broadcast time", u"广播校时"};
            case Function1997::WriteAddress:
                return {u"write address", u"写设备地址"};
            case Function1997::ChangeBaud:
                return {u"change baud rate", u"更改通信速率"};
            case Function1997::ChangePassword:
                return {u"change password", u"修改密码"};
            case Function1997::ClearDemand:
                return {u"clear maximum demand", u"最大需量清零"};
            }
            return {u"unknown function", u"未知功能"};
        }
        switch (static_cast<Function>(control.functionBits())) {
        case Function::Security:
            return {u"security", u"安全认证"};
        case Function::BroadcastTime:
            return {u"broadcast time", u"广播校时"};
        case Function::Read:
            return {u"read", u"读数据"};
        case Function::ReadFollowUp:
            return {u"read follow-up", u"读后续数据"};
        case Function::ReadAddress:
            return {u"read address", u"读通信地址"};
        case Function::Write:
            return {u"write", u"写数据"};
        case Function::WriteAddress:
            return {u"write address", u"写通信地址"};
        case Function::Freeze:
            return {u"freeze", u"冻结命令"};
        case Function::ChangeBaud:
            return {u"change baud rate", u"更改通信速率"};
        case Function::ChangePassword:
            return {u"change password", u"修改密码"};
        case Function::ClearDemand:
            return {u"clear maximum demand", u"最大需量清零"};
        case Function::ClearMeter:
            return {u"clear the meter", u"电表清零"};
        case Function::ClearEvents:
            return {u"clear events", u"事件清零"};
        case Function::RelayControl:
            return {u"relay control", u"跳合闸、报警、保电"};
        case Function::MultiFunctionOutput:
            return {u"multi-function output", u"多功能端子输出控制"};
        }
        return {u"unknown function", u"未知功能"};
    }

    [[nodiscard]] static Wording relayAction(std::uint8_t n1)
    {
        switch (static_cast<dlt645::RelayAction>(n1)) {
        case dlt645::RelayAction::Trip:
            return {u"trip", u"拉闸"};
        case dlt645::RelayAction::PermitClose:
            return {u"permit close", u"合闸允许"};
        case dlt645::RelayAction::DirectClose:
            return {u"close", u"直接合闸"};
        case dlt645::RelayAction::PreTripThenClose:
            return {u"pre-trip, then close", u"预跳闸，自动合闸"};
        case dlt645::RelayAction::PreTripThenPermit:
            return {u"pre-trip, then permit close", u"预跳闸，允许合闸"};
        case dlt645::RelayAction::Alarm:
            return {u"alarm", u"报警"};
        case dlt645::RelayAction::AlarmOff:
            return {u"alarm off", u"报警解除"};
        case dlt645::RelayAction::Protect:
            return {u"supply hold on", u"保电"};
        case dlt645::RelayAction::Unprotect:
            return {u"supply hold off", u"保电解除"};
        }
        return {u"unknown relay action", u"未知控制类型"};
    }

    [[nodiscard]] QString meterName(const dlt645::MeterAddress &address, bool up) const
    {
        if (address.isBroadcast())
            return say({u"to all meters", u"至全部电表"});
        if (address == dlt645::MeterAddress::wildcard())
            return up ? say({u"a meter", u"电表"}) : say({u"to any meter", u"至任意电表"});
        return say(up ? Wording{u"meter ", u"电表"} : Wording{u"to meter ", u"至电表"}) + address.toText();
    }

    /// Flags that are set, by name.
    [[nodiscard]] QString statusFlags(int word, std::uint16_t bits) const
    {
        QStringList names;
        for (const auto &flag : dlt645::statusFlags(word)) {
            if ((bits >> flag.bit & 1) != 0)
                names.append(say({flag.english, flag.chinese}));
        }
        return names.isEmpty() ? say({u"nothing set", u"无置位"}) : names.join(comma());
    }

    [[nodiscard]] QString item(const QJsonObject &object, bool of1997) const
    {
        bool fits = false;
        const uint identifier = object.value(u"di"_s).toString().toUInt(&fits, 16);
        if (!fits)
            return {};
        return of1997 ? itemWords1997(static_cast<std::uint16_t>(identifier), m_language)
                      : itemWords2007(identifier, m_language);
    }

    [[nodiscard]] QString meter(const QJsonObject &object, const dlt645::Frame &frame, bool of1997) const
    {
        const auto control = frame.control();
        const QString name = meterName(frame.address(), control.isReply()) + colon();
        const QString function = say(functionOf(control, of1997));
        const QString itemName = item(object, of1997);
        if (control.isAbnormal()) {
            return name + function + comma() + say({u"refused: ", u"拒绝："})
                + dlt645::MeterRefusal::fromReply(frame).toText(m_language);
        }
        const bool reads = control.is(Function::Read) || (of1997 && control.is(Function1997::Read));
        QStringList parts;
        if (!control.isReply() && control.is(Function::RelayControl) && object.contains(u"n1"_s))
            parts.append(
                say(relayAction(static_cast<std::uint8_t>(object.value(u"n1"_s).toString().toUInt(nullptr, 16)))));
        else if (!(reads && control.isReply()))
            parts.append(function);
        else if (frame.data().empty())
            parts.append(function);
        QJsonObject fields = object;
        if (const QString word = object.value(u"word"_s).toString(); !word.isEmpty()) {
            fields.insert(u"word"_s,
                statusFlags(object.value(u"di"_s).toString().last(2).toInt(nullptr, 16),
                    static_cast<std::uint16_t>(word.toUInt(nullptr, 16))));
        }
        if (const auto moment = dlt645::parseFreeze(frame); moment && !of1997)
            fields.insert(u"freeze"_s, moment->toText(m_language));
        QString text = itemName;
        if (const QString values = valueWords(fields, m_language); !values.isEmpty())
            text += (text.isEmpty() ? QString() : u" "_s) + values;
        if (!text.isEmpty())
            parts.append(text);
        if (control.isReply() && text.isEmpty() && !reads)
            parts.append(say({u"done", u"确认"}));
        if (control.hasMore())
            parts.append(say({u"more follows", u"有后续数据"}));
        return name + parts.join(comma());
    }

    [[nodiscard]] QString unit(std::uint8_t afn, const QJsonObject &object) const
    {
        QString text = unitWords(afn, object.value(u"fn"_s).toInt(), m_language);
        if (const int point = object.value(u"pn"_s).toInt(); point == gdw1376::UnitId::allPoints)
            text += say({u" of all points", u"(全部测量点)"});
        else if (point != gdw1376::UnitId::terminalPoint)
            text += u" p%1"_s.arg(point);
        if (const QString values = valueWords(object, m_language); !values.isEmpty())
            text += u' ' + values;
        if (object.contains(u"port"_s))
            text += say({u", port ", u"，端口"}) + QString::number(object.value(u"port"_s).toInt());
        if (const QString payload = object.value(u"payload"_s).toString(); object.contains(u"payload"_s)) {
            const auto bytes = bytesFromHex(payload);
            const bool nothing = !bytes || bytes->isEmpty();
            text += colon()
                + (nothing ? say({u"the meter did not answer", u"电表无应答"})
                           : u'[' + Teller(m_language).payload(*bytes) + u']');
        }
        for (const QJsonValue &event : object.value(u"events"_s).toArray())
            text += comma() + eventText(event.toObject());
        if (const auto meters = object.value(u"meters"_s).toArray(); !meters.isEmpty())
            text += colon() + meterSlots(meters);
        for (const QJsonValue &line : object.value(u"items"_s).toArray())
            text += comma() + confirmedItem(object, line.toObject());
        return text;
    }

    [[nodiscard]] QString payload(const QByteArray &bytes) const
    {
        if (dlt645::Frame::decode(bytesOf(bytes)))
            return frame(bytesOf(bytes), ProtocolHint::Auto);
        return QString::fromLatin1(bytes.toHex());
    }

    [[nodiscard]] QString eventText(const QJsonObject &event) const
    {
        const int code = event.value(u"erc"_s).toInt();
        const auto name = gdw1376::eventName(static_cast<std::uint8_t>(code));
        const QString at = event.value(u"at"_s).toString();
        return u"ERC%1 %2 %3"_s.arg(QString::number(code), say({name.english, name.chinese}), at).simplified();
    }

    [[nodiscard]] QString meterSlots(const QJsonArray &meters) const
    {
        QStringList texts;
        for (qsizetype index = 0; index < std::min(meters.size(), mostUnitsTold); ++index) {
            const QJsonObject slot = meters[index].toObject();
            texts.append(slot.value(u"point"_s).toInt() == 0
                    ? say({u"slot %1 deleted", u"%1号删除"}).arg(slot.value(u"device"_s).toInt())
                    : u"p%1 = %2"_s.arg(slot.value(u"point"_s).toInt()).arg(slot.value(u"addr"_s).toString()));
        }
        return texts.join(comma()) + rest(meters.size());
    }

    /// One line of AFN 00 F3.
    [[nodiscard]] QString confirmedItem(const QJsonObject &object, const QJsonObject &line) const
    {
        const auto afn = static_cast<std::uint8_t>(object.value(u"afn"_s).toString().toUInt(nullptr, 16));
        const int error = line.value(u"err"_s).toInt();
        QStringList names;
        for (const QJsonValue &function : line.value(u"fn"_s).toArray())
            names.append(unitWords(afn, function.toInt(), m_language));
        return names.join(u'+') + (error == 0 ? say({u" ok", u" 确认"}) : say({u" error %1", u" 错误%1"}).arg(error));
    }

    [[nodiscard]] QString rest(qsizetype count) const
    {
        return count <= mostUnitsTold
            ? QString()
            : say({u" and %1 more", u" 等共%1项"}).arg(m_language == Language::Chinese ? count : count - mostUnitsTold);
    }

    [[nodiscard]] QString terminal(const QJsonObject &object) const
    {
        const bool up = object.value(u"dir"_s).toString() == u"up"_s;
        const auto afn = static_cast<std::uint8_t>(object.value(u"afn"_s).toString().toUInt(nullptr, 16));
        const QString number = object.value(u"a1"_s).toString() + u'-'
            + QString::number(object.value(u"a2"_s).toInt(), 16).rightJustified(4, u'0').toUpper();
        const QString name = say(up ? Wording{u"terminal ", u"终端"} : Wording{u"to terminal ", u"至终端"}) + number;
        const Wording purpose = afnWords(afn);
        const QString head =
            name + colon() + (purpose.isEmpty() ? u"AFN %1"_s.arg(object.value(u"afn"_s).toString()) : say(purpose));
        QStringList units;
        const QJsonArray described = object.value(u"units"_s).toArray();
        for (qsizetype index = 0; index < std::min(described.size(), mostUnitsTold); ++index)
            units.append(unit(afn, described[index].toObject()));
        return units.isEmpty() ? head : head + comma() + units.join(say({u"; ", u"；"})) + rest(described.size());
    }

    Language m_language;
};

} // namespace

QString frameWords(ByteView bytes, Language language, ProtocolHint hint)
{
    return Teller(language).frame(bytes, hint);
}

} // namespace meterdesk::wire
