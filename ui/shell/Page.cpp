// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Page.h"

#include "form/UnsavedEntries.h"

namespace meterdesk {

bool Page::holdsUnsavedEntries() const
{
    return hasUnsavedEntries(*this);
}

} // namespace meterdesk
