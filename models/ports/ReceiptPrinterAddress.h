// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

namespace meterdesk {

/// A receipt printer that is spoken to without a driver, as its address names it:
///     tcp://192.168.1.50:9100     a network printer (port 9100 where none is given)
///     serial:COM3?baud=19200      a serial port (9600 where no speed is given; 8 data bits, no parity)
///     file:/dev/usb/lp0           a device file
/// with, behind a question mark and joined by &, `roll58` (else 80 mm), `picture` (dots instead of text), `drawer` (a
/// cash drawer is connected) and `nocut` (no cutter).
struct ReceiptPrinterAddress
{
    enum class Way { Tcp, Serial, File };

    Way way = Way::Tcp;
    QString target; ///< host, port name or path
    int tcpPort = 9100;
    int baud = 9600;
    bool narrow = false; ///< a roll of 58 mm
    bool picture = false;
    bool drawer = false;
    bool cut = true;

    /// Whether a printer's name is such an address at all.
    [[nodiscard]] static bool isAddress(const QString &name);
    /// `invalid-argument`, naming what is wrong.
    [[nodiscard]] static Result<ReceiptPrinterAddress> fromText(const QString &text);
    /// The shortest text that says the same.
    [[nodiscard]] QString toText() const;

    friend bool operator==(const ReceiptPrinterAddress &, const ReceiptPrinterAddress &) = default;
};

} // namespace meterdesk
