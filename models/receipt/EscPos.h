// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// How a receipt printer without a driver is spoken to.
struct EscPosOptions
{
    bool picture = false; ///< dots instead of text, for printers without Chinese characters
    bool cut = true; ///< partial cut behind the slip
    bool openDrawer = false; ///< kicks the cash drawer first
    int copies = 1;

    friend bool operator==(const EscPosOptions &, const EscPosOptions &) = default;
};

/// A slip of a roll layout as the bytes of a receipt printer (ESC/POS).
///
/// As text, GB18030 on columns of 1.5 mm, 32 on a 58 mm roll and 48 on an 80 mm one; a Chinese character takes two, and
/// what does not fit beside its label goes on a line of its own. Dashed lines become dashes, boxes lines of =, the QR
/// code is the printer's own. As a picture, the layout itself at 8 dots a millimetre. The watermark of a training is
/// left out of the text; its mark above the title is not.
///
/// Commands: ESC @, FS &, ESC a, ESC E, GS !, GS ( k, GS v 0, GS V, ESC p (Epson's reference). Needs a QGuiApplication.
/// Errors: `unsupported` (no roll layout; no GB18030 on this PC).
[[nodiscard]] Result<QByteArray> escPosOf(
    const ReceiptDocument &document, ReceiptLayout layout, const EscPosOptions &options);

/// Columns of one line of text at normal size.
[[nodiscard]] int escPosColumns(ReceiptLayout layout);
/// Half-width columns of a text: a Chinese character takes two.
[[nodiscard]] int columnsOf(const QString &text);

} // namespace meterdesk
