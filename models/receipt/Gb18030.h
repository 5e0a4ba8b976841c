// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QByteArray>

namespace meterdesk {

/// A text as receipt printers with Chinese characters take it. ¥ becomes the full-width ￥ that every one of them has.
/// `unsupported` where this PC cannot encode GB18030 (a Qt without ICU outside Windows).
[[nodiscard]] Result<QByteArray> gb18030Of(const QString &text);

} // namespace meterdesk
