// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/DescribeDlt645.h"

#include "describe/JsonFields.h"
#include "dlt645/BusCommands.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Dialect1997.h"
#include "dlt645/MaintenanceCommands.h"
#include "dlt645/MeterRefusal.h"
#include "dlt645/RelayControl.h"
#include "dlt645/Values.h"

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;
using dlt645::ControlCode;
using dlt645::Function;
using dlt645::Function1997;

namespace {

// A 1997 "read again" (03) carries at most its identifier; the ESAM function of 2007 with that number carries more.
constexpr std::size_t mostReadAgainData = 2;

QString functionWord2007(ControlCode control)
{
    switch (static_cast<Function>(control.functionBits())) {
    case Function::Security:
        return u"security"_s;
    case Function::BroadcastTime:
        return u"broadcast_time"_s;
    case Function::Read:
        return u"read"_s;
    case Function::ReadFollowUp:
        return u"follow_up"_s;
    case Function::ReadAddress:
        return u"read_addr"_s;
    case Function::Write:
        return u"write"_s;
    case Function::WriteAddress:
        return u"write_addr"_s;
    case Function::Freeze:
        return u"freeze"_s;
    case Function::ChangeBaud:
        return u"change_baud"_s;
    case Function::ChangePassword:
        return u"change_password"_s;
    case Function::ClearDemand:
        return u"clear_demand"_s;
    case Function::ClearMeter:
        return u"clear_meter"_s;
    case Function::ClearEvents:
        return u"clear_events"_s;
    case Function::RelayControl:
        return u"relay_control"_s;
    case Function::MultiFunctionOutput:
        return u"multi_output"_s;
    }
    return u"?"_s;
}

QString functionWord1997(ControlCode control)
{
    switch (static_cast<Function1997>(control.functionBits())) {
    case Function1997::Read:
        return u"read"_s;
    case Function1997::ReadFollowUp:
        return u"follow_up"_s;
    case Function1997::ReadAgain:
        return u"read_again"_s;
    case Function1997::Write:
        return u"write"_s;
    case Function1997::BroadcastTime:
        return u"broadcast_time"_s;
    case Function1997::WriteAddress:
        return u"write_addr"_s;
    case Function1997::ChangeBaud:
        return u"change_baud"_s;
    case Function1997::ChangePassword:
        return u"change_password"_s;
    case Function1997::ClearDemand:
        return u"clear_demand"_s;
    }
    return u"?"_s;
}

bool carriesIdentifier2007(ControlCode control)
{
    return control.is(Function::Read) || control.is(Function::ReadFollowUp) || control.is(Function::Write);
}

bool carriesIdentifier1997(ControlCode control)
{
    return control.is(Function1997::Read) || control.is(Function1997::ReadFollowUp) || control.is(Function1997::Write);
}

void describeRefusal(QJsonObject &object, const dlt645::Frame &frame)
{
    const auto refusal = dlt645::MeterRefusal::fromReply(frame);
    if (refusal.isWord())
        object.insert(u"err"_s, QString::number(refusal.bits(), 16).rightJustified(4, u'0'));
    else if (!frame.data().empty())
        object.insert(u"err"_s, hexOf(static_cast<std::uint8_t>(refusal.bits())));
}

void describeRelayControl(QJsonObject &object, const dlt645::Frame &frame)
{
    const auto command = dlt645::parseRelayControl(frame);
    if (!command) {
        object.insert(u"value_error"_s, wireErrorWord(command.error().code));
        return;
    }
    object.insert(u"pa"_s, hexOf(command->credentials.level));
    object.insert(u"pw"_s, command->credentials.passwordText());
    object.insert(u"op"_s, command->credentials.operatorText());
    object.insert(u"n1"_s, hexOf(command->n1));
    object.insert(u"n2"_s, hexOf(command->n2));
    object.insert(u"until"_s, command->validUntil.toText());
}

void describeBroadcastTime(QJsonObject &object, const dlt645::Frame &frame)
{
    const auto time = dlt645::parseTimestamp(frame.data());
    if (time)
        object.insert(u"clock"_s, time->toText());
    else
        object.insert(u"value_error"_s, wireErrorWord(time.error().code));
}

void describe2007(QJsonObject &object, const dlt645::Frame &frame)
{
    const ControlCode control = frame.control();
    ByteView data = frame.data();
    if (carriesIdentifier2007(control) && data.size() >= dlt645::DataIdentifier::size) {
        const auto identifier = dlt645::DataIdentifier::fromWire(data);
        object.insert(u"di"_s, identifier.toText());
        data = data.subspan(dlt645::DataIdentifier::size);
        if (control.is(Function::ReadFollowUp) && !data.empty())
            object.insert(u"frame_seq"_s, data.back());
        if (control.is(Function::Read) && control.isReply())
            addFields(object, describeValue2007(identifier.value, data));
    } else if (control.is(Function::ReadAddress) && control.isReply() && data.size() == dlt645::MeterAddress::size) {
        object.insert(u"number"_s, dlt645::MeterAddress::fromWire(data).toText());
    } else if (control == ControlCode::request(Function::RelayControl)) {
        describeRelayControl(object, frame);
    } else if (control == ControlCode::request(Function::BroadcastTime)) {
        describeBroadcastTime(object, frame);
    } else if (control == ControlCode::request(Function::Freeze)) {
        const auto moment = dlt645::parseFreeze(frame);
        if (moment)
            object.insert(u"freeze"_s, moment->toText());
        else
            object.insert(u"value_error"_s, wireErrorWord(moment.error().code));
    } else if (const auto address = dlt645::parseWriteAddress(frame)) {
        object.insert(u"number"_s, address->toText());
    } else if (const auto baud = dlt645::parseBaudChange(frame)) {
        object.insert(u"baud"_s, baud->baud() ? QJsonValue(*baud->baud()) : QJsonValue());
    }
}

void describe1997(QJsonObject &object, const dlt645::Frame &frame)
{
    const ControlCode control = frame.control();
    const ByteView data = frame.data();
    if (carriesIdentifier1997(control) && data.size() >= dlt645::v1997::DataIdentifier::size) {
        const auto identifier = dlt645::v1997::DataIdentifier::fromWire(data);
        object.insert(u"di"_s, identifier.toText());
        if (control.is(Function1997::Read) && control.isReply())
            addFields(object, describeValue1997(identifier.value, data.subspan(dlt645::v1997::DataIdentifier::size)));
    } else if (control == ControlCode::request(Function1997::BroadcastTime)) {
        describeBroadcastTime(object, frame);
    }
}

} // namespace

Dlt645Edition editionOf(const dlt645::Frame &frame)
{
    const std::uint8_t function = frame.control().functionBits();
    const bool only1997 = function < static_cast<std::uint8_t>(Function::Read)
        && function != static_cast<std::uint8_t>(Function::BroadcastTime)
        && (function != static_cast<std::uint8_t>(Function::Security) || frame.data().size() <= mostReadAgainData);
    return only1997 ? Dlt645Edition::Of1997 : Dlt645Edition::Of2007;
}

QJsonObject describeDlt645(const dlt645::Frame &frame, Dlt645Edition edition)
{
    const ControlCode control = frame.control();
    QJsonObject object{
        {u"fe"_s, frame.preamble()},
        {u"addr"_s, frame.address().toText()},
        {u"ctrl"_s, hexOf(control.raw)},
        {u"up"_s, control.isReply()},
        {u"abnormal"_s, control.isAbnormal()},
        {u"more"_s, control.hasMore()},
        {u"fn"_s, edition == Dlt645Edition::Of2007 ? functionWord2007(control) : functionWord1997(control)},
        {u"len"_s, static_cast<int>(frame.data().size())},
        {u"data"_s, hexOf(frame.data())},
    };
    if (control.isAbnormal())
        describeRefusal(object, frame);
    else if (edition == Dlt645Edition::Of2007)
        describe2007(object, frame);
    else
        describe1997(object, frame);
    return object;
}

} // namespace meterdesk::wire
