// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProtocolVectors.h"
#include "gdw1376/Messages.h"

namespace meterdesk::test {

/// A frame that must be right, read in place.
[[nodiscard]] inline gdw1376::FrameView parsed(const QByteArray &bytes)
{
    return gdw1376::FrameView::parse(wire::bytesOf(bytes)).value();
}

/// The frame as lower-case hexadecimal, or "refused: " and why it was not made.
[[nodiscard]] inline QByteArray encoded(const wire::WireResult<gdw1376::Frame> &frame)
{
    return frame ? frame->encode()->toHex() : "refused: " + wire::wireErrorWord(frame.error().code).toLatin1();
}

/// The address of a concentrator whose number is in hexadecimal notation.
[[nodiscard]] inline gdw1376::TerminalAddress terminal(QStringView number, int master = 0)
{
    return gdw1376::TerminalAddress::fromNumber(number, gdw1376::AddressNotation::Hexadecimal, master).value();
}

/// [J], 2017: login of terminal 0200 1234, PSEQ 1.
inline const QByteArray capturedLogin = hex("68320032 0068C9 0002341200 02710000010085 16");

/// A request to concentrator 17000405 as master station 1, sequence 3.
[[nodiscard]] inline gdw1376::RequestHead sampleHead()
{
    return {terminal(u"17000405", 1), 3};
}

} // namespace meterdesk::test
