// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Quantities.h"

namespace meterdesk {

/// 金额大写 without the 人民币 prefix, in the canonical form of conventions §4: 整 after 元 and 角, 元零x角 where the
/// yuan digit is 0, no 零 where the 万 digit is 0 and the 千 digit is not. "负" before a negative amount.
/// `amount-limit` unless |amount| < 10^12 fen: never a wrong text.
[[nodiscard]] Result<QString> uppercaseAmount(Money amount);

/// Whether a text is one of the forms the rules allow for an amount: optional 零 and 整, 圆 for 元, 正 for 整, with or
/// without 人民币.
[[nodiscard]] bool isUppercaseOf(QStringView text, Money amount);

} // namespace meterdesk
