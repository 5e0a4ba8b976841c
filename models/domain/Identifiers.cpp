// SPDX-License-Identifier: GPL-3.0-or-later
#include "Identifiers.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isCodeCharacter(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'-';
}

} // namespace

Result<MeterNo> MeterNo::fromText(QStringView text)
{
    if (text.isEmpty() || text.size() > 12 || !std::all_of(text.begin(), text.end(), isDigit))
        return failure(ErrorCode::InvalidNumber, u"a meter number has 1 to 12 digits: '%1'"_s.arg(text));
    const bool allZero = std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'0'; });
    if (allZero || text == u"999999999999")
        return failure(ErrorCode::InvalidNumber, u"not the address of one meter: '%1'"_s.arg(text));
    MeterNo no;
    no.m_text = text.toString();
    return no;
}

Result<ConcentratorNo> ConcentratorNo::fromText(QStringView text)
{
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isDigit))
        return failure(ErrorCode::InvalidNumber, u"a concentrator number has 8 digits: '%1'"_s.arg(text));
    ConcentratorNo no;
    no.m_text = text.toString();
    return no;
}

Result<PropertyCode> PropertyCode::fromText(QStringView text)
{
    if (text.isEmpty() || text.size() > 32 || !std::all_of(text.begin(), text.end(), isCodeCharacter))
        return failure(ErrorCode::InvalidNumber, u"a property code has 1 to 32 digits or letters: '%1'"_s.arg(text));
    PropertyCode code;
    code.m_text = text.toString();
    return code;
}

} // namespace meterdesk
