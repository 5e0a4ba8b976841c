// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrinterStatusBytes.h"

namespace meterdesk::PrinterStatusBytes {

QByteArray paperRequest()
{
    return QByteArray("\x10\x04\x04", 3);
}

QByteArray endRequest()
{
    return QByteArray("\x1dr\x01", 3);
}

Meaning meaningOf(char answer)
{
    const auto bits = static_cast<unsigned char>(answer);
    if ((bits & 0x93) == 0x12)
        return (bits & 0x60) != 0 ? Meaning::PaperOut : Meaning::PaperThere;
    return (bits & 0x90) == 0 ? Meaning::EndReached : Meaning::Other;
}

} // namespace meterdesk::PrinterStatusBytes
