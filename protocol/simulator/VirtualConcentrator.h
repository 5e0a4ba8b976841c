// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterResponder.h"
#include "SimulatorError.h"
#include "gdw1376/Events.h"
#include "gdw1376/Frame.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/TerminalAddress.h"

#include <chrono>
#include <deque>
#include <map>
#include <set>
#include <vector>

namespace meterdesk::simulator {

/// One meter that is wired to a concentrator.
struct MeterPlace
{
    int point = 1; ///< measuring point 1..2040
    std::uint8_t port = 2; ///< 1..31; 31 is the power line (1376.1 “AFN”, 04 F10: ports)
    VirtualMeter *meter = nullptr; ///< never null; owned by the building
    bool isListed = true; ///< the concentrator's meter table has it already
};

/// A concentrator of Q/GDW 376.1 / 1376.1 (“AFN”): a meter table, measuring points, a clock, and ports it forwards to.
/// It answers 0C F2, 0C F7, 0C F129, 0D F161, 04 and 0A F10, 05 F31, 09 F1, 0E F1 and F2, and 10 F1, and denies what
/// else it is asked. It collects from the meters in its table and forwards to all that are wired. It records as events
/// that it was switched on, that its table or its clock was set, and that a meter does not answer. What one frame says;
/// sockets are in VirtualServer.
class VirtualConcentrator
{
public:
    struct Settings
    {
        QString number; ///< 8 digits
        gdw1376::AddressNotation notation = gdw1376::AddressNotation::Hexadecimal;
        int bufferBytes = 2048; ///< longest frame it takes and sends; longer answers are denied
        bool sendsClock = true; ///< with logins and heartbeats, as 1376.1-2013 does
    };

    /// Fails where the number is no terminal address.
    [[nodiscard]] static SimulatorResult<VirtualConcentrator> make(const Settings &settings);

    [[nodiscard]] const QString &number() const { return m_settings.number; }
    [[nodiscard]] const gdw1376::TerminalAddress &address() const { return m_address; }
    /// The bytes of its login, logout or heartbeat at `now`.
    [[nodiscard]] QByteArray linkMessage(gdw1376::LinkMessageKind kind, VirtualTime now);
    void setBufferBytes(int bytes) { m_settings.bufferBytes = bytes; }
    void setRelayErrorForm(RelayErrorForm form) { m_relayErrors = form; }
    /// Own clock − building's clock.
    void setClockOffset(std::chrono::milliseconds offset) { m_clockOffset = offset; }

    /// Wires a meter to it; a listed one also gets the slot of its point's number.
    void add(const MeterPlace &place);
    [[nodiscard]] const std::vector<MeterPlace> &places() const { return m_places; }

    /// What each slot holds; empty ones are not there.
    using Table = std::map<int, gdw1376::MeterTableEntry>;
    [[nodiscard]] const Table &table() const { return m_table; }
    void setTable(Table table) { m_table = std::move(table); }
    void setSlot(const gdw1376::MeterTableEntry &entry) { m_table.insert_or_assign(entry.deviceNumber, entry); }
    /// Its communication parameter Fn (F1, F3, F7, F8), as on the wire.
    [[nodiscard]] QByteArray parameter(int function) const { return m_parameters.at(function); }
    /// Its own outputs, which are no meters.
    [[nodiscard]] bool isRoundOpen(int round) const { return m_openRounds.contains(round); }
    [[nodiscard]] bool holdsRounds() const { return m_holdsRounds; }
    /// Frames that write this slot are denied from now on, as by a worn-out memory.
    void refuseSlot(int slot) { m_refused.insert(slot); }

    /// Records an event with its time and what is `more` to it; of each class the newest 256 are kept.
    void record(gdw1376::EventClass events, std::uint8_t code, VirtualTime at, wire::ByteView more = {});
    /// All but the `keep` newest of a class are lost, as in a terminal with less memory.
    void forgetEvents(gdw1376::EventClass events, std::size_t keep);

    /// How the next answer shall be wrong.
    enum class Twist { None, Deny, WrongMeter };

    struct Answer
    {
        gdw1376::Frame frame;
        std::chrono::milliseconds after{0}; ///< real time it takes, e.g. to wait for a meter that does not answer
    };

    /// The answer to a frame for this concentrator at `now`; nothing for other addresses, replies and frames that ask
    /// for none.
    [[nodiscard]] std::optional<Answer> answer(
        const gdw1376::FrameView &request, VirtualTime now, Twist twist = Twist::None);

    /// When the freeze of a day is in the concentrator: it reads the meters at 00:03 of the next day.
    [[nodiscard]] static VirtualTime collectedAt(wire::WireDate day);

private:
    VirtualConcentrator(Settings settings, const gdw1376::TerminalAddress &address);

    [[nodiscard]] Answer reactTo(const gdw1376::FrameView &request, VirtualTime now, Twist twist);
    [[nodiscard]] gdw1376::Frame answerQuery(const gdw1376::FrameView &request, VirtualTime now, Twist twist) const;
    [[nodiscard]] gdw1376::Frame obey(const gdw1376::FrameView &request, VirtualTime now);
    [[nodiscard]] gdw1376::Frame writeTable(const gdw1376::FrameView &request, VirtualTime now);
    /// 04 and 0A of F1, F3, F7 and F8; nothing for other functions.
    [[nodiscard]] std::optional<gdw1376::Frame> answerParameter(const gdw1376::FrameView &request, VirtualTime now);
    [[nodiscard]] gdw1376::Frame answerTableQuery(const gdw1376::FrameView &request) const;
    [[nodiscard]] std::uint8_t errorOf(const std::vector<gdw1376::MeterTableEntry> &entries) const;
    [[nodiscard]] gdw1376::Frame answerEvents(const gdw1376::FrameView &request) const;
    [[nodiscard]] gdw1376::EventCounters eventCounters() const;
    [[nodiscard]] Answer forward(const gdw1376::FrameView &request, VirtualTime now, Twist twist);
    /// Records a meter that does not answer, once until it answers again.
    void noteSilence(const MeterPlace &place, VirtualTime now);
    /// The meter that the table names for a point, if it is wired to the port named there.
    [[nodiscard]] const MeterPlace *placeOf(int point) const;
    /// The next place in the list, for answers in the name of another meter.
    [[nodiscard]] const MeterPlace &neighbourOf(const MeterPlace &place) const;

    /// Records of one class: the newest ones, and how many there ever were.
    struct EventRing
    {
        std::deque<QByteArray> records;
        std::uint8_t counter = 0; ///< comes round after 256
    };
    [[nodiscard]] EventRing &ringOf(gdw1376::EventClass events);

    Settings m_settings;
    gdw1376::TerminalAddress m_address;
    EventRing m_important;
    EventRing m_normal;
    std::set<int> m_silent; ///< points whose silence is recorded
    std::vector<MeterPlace> m_places;
    Table m_table;
    std::set<int> m_refused; ///< slots
    std::map<int, QByteArray> m_parameters; ///< bodies by function
    std::set<int> m_openRounds; ///< its own outputs that are switched off
    bool m_holdsRounds = false;
    std::chrono::milliseconds m_clockOffset{0};
    RelayErrorForm m_relayErrors = RelayErrorForm::Word;
    std::uint8_t m_sequence = 0; ///< of frames it starts
};

} // namespace meterdesk::simulator
