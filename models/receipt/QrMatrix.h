// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QBitArray>

namespace meterdesk {

/// The modules of a QR code, without its quiet zone.
class QrMatrix
{
public:
    QrMatrix() = default;
    /// Encodes bytes with error correction M (15 %). `invalid-argument` where they do not fit a QR code.
    [[nodiscard]] static Result<QrMatrix> of(const QByteArray &bytes);

    /// Modules that were taken from another one; empty unless there are size × size of them.
    [[nodiscard]] static QrMatrix ofModules(int size, const QBitArray &modules);

    /// The largest side of at most `most` mm whose modules are whole dots of a 203 dpi head (8 dots a millimetre):
    /// modules of 5 and 6 dots by turns are read badly.
    [[nodiscard]] qreal sideOnDots(qreal most) const;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int row, int column) const { return m_modules.testBit(row * m_size + column); }

    [[nodiscard]] const QBitArray &modules() const { return m_modules; } ///< row by row

private:
    int m_size = 0;
    QBitArray m_modules;
};

} // namespace meterdesk
