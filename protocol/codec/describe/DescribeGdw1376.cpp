// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/DescribeGdw1376.h"

#include <QtCore/QJsonArray>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

void describeControl(QJsonObject &object, const gdw1376::LinkControl &control)
{
    object.insert(u"dir"_s, control.isUp() ? u"up"_s : u"down"_s);
    object.insert(u"prm"_s, control.isInitiating() ? 1 : 0);
    object.insert(u"fc"_s, control.function());
    if (control.isUp()) {
        object.insert(u"acd"_s, control.bit5() ? 1 : 0);
    } else {
        object.insert(u"fcb"_s, control.bit5() ? 1 : 0);
        object.insert(u"fcv"_s, control.bit4() ? 1 : 0);
    }
}

void describeSequence(QJsonObject &object, const gdw1376::Sequence &sequence)
{
    object.insert(u"tpv"_s, sequence.hasTimeTag() ? 1 : 0);
    object.insert(u"fir"_s, sequence.isFirst() ? 1 : 0);
    object.insert(u"fin"_s, sequence.isLast() ? 1 : 0);
    object.insert(u"con"_s, sequence.wantsConfirm() ? 1 : 0);
    object.insert(u"seq"_s, sequence.number());
}

void describeAuxiliary(QJsonObject &object, const gdw1376::FrameView &frame)
{
    if (frame.timeTag) {
        object.insert(u"tp"_s,
            QJsonObject{{u"pfc"_s, frame.timeTag->frameCounter()}, {u"time"_s, frame.timeTag->timeText()},
                {u"delay_min"_s, frame.timeTag->allowedDelayMinutes()}});
    }
    if (frame.events)
        object.insert(u"ec"_s, QJsonArray{frame.events->important, frame.events->normal});
    if (!frame.password.empty())
        object.insert(u"pw"_s, hexOf(frame.password));
}

} // namespace

QJsonObject describeGdw1376(const gdw1376::FrameView &frame)
{
    QJsonObject object{
        {u"pid"_s, static_cast<int>(frame.protocolId)},
        {u"L"_s, static_cast<int>(frame.wireBytes.size() - gdw1376::Frame::overhead)},
        {u"a1"_s, frame.address.regionText()},
        {u"a2"_s, frame.address.terminal},
        {u"msa"_s, frame.address.master},
        {u"group"_s, frame.address.group ? 1 : 0},
        {u"afn"_s, hexOf(frame.afn)},
    };
    describeControl(object, frame.control);
    describeSequence(object, frame.sequence);
    describeAuxiliary(object, frame);

    QJsonArray units;
    gdw1376::UnitReader reader(frame.data);
    while (const auto unit = reader.next())
        units.append(describeUnit(frame, *unit, reader));
    object.insert(u"units"_s, units);
    if (!reader.rest().empty())
        object.insert(u"rest"_s, hexOf(reader.rest()));
    return object;
}

} // namespace meterdesk::wire
