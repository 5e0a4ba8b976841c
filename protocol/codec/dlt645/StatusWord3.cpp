// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/StatusWord3.h"

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;

wire::WireResult<StatusWord3> StatusWord3::fromWire(wire::ByteView value)
{
    if (value.size() != 2)
        return wire::wireFailure(wire::WireErrorCode::Length, u"a status word has 2 bytes, not %1"_s.arg(value.size()));
    return StatusWord3{wire::lowFirst16(value)};
}

} // namespace meterdesk::dlt645
