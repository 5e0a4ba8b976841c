// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireLog.h"

#include "describe/FrameWords.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Frame.h"
#include "gdw1376/DataUnit.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/Parameters.h"
#include "gdw1376/RegisterQueries.h"

#include <optional>

namespace meterdesk {

namespace {

using gdw1376::Afn;

/// An assignment comes right behind its frame; others can only have crossed the wire in between.
constexpr int assignedWithin = 32;

/// What can be seen of a frame from outside any request.
struct Sight
{
    MeterNo meter;
    std::optional<WirePurpose> purpose; ///< empty: an answer that only who asked understands
};

WirePurpose purposeOfItem(dlt645::DataIdentifier item)
{
    if (item == dlt645::di::date || item == dlt645::di::time)
        return WirePurpose::Clock;
    return item.value >> 16 == dlt645::di::freezeStamp(1).value >> 16 ? WirePurpose::Collection : WirePurpose::Reading;
}

/// Function numbers of 1997 that are not those of 2007 are never a 2007 master's.
WirePurpose purposeOf(const dlt645::Frame &frame)
{
    const auto control = frame.control();
    if (control.is(dlt645::Function::RelayControl))
        return WirePurpose::Relay;
    if (control.is(dlt645::Function::BroadcastTime))
        return WirePurpose::Clock;
    if (control.is(dlt645::Function::ReadAddress) || control.is(dlt645::Function::WriteAddress))
        return WirePurpose::Search;
    if (control.is(dlt645::Function::Read) || control.is(dlt645::Function::ReadFollowUp)) {
        const wire::ByteView data = frame.data();
        return data.size() >= dlt645::DataIdentifier::size ? purposeOfItem(dlt645::DataIdentifier::fromWire(data))
                                                           : WirePurpose::Reading;
    }
    if (control.is(dlt645::Function::Write))
        return WirePurpose::Setting;
    return (control.raw & 0x1F) == static_cast<std::uint8_t>(dlt645::Function1997::Read) ? WirePurpose::Reading
                                                                                         : WirePurpose::Other;
}

Sight sightOf(const dlt645::Frame &frame)
{
    Sight sight{{}, purposeOf(frame)};
    if (const auto number = MeterNo::fromText(frame.address().toText()))
        sight.meter = *number;
    return sight;
}

std::optional<WirePurpose> purposeOfTerminal(const gdw1376::FrameView &frame)
{
    const auto unit = gdw1376::UnitReader(frame.data).next();
    switch (static_cast<Afn>(frame.afn)) {
    case Afn::LinkTest:
        return WirePurpose::Link;
    case Afn::Confirm:
        return frame.control.isUp() ? std::optional<WirePurpose>() : WirePurpose::Link;
    case Afn::History:
        return WirePurpose::Collection;
    case Afn::Current:
        return unit && unit->function == gdw1376::fn::terminalClock ? WirePurpose::Clock : WirePurpose::Reading;
    case Afn::SetParameters:
    case Afn::QueryParameters:
        return unit && unit->function == gdw1376::paramfn::meterTable ? WirePurpose::Pairing : WirePurpose::Setting;
    case Afn::Control:
        return WirePurpose::Setting;
    default:
        return WirePurpose::Other;
    }
}

Sight sightOf(const QByteArray &bytes)
{
    const auto view = gdw1376::FrameView::parse(wire::bytesOf(bytes));
    if (!view) {
        const auto frame = dlt645::Frame::decode(wire::bytesOf(bytes));
        return frame ? sightOf(*frame) : Sight{};
    }
    if (!view->is(Afn::Forward))
        return {{}, purposeOfTerminal(*view)};
    QByteArray payload;
    if (const auto query = gdw1376::parseForwardQuery(*view))
        payload = query->payload;
    else if (const auto reply = gdw1376::parseForwardReply(*view))
        payload = wire::toByteArray(reply->payload);
    const auto frames = gdw1376::framesIn(wire::bytesOf(payload));
    return frames.empty() ? Sight{} : sightOf(frames.front());
}

} // namespace

WireLog::WireLog(qsizetype capacity, QObject *parent)
    : WireMonitor(parent)
    , m_capacity(capacity)
{ }

QList<WireRecord> WireLog::records(const WireFilter &filter, std::int64_t after) const
{
    QList<WireRecord> wanted;
    for (const WireRecord &record : m_records) {
        if (record.number > after && filter.matches(record))
            wanted += record;
    }
    return wanted;
}

QString WireLog::meaning(const FrameRecord &frame, WireLanguage language) const
{
    return wire::frameWords(wire::bytesOf(frame.bytes),
        language == WireLanguage::Chinese ? wire::Language::Chinese : wire::Language::English);
}

void WireLog::record(ConcentratorId concentrator, const QString &link, const FrameRecord &frame)
{
    const Sight sight = sightOf(frame.bytes);
    WireRecord record;
    record.number = ++m_last;
    record.frame = frame;
    record.concentrator = concentrator;
    record.link = link;
    record.meter = sight.meter;
    if (sight.purpose) {
        record.purpose = *sight.purpose;
        if (frame.sent)
            m_lastAsked[concentrator] = *sight.purpose;
    } else if (const auto asked = m_lastAsked.find(concentrator); asked != m_lastAsked.end()) {
        record.purpose = asked->second;
    }
    m_records.push_back(record);
    if (std::ssize(m_records) > m_capacity)
        m_records.pop_front();
    Q_EMIT recorded(record);
}

void WireLog::assign(bool sent, const QByteArray &bytes, CommandId command)
{
    int looked = 0;
    for (auto record = m_records.rbegin(); record != m_records.rend() && looked < assignedWithin; ++record, ++looked) {
        if (record->frame.sent != sent || record->command.isValid() || record->frame.bytes != bytes)
            continue;
        record->command = command;
        record->purpose = WirePurpose::Relay;
        Q_EMIT amended(*record);
        return;
    }
}

} // namespace meterdesk
