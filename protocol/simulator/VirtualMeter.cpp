// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualMeter.h"

#include <algorithm>

namespace meterdesk::simulator {

namespace {

constexpr std::int64_t millijoulesPerHundredth = 36'000'000; // 0.01 kWh = 36 kJ
constexpr std::int64_t millijoulesPerTurn = VirtualMeter::modulus * millijoulesPerHundredth;
constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t peakBegins = 8 * hour;
constexpr std::int64_t peakEnds = 22 * hour;

/// What a day's energy, spread evenly, comes to until a moment of that day. The last millisecond completes it exactly.
std::int64_t drawnUntil(std::int64_t millijoulesOfDay, std::int64_t msOfDay)
{
    // Split, because the product of both does not fit.
    const std::int64_t each = millijoulesOfDay / VirtualTime::dayLength;
    const std::int64_t rest = millijoulesOfDay % VirtualTime::dayLength;
    return each * msOfDay + rest * msOfDay / VirtualTime::dayLength;
}

/// The next moment of a day at which the tariff or the day changes.
std::int64_t nextBorder(std::int64_t msOfDay)
{
    if (msOfDay < peakBegins)
        return peakBegins;
    return msOfDay < peakEnds ? peakEnds : VirtualTime::dayLength;
}

} // namespace

Tariff tariffAt(std::int64_t msOfDay)
{
    return msOfDay >= peakBegins && msOfDay < peakEnds ? Tariff::Peak : Tariff::Valley;
}

wire::EnergyRegisters MeterRegisters::toWire() const
{
    wire::EnergyRegisters registers;
    for (const std::int64_t each : hundredths)
        registers.add(wire::EnergyHundredths{each});
    return registers;
}

VirtualMeter::VirtualMeter(const dlt645::MeterAddress &address, VirtualTime now)
    : m_address(address)
    , m_now(now)
{ }

void VirtualMeter::advanceTo(VirtualTime now)
{
    const VirtualTime target{now.ms + m_clockOffset};
    while (m_now < target) {
        const VirtualTime midnight = m_now.midnight();
        const VirtualTime border{midnight.ms + nextBorder(m_now.msOfDay())};
        const VirtualTime until = std::min(border, target);
        draw(until);
        m_now = until;
        if (m_now.ms - midnight.ms == VirtualTime::dayLength)
            freeze(midnight.date());
    }
}

void VirtualMeter::draw(VirtualTime until)
{
    if (m_relayOpen)
        return;
    const std::int64_t day = millijoulesOfDay(m_now.date());
    const std::int64_t begins = m_now.msOfDay();
    const std::int64_t drawn = drawnUntil(day, begins + until.ms - m_now.ms) - drawnUntil(day, begins);
    for (const std::size_t which : {std::size_t{0}, static_cast<std::size_t>(tariffAt(begins))})
        m_millijoules[which] = (m_millijoules[which] + drawn) % millijoulesPerTurn;
}

void VirtualMeter::freeze(wire::WireDate day)
{
    // A clock set back lives a midnight twice; the later freeze counts.
    std::erase_if(m_freezes, [day](const VirtualFreeze &each) { return each.day == day; });
    m_freezes.push_back({day, registers()});
    if (m_freezes.size() > mostFreezes)
        m_freezes.pop_front();
}

std::int64_t VirtualMeter::millijoulesOfDay(wire::WireDate day) const
{
    const auto use = m_useOfDay.find(day);
    return use != m_useOfDay.end() ? use->second * millijoulesPerHundredth : m_watts * VirtualTime::dayLength;
}

std::int64_t VirtualMeter::presentWatts() const
{
    return m_relayOpen ? 0 : millijoulesOfDay(m_now.date()) / VirtualTime::dayLength;
}

void VirtualMeter::setClock(VirtualTime time)
{
    m_clockOffset += time.ms - m_now.ms;
    m_now = time;
}

MeterRegisters VirtualMeter::registers() const
{
    MeterRegisters registers;
    std::ranges::transform(m_millijoules, registers.hundredths.begin(),
        [](std::int64_t millijoules) { return millijoules / millijoulesPerHundredth; });
    return registers;
}

void VirtualMeter::setRegisters(const MeterRegisters &registers)
{
    std::ranges::transform(registers.hundredths, m_millijoules.begin(),
        [](std::int64_t hundredths) { return hundredths % modulus * millijoulesPerHundredth; });
}

void VirtualMeter::addEnergy(Tariff tariff, wire::EnergyHundredths energy)
{
    for (const std::size_t which : {std::size_t{0}, static_cast<std::size_t>(tariff)})
        m_millijoules[which] = (m_millijoules[which] + energy.value * millijoulesPerHundredth) % millijoulesPerTurn;
}

void VirtualMeter::openRelay()
{
    m_trips += m_relayOpen ? 0 : 1;
    m_relayOpen = true;
    m_commandedOpen = true;
    m_closePermitted = false;
}

void VirtualMeter::closeRelay()
{
    m_closes += m_relayOpen ? 1 : 0;
    m_relayOpen = false;
    m_commandedOpen = false;
    m_closePermitted = false;
}

void VirtualMeter::permitClose()
{
    m_commandedOpen = false;
    m_closePermitted = m_relayOpen;
}

void VirtualMeter::pressKey()
{
    if (m_closePermitted)
        closeRelay();
}

const VirtualFreeze *VirtualMeter::freezeOf(wire::WireDate day) const
{
    const auto found = std::ranges::find(m_freezes, day, &VirtualFreeze::day);
    return found != m_freezes.end() ? &*found : nullptr;
}

void VirtualMeter::setFreezes(std::deque<VirtualFreeze> freezes)
{
    m_freezes = std::move(freezes);
    while (m_freezes.size() > mostFreezes)
        m_freezes.pop_front();
}

VirtualMeter::Memory VirtualMeter::memory() const
{
    return {.millijoules = m_millijoules,
        .clockOffsetMs = m_clockOffset,
        .relayOpen = m_relayOpen,
        .commandedOpen = m_commandedOpen,
        .closePermitted = m_closePermitted,
        .isProtected = m_protected,
        .trips = m_trips,
        .closes = m_closes};
}

void VirtualMeter::restore(const Memory &memory)
{
    m_millijoules = memory.millijoules;
    m_now.ms += memory.clockOffsetMs - m_clockOffset;
    m_clockOffset = memory.clockOffsetMs;
    m_relayOpen = memory.relayOpen;
    m_commandedOpen = memory.commandedOpen;
    m_closePermitted = memory.closePermitted;
    m_protected = memory.isProtected;
    m_trips = memory.trips;
    m_closes = memory.closes;
}

} // namespace meterdesk::simulator
