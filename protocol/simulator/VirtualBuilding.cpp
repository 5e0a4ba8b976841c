// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualBuilding.h"

#include <algorithm>

namespace meterdesk::simulator {

namespace {

/// The freezes of a meter that stood still before it began to be simulated.
std::deque<VirtualFreeze> freezesBefore(
    VirtualTime start, const MeterRegisters &registers, std::optional<wire::WireDate> notBefore)
{
    std::deque<VirtualFreeze> freezes;
    for (int back = static_cast<int>(VirtualMeter::mostFreezes); back >= 1; --back) {
        const wire::WireDate day = plusDays(start.date(), -back);
        if (!notBefore || day >= *notBefore)
            freezes.push_back({day, registers});
    }
    return freezes;
}

/// ERC of a terminal that lost or regained its power.
constexpr std::uint8_t switchedOn = 14;

} // namespace

VirtualBuilding::VirtualBuilding(const VirtualClock &clock)
    : m_clock(clock)
{ }

SimulatorResult<std::unique_ptr<VirtualBuilding>> VirtualBuilding::make(
    const BuildingPlan &plan, const VirtualClock &clock, const std::optional<BuildingState> &state)
{
    std::unique_ptr<VirtualBuilding> building(new VirtualBuilding(clock));
    const VirtualTime start = std::min(plan.asOf.value_or(clock.now()), clock.now());
    for (const ConcentratorPlan &each : plan.concentrators) {
        std::vector<MeterPlace> places;
        for (const MeterPlan &meter : plan.meters) {
            if (meter.concentrator == each.number) {
                places.push_back({.point = meter.point,
                    .port = static_cast<std::uint8_t>(meter.port),
                    .meter = building->addMeter(meter, each, start, state),
                    .isListed = meter.isListed});
            }
        }
        if (each.isBus) {
            Bus bus{each.number, each.baud, {}};
            for (const MeterPlace &place : places)
                bus.meters.push_back(place.meter);
            building->m_buses.push_back(std::move(bus));
            continue;
        }
        auto concentrator = VirtualConcentrator::make({.number = each.number,
            .notation = each.notation,
            .bufferBytes = each.bufferBytes,
            .sendsClock = each.sendsClock});
        if (!concentrator)
            return std::unexpected(concentrator.error());
        for (const MeterPlace &place : places)
            concentrator->add(place);
        for (const auto &[slot, address] : each.foreignSlots)
            concentrator->setSlot({.deviceNumber = slot, .point = slot, .address = address});
        for (const int slot : each.refusedSlots)
            concentrator->refuseSlot(slot);
        if (state && state->tables.contains(each.number))
            concentrator->setTable(state->tables.value(each.number));
        concentrator->record(gdw1376::EventClass::Important, switchedOn, clock.now());
        building->m_concentrators.push_back(std::make_unique<VirtualConcentrator>(std::move(*concentrator)));
    }
    building->settle();
    return building;
}

VirtualMeter *VirtualBuilding::addMeter(
    const MeterPlan &plan, const ConcentratorPlan &behind, VirtualTime start, const std::optional<BuildingState> &state)
{
    const dlt645::MeterAddress address = dlt645::MeterAddress::fromText(plan.number).value_or(dlt645::MeterAddress{});
    const bool isRemembered = state && state->meters.contains(address.toText());
    auto meter = std::make_unique<VirtualMeter>(address, isRemembered ? state->at : start);
    meter->setDialect(plan.dialect);
    meter->setCredentials(plan.credentials);
    meter->setLoad(plan.watts);
    for (const auto &[day, energy] : plan.useOfDay)
        meter->setUseOfDay(day, wire::EnergyHundredths{energy});
    if (isRemembered) {
        const BuildingState::MeterState remembered = state->meters.value(address.toText());
        meter->restore(remembered.memory);
        meter->setFreezes(remembered.freezes);
    } else {
        meter->setRegisters(plan.start);
        meter->setFreezes(freezesBefore(start, plan.start, behind.installedOn));
        meter->setProtected(plan.isProtected);
        if (plan.relayOpen)
            meter->openRelay();
    }
    m_meters.push_back(std::move(meter));
    return m_meters.back().get();
}

std::vector<VirtualBuilding::Bus> VirtualBuilding::buses() const
{
    if (!m_buses.empty())
        return m_buses;
    Bus all;
    for (const auto &meter : m_meters)
        all.meters.push_back(meter.get());
    return {all};
}

void VirtualBuilding::settle()
{
    const VirtualTime present = now();
    for (const auto &meter : m_meters)
        meter->advanceTo(present);
}

VirtualMeter *VirtualBuilding::meter(QStringView number)
{
    const auto address = dlt645::MeterAddress::fromText(number);
    if (!address)
        return nullptr;
    const auto found = std::ranges::find_if(m_meters, [&](const auto &meter) { return meter->address() == *address; });
    if (found == m_meters.end())
        return nullptr;
    (*found)->advanceTo(now());
    return found->get();
}

VirtualConcentrator *VirtualBuilding::concentrator(QStringView number)
{
    const auto found = std::ranges::find_if(
        m_concentrators, [&](const auto &concentrator) { return concentrator->number() == number; });
    return found != m_concentrators.end() ? found->get() : nullptr;
}

BuildingState VirtualBuilding::state()
{
    BuildingState state;
    state.at = now();
    for (const auto &meter : m_meters) {
        meter->advanceTo(state.at);
        state.meters.insert(meter->address().toText(), {meter->memory(), meter->freezes()});
    }
    for (const auto &concentrator : m_concentrators)
        state.tables.insert(concentrator->number(), concentrator->table());
    return state;
}

} // namespace meterdesk::simulator
