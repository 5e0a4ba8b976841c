// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptLayout.h"

namespace meterdesk {

Paper paperOf(ReceiptLayout layout)
{
    switch (layout) {
    case ReceiptLayout::Roll58:
        return {{58, 0}, {5, 4, 5, 6}};
    case ReceiptLayout::Roll80:
        return {{80, 0}, {4, 4, 4, 6}};
    case ReceiptLayout::Slip241:
        // 12.7 mm of tractor holes on either side, then room for a badly centred form.
        return {{241, 140}, {19, 6, 19, 6}};
    case ReceiptLayout::Slip241Third:
        return {{241, 93.3}, {19, 5, 19, 5}};
    case ReceiptLayout::A5:
        return {{210, 148}, {12, 9, 12, 9}};
    case ReceiptLayout::A4:
        return {{210, 297}, {12, 9, 12, 9}};
    }
    return {{210, 297}, {12, 9, 12, 9}};
}

} // namespace meterdesk
