// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VirtualTime.h"
#include "WireQuantities.h"
#include "dlt645/MeterAddress.h"
#include "dlt645/RelayControl.h"

#include <array>
#include <deque>
#include <map>

namespace meterdesk::simulator {

/// The four tariffs, as DL/T 645 numbers them (DI 0001tt00): 尖 峰 平 谷.
enum class Tariff { Sharp = 1, Peak = 2, Flat = 3, Valley = 4 };

/// Which DL/T 645 a meter speaks.
enum class MeterDialect { Of2007, Of1997 };

/// Total and tariffs 1–4 in 0.01 kWh.
struct MeterRegisters
{
    std::array<std::int64_t, 5> hundredths{}; ///< total, sharp, peak, flat, valley

    friend bool operator==(const MeterRegisters &, const MeterRegisters &) = default;
    [[nodiscard]] wire::EnergyRegisters toWire() const;
};

/// Registers at the end of one day, 24:00 on the meter's own clock.
struct VirtualFreeze
{
    wire::WireDate day; ///< the day that closed
    MeterRegisters registers;
};

/// One meter of the virtual building: it counts what its load draws, freezes its registers at midnight, and cuts the
/// load with its relay. The physics only; what it says on the wire is in MeterResponder.
class VirtualMeter
{
public:
    /// Registers roll over at 1,000,000.00 kWh: XXXXXX.XX has six integer digits.
    static constexpr std::int64_t modulus = 100'000'000;
    static constexpr std::size_t mostFreezes = 62; ///< DI 05060001 … 0506003E
    static constexpr int mainsVolts = 220;

    /// A meter that has stood at zero, relay closed, since `now`.
    VirtualMeter(const dlt645::MeterAddress &address, VirtualTime now);

    [[nodiscard]] const dlt645::MeterAddress &address() const { return m_address; }
    void setAddress(const dlt645::MeterAddress &address) { m_address = address; }
    /// Pressed, it takes another address.
    [[nodiscard]] bool isProgrammable() const { return m_programmable; }
    void setProgrammable(bool on) { m_programmable = on; }
    [[nodiscard]] MeterDialect dialect() const { return m_dialect; }
    void setDialect(MeterDialect dialect) { m_dialect = dialect; }

    /// Lives until `now` on the building's clock: draws energy, passes tariff borders, freezes at each midnight of its
    /// own clock. Earlier moments are ignored.
    void advanceTo(VirtualTime now);
    [[nodiscard]] VirtualTime clock() const { return m_now; }
    /// Sets the meter's own clock, which then runs on. Registers do not change, and midnights jumped over leave no
    /// freeze.
    void setClock(VirtualTime time);

    [[nodiscard]] MeterRegisters registers() const;
    void setRegisters(const MeterRegisters &registers);
    /// Adds to the total and one tariff at once, whatever the relay.
    void addEnergy(Tariff tariff, wire::EnergyHundredths energy);
    /// What is drawn while the relay is closed, in watts, from now on.
    void setLoad(std::int64_t watts) { m_watts = watts; }
    /// What is drawn on one day in place of the load, evenly from 0 to 24 o'clock.
    void setUseOfDay(wire::WireDate day, wire::EnergyHundredths energy) { m_useOfDay[day] = energy.value; }
    /// Power at this moment, 0 while the relay is open.
    [[nodiscard]] std::int64_t presentWatts() const;

    [[nodiscard]] bool isRelayOpen() const { return m_relayOpen; }
    [[nodiscard]] bool isCommandedOpen() const { return m_commandedOpen; } ///< by the last command, executed or not
    [[nodiscard]] bool isProtected() const { return m_protected; }
    [[nodiscard]] bool isClosePermitted() const { return m_closePermitted; }
    void openRelay();
    void closeRelay();
    /// The relay stays open until the resident presses the key.
    void permitClose();
    /// The resident presses the meter's key; closes the relay if that is permitted.
    void pressKey();
    void setProtected(bool on) { m_protected = on; }
    [[nodiscard]] int trips() const { return m_trips; }
    [[nodiscard]] int closes() const { return m_closes; }

    /// The freeze of a day, or nullptr.
    [[nodiscard]] const VirtualFreeze *freezeOf(wire::WireDate day) const;
    /// Oldest first, at most 62.
    [[nodiscard]] const std::deque<VirtualFreeze> &freezes() const { return m_freezes; }
    void setFreezes(std::deque<VirtualFreeze> freezes);

    // What the meter is like towards its master ----------------------------------------------------------------------

    [[nodiscard]] const dlt645::Credentials &credentials() const { return m_credentials; }
    void setCredentials(const dlt645::Credentials &credentials) { m_credentials = credentials; }
    /// One without tells neither date nor time, and cannot tell whether a command has expired.
    [[nodiscard]] bool hasClock() const { return m_hasClock; }
    void setHasClock(bool has) { m_hasClock = has; }
    /// A dead meter counts on but answers nobody.
    [[nodiscard]] bool isSilent() const { return m_silent; }
    void setSilent(bool silent) { m_silent = silent; }

    /// What a state file keeps, besides clock and freezes.
    struct Memory
    {
        std::array<std::int64_t, 5> millijoules{}; ///< exact registers
        std::int64_t clockOffsetMs = 0; ///< own clock − building's clock
        bool relayOpen = false;
        bool commandedOpen = false;
        bool closePermitted = false;
        bool isProtected = false;
        int trips = 0;
        int closes = 0;
    };
    [[nodiscard]] Memory memory() const;
    void restore(const Memory &memory);

private:
    void draw(VirtualTime until);
    void freeze(wire::WireDate day);
    [[nodiscard]] std::int64_t millijoulesOfDay(wire::WireDate day) const;

    dlt645::MeterAddress m_address;
    MeterDialect m_dialect = MeterDialect::Of2007;
    dlt645::Credentials m_credentials;
    VirtualTime m_now; ///< own clock
    std::int64_t m_clockOffset = 0; ///< ms
    std::array<std::int64_t, 5> m_millijoules{}; ///< total and tariffs
    std::int64_t m_watts = 0;
    std::map<wire::WireDate, std::int64_t> m_useOfDay; ///< 0.01 kWh
    std::deque<VirtualFreeze> m_freezes;
    int m_trips = 0;
    int m_closes = 0;
    bool m_relayOpen = false;
    bool m_commandedOpen = false;
    bool m_closePermitted = false;
    bool m_protected = false;
    bool m_silent = false;
    bool m_programmable = false;
    bool m_hasClock = true;
};

/// The tariff in force at a time of day: 峰 from 8 to 22 o'clock, 谷 otherwise.
[[nodiscard]] Tariff tariffAt(std::int64_t msOfDay);

} // namespace meterdesk::simulator
