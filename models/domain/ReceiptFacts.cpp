// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptFacts.h"

#include <algorithm>

namespace meterdesk {

QString maskedPhone(QStringView phone)
{
    constexpr qsizetype shownAtEnd = 4;
    const qsizetype shownAtStart = phone.size() == 11 ? 3 : 0;
    const qsizetype hidden = std::max<qsizetype>(phone.size() - shownAtStart - shownAtEnd, 0);
    return phone.first(shownAtStart).toString() + QString(hidden, u'*')
        + phone.sliced(shownAtStart + hidden).toString();
}

QString receiptQrText(const ReceiptFacts &facts)
{
    return QStringList{
        facts.receiptNo, facts.propertyCode.toText(), facts.amount.toText(), facts.at.toText(), facts.checkCode}
        .join(u'\n');
}

} // namespace meterdesk
