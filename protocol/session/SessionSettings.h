// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/MeterAddress.h"
#include "dlt645/RelayControl.h"
#include "dlt645/RelayScript.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/TerminalAddress.h"

#include <chrono>

namespace meterdesk::wire {

/// How long requests wait and how often reads are asked again.
struct Patience
{
    std::chrono::milliseconds responseTimeout{5'000}; ///< of a concentrator's or a meter's own answer, each attempt
    int readRetries = 2; ///< reads only
    std::chrono::milliseconds rs485ForwardTime{10'000}; ///< 10 F1: how long a concentrator waits for a meter on RS-485
    std::chrono::milliseconds plcForwardTime{90'000}; ///< the same over the power line (port 31)
    std::chrono::milliseconds waitForChannel{10'000}; ///< how long a request waits for the connection

    friend bool operator==(const Patience &, const Patience &) = default;
};

/// How one concentrator is spoken to.
struct SessionSettings : Patience
{
    QString number; ///< 8 digits
    gdw1376::AddressNotation notation = gdw1376::AddressNotation::Hexadecimal; ///< of A2
    int master = 1; ///< MSA (1376.1 “Address”), 1–127: our own station address
    gdw1376::ConfirmStyle confirmStyle = gdw1376::ConfirmStyle::AllOk; ///< 00 F1 or F3
    int bufferBytes = 512; ///< longest frame the concentrator takes and sends; concentrators have 255–2048
};

/// What a meter speaks.
enum class MeterDialect { Of2007, Of1997 };

/// How a meter takes relay commands.
struct RelayTerms
{
    std::chrono::minutes validFor{10}; ///< from the meter's own clock on
    bool farDate = false; ///< a meter without a clock: dated `farRelayDate` instead of refused
    dlt645::RelayScript script; ///< of DL/T 645-1997 only
};

/// The way to one meter behind the concentrator or on the bus.
struct MeterPort
{
    dlt645::MeterAddress address; ///< A0..A5
    std::uint8_t port = 2; ///< of the concentrator: 2–4 RS-485, 31 power line
    gdw1376::PortSettings line; ///< the control word of 10 F1
    dlt645::Credentials credentials; ///< PA P0..P2, C0..C3, for relay commands
    MeterDialect dialect = MeterDialect::Of2007;
    RelayTerms relayTerms = {};
};

} // namespace meterdesk::wire
