// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QString>

namespace meterdesk {

/// 证件尾号: the last four letters or digits of the document that the person who took or gave money showed (身份证,
/// 护照 …). There is no way to make one that holds more, so a full number is neither stored nor printed.
class DocumentTail
{
public:
    static constexpr qsizetype length = 4; ///< characters at most; a shorter one is kept as it is

    DocumentTail() = default;
    /// Of a number as typed or pasted: full-width characters narrowed, letters in capitals (…002x is …002X), everything
    /// but ASCII letters and digits dropped, the last four kept. Empty where nothing is left.
    [[nodiscard]] static DocumentTail of(QStringView number);
    /// The same; `invalid-argument` where nothing is left.
    [[nodiscard]] static Result<DocumentTail> fromText(QStringView number);
    [[nodiscard]] const QString &toText() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const DocumentTail &, const DocumentTail &) = default;

private:
    QString m_text;
};

} // namespace meterdesk
