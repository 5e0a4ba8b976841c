// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProtocolVectors.h"
#include "dlt645/Frame.h"

namespace meterdesk::test {

/// The address of a meter by its number; the number must be right.
[[nodiscard]] inline dlt645::MeterAddress meter(QStringView digits)
{
    return dlt645::MeterAddress::fromText(digits).value();
}

/// Meter 366566 of the manual's sample.
[[nodiscard]] inline dlt645::MeterAddress sampleMeter()
{
    return meter(u"366566");
}

/// The frame as lower-case hexadecimal, or "refused: " and why it was not made.
[[nodiscard]] inline QByteArray encoded(const wire::WireResult<dlt645::Frame> &frame)
{
    return frame ? frame->encode().toHex() : "refused: " + wire::wireErrorWord(frame.error().code).toLatin1();
}

} // namespace meterdesk::test
