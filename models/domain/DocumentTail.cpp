// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentTail.h"

namespace meterdesk {

DocumentTail DocumentTail::of(QStringView number)
{
    const QString narrow = number.toString().normalized(QString::NormalizationForm_KC).toUpper();
    DocumentTail tail;
    for (const QChar character : narrow) {
        const bool digit = character >= u'0' && character <= u'9';
        const bool letter = character >= u'A' && character <= u'Z';
        if (digit || letter)
            tail.m_text += character;
    }
    tail.m_text = tail.m_text.right(length);
    return tail;
}

Result<DocumentTail> DocumentTail::fromText(QStringView number)
{
    DocumentTail tail = of(number);
    if (tail.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no letters or digits of a document"));
    return tail;
}

} // namespace meterdesk
