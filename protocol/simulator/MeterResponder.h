// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VirtualMeter.h"
#include "dlt645/Frame.h"

#include <optional>

namespace meterdesk::simulator {

/// How a meter names the reason of a refused relay command.
enum class RelayErrorForm {
    Byte, ///< DL/T 645-2007 “Error byte”: the common error byte: password, else "other error"
    Word, ///< the two-byte ERR of 2013 firmware: password, validity expired, trip refused by protection, …
};

/// What `meter` answers to a DL/T 645-2007 frame (“Control byte C”, “Error byte”, “Relay control 1CH”), or nothing:
/// another meter's frame, a broadcast, a silent meter, a reply. The meter has lived until now (advanceTo) before it is
/// asked.
///
/// Answered: reading of registers (total, tariffs, block, combined total), daily freezes and their stamps 1–62 days
/// back, clock, status word 3, number, tariff count, voltage, current, power, trip and close counts; the address;
/// broadcast time within 5 minutes of the own clock; its address written while it is programmable; relay control with
/// password, validity and protection. Anything else is refused with the error the standard has for it.
[[nodiscard]] std::optional<dlt645::Frame> answerOf(
    VirtualMeter &meter, const dlt645::Frame &request, RelayErrorForm errors = RelayErrorForm::Word);

/// What a meter of DL/T 645-1997 (“What differs”, “Data items”) answers: registers (901F as a block of total and
/// tariffs, 9010, 9011–9014), clock, number, voltage, current and power. It keeps no freezes. Its relay obeys
/// C = 04 to E323 (“Relay control on 97 meters”), which nothing tells afterwards; frames of 2007 are nothing to it.
[[nodiscard]] std::optional<dlt645::Frame> answerOf1997(VirtualMeter &meter, const dlt645::Frame &request);

} // namespace meterdesk::simulator
