// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterResponder.h"
#include "SimulatorError.h"
#include "gdw1376/Frame.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/TerminalAddress.h"

#include <chrono>
#include <vector>

namespace meterdesk::simulator {

/// One meter of a concentrator.
struct MeterPlace
{
    int point = 1; ///< measuring point 1..2040
    std::uint8_t port = 2;
    VirtualMeter *meter = nullptr; ///< never null; owned by the building
};

/// A concentrator of Q/GDW 376.1 / 1376.1: measuring points, a clock, and ports it forwards to. It answers 0C F2, 0C
/// F129, 0D F161 and 10 F1, and denies what else it is asked. What one frame says; sockets are in VirtualServer.
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

    void add(const MeterPlace &place) { m_places.push_back(place); }
    [[nodiscard]] const std::vector<MeterPlace> &places() const { return m_places; }

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

    [[nodiscard]] gdw1376::Frame answerQuery(const gdw1376::FrameView &request, VirtualTime now, Twist twist) const;
    [[nodiscard]] Answer forward(const gdw1376::FrameView &request, VirtualTime now, Twist twist);
    [[nodiscard]] const MeterPlace *placeOf(int point) const;
    /// The next place in the list, for answers in the name of another meter.
    [[nodiscard]] const MeterPlace &neighbourOf(const MeterPlace &place) const;

    Settings m_settings;
    gdw1376::TerminalAddress m_address;
    std::vector<MeterPlace> m_places;
    std::chrono::milliseconds m_clockOffset{0};
    RelayErrorForm m_relayErrors = RelayErrorForm::Word;
    std::uint8_t m_sequence = 0; ///< of frames it starts
};

} // namespace meterdesk::simulator
