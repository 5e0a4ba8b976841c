// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentContent.h"
#include "DocumentFacts.h"

namespace meterdesk {

/// What the papers have in common: amounts, names of methods and kinds, head and foot.
namespace DocumentWords {

[[nodiscard]] QString yuan(Money money);
[[nodiscard]] QString yuan(const std::optional<Money> &money);
/// ¥50.00; ¥ stands directly before the digits, also behind a minus.
[[nodiscard]] QString inFigures(Money money);
/// 人民币伍拾元整; `amount-limit` where there are no capitals for it.
[[nodiscard]] Result<QString> inCapitals(Money money);
[[nodiscard]] QString degrees(Energy energy);
[[nodiscard]] QString degrees(const std::optional<Energy> &energy);
[[nodiscard]] QString methodText(PayMethod method);
[[nodiscard]] QString entryText(EntryKind kind);
[[nodiscard]] QString priceText(const TariffVersion &price);
[[nodiscard]] QString rateName(Rate rate);
/// 罗 186****5027
[[nodiscard]] QString holderText(const QString &name, const QString &phone);

/// Marks, watermark, letterhead, and what everything ends with: who printed it when, and the owner's footer.
void addHead(DocumentContent &content, const Letterhead &letterhead, const PrintMark &print);
void addFoot(DocumentContent &content, const Letterhead &letterhead, const PrintMark &print);

/// Fields as lines of a roll and as rows of three pairs; empty ones are left out, and the last of a row is as wide as
/// what is left of it.
[[nodiscard]] FieldBlock flow(const QList<FormCell> &cells);

[[nodiscard]] inline QString notAnInvoice()
{
    return QStringLiteral("本单据为收款凭证,不是发票");
}

} // namespace DocumentWords

} // namespace meterdesk
