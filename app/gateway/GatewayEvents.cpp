// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorGateway.h"

#include "EventFlow.h"
#include "GatewayConversions.h"
#include "WireAnswer.h"

// What a concentrator tells of itself.
namespace meterdesk {

namespace {

std::optional<std::uint8_t> toCounter(const std::optional<int> &mark)
{
    return mark ? std::optional(static_cast<std::uint8_t>(*mark)) : std::nullopt;
}

EventReading toEventReading(const wire::EventHarvest &harvest)
{
    EventReading reading;
    reading.marks.important = harvest.marks.important;
    reading.marks.normal = harvest.marks.normal;
    for (const wire::TerminalEvent &each : harvest.events) {
        ConcentratorEvent event;
        event.importance =
            each.events == gdw1376::EventClass::Important ? EventImportance::Important : EventImportance::Normal;
        event.code = each.code;
        if (each.at)
            event.occurredAt = toWallTime(*each.at);
        event.bytes = each.bytes;
        reading.events += event;
    }
    return reading;
}

ConcentratorVersion toConcentratorVersion(const gdw1376::TerminalVersion &version)
{
    ConcentratorVersion told{
        .vendor = version.vendor, .software = version.software, .softwareDate = {}, .hardware = version.hardware};
    if (const auto &day = version.softwareDate)
        told.softwareDate = QDate(day->year, day->month, day->day);
    return told;
}

} // namespace

Async<EventReading> ConcentratorGateway::readEvents(const Concentrator &concentrator, const EventMarks &since)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<EventReading>(std::unexpected(session.error()));
    const wire::EventMarks marks{.important = toCounter(since.important), .normal = toCounter(since.normal)};
    return converted<EventReading>((*session)->readEvents(marks, wire::Priority::Background), this, toEventReading);
}

Async<ConcentratorVersion> ConcentratorGateway::readVersion(const Concentrator &concentrator)
{
    const auto session = m_links.concentrator(concentrator);
    if (!session)
        return finishedAsync<ConcentratorVersion>(std::unexpected(session.error()));
    return converted<ConcentratorVersion>(
        (*session)->readVersion(wire::Priority::Operator), this, toConcentratorVersion);
}

QString ConcentratorGateway::eventName(int code, WireLanguage language) const
{
    if (code < 0 || code > 0xFF)
        return {};
    const gdw1376::EventName name = gdw1376::eventName(static_cast<std::uint8_t>(code));
    return (language == WireLanguage::Chinese ? name.chinese : name.english).toString();
}

} // namespace meterdesk
