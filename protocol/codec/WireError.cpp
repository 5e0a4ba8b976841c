// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireError.h"

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

QString wireErrorWord(WireErrorCode code)
{
    switch (code) {
    case WireErrorCode::Start:
        return u"start"_s;
    case WireErrorCode::Length:
        return u"length"_s;
    case WireErrorCode::End:
        return u"end"_s;
    case WireErrorCode::Checksum:
        return u"checksum"_s;
    case WireErrorCode::ProtocolId:
        return u"protocol-id"_s;
    case WireErrorCode::Address:
        return u"address"_s;
    case WireErrorCode::Control:
        return u"control"_s;
    case WireErrorCode::Identifier:
        return u"identifier"_s;
    case WireErrorCode::Digit:
        return u"digit"_s;
    case WireErrorCode::Range:
        return u"range"_s;
    case WireErrorCode::Unsupported:
        return u"unsupported"_s;
    }
    return u"unknown"_s;
}

} // namespace meterdesk::wire
