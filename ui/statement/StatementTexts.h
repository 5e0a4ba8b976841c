// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"

namespace meterdesk {

/// 充值 冲正 电费 退费 补费 补平 转入 转出 服务费 公摊 调整.
[[nodiscard]] QString entryKindText(EntryKind kind);
/// 总 尖 峰 平 谷 of a bill line.
[[nodiscard]] QString registerText(const QString &word);
/// Where the closing reading of a bill came from; with the reason where somebody typed it.
[[nodiscard]] QString sourceText(const BillDetails &bill);
/// The note of an entry; of 补平 who bears it, in words.
[[nodiscard]] QString noteText(const LedgerEntry &entry);

} // namespace meterdesk
