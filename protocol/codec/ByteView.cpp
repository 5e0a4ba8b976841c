// SPDX-License-Identifier: GPL-3.0-or-later
#include "ByteView.h"

namespace meterdesk::wire {

namespace {

std::optional<int> nibbleOf(QChar digit)
{
    if (digit >= u'0' && digit <= u'9')
        return digit.unicode() - u'0';
    if (digit >= u'a' && digit <= u'f')
        return digit.unicode() - u'a' + 10;
    if (digit >= u'A' && digit <= u'F')
        return digit.unicode() - u'A' + 10;
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> bytesFromHex(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSpace())
            continue;
        const auto high = nibbleOf(text[at]);
        const auto low = at + 1 < text.size() ? nibbleOf(text[at + 1]) : std::nullopt;
        if (!high || !low)
            return std::nullopt;
        append(bytes, static_cast<std::uint8_t>((*high << 4) | *low));
        ++at;
    }
    return bytes;
}

} // namespace meterdesk::wire
